import { momentOf, sayMoment } from '../../../diagnostics/facts/moment.ts';
import type { Language } from '../../../diagnostics/model.ts';
import { saySubject } from '../../wording/say-subject.ts';
import { ticketStateWords } from '../../wording/ticket-states.ts';
import { wording } from '../../wording/wording.ts';
import { type DeskWords, deskWords } from '../page/desk-words.ts';
import { historyWords, sayDid } from '../page/history-words.ts';
import { queueWords } from '../page/queue-words.ts';
import { requestWords, sayRequest } from '../page/request-words.ts';
import { workWords } from '../page/work-words.ts';
import type { TicketView } from '../ticket-view.ts';
import type { CardAct } from './card-order.ts';
import { type CardWords, cardWords } from './card-words.ts';

interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What an agents' card shows of a ticket, whichever channel draws it. */
export interface CardFace {
  readonly language: Language;
  readonly number: number;
  readonly revision: number;
  readonly title: string;
  readonly subject: string;
  readonly facts: readonly Fact[];
  /** The causes that were found, a line each. */
  readonly found: readonly string[];
  /** What was done and said last, a line each, oldest first. */
  readonly latest: readonly string[];
  /** A button each. */
  readonly acts: readonly CardAct[];
  /** Behind *more*. */
  readonly more: readonly CardAct[];
  readonly agents: TicketView['agents'];
  /** What could be written to the customer, in their language; `null`: nothing was found. */
  readonly suggestion: string | null;
}

interface Reader {
  readonly language: Language;
  readonly timeZone: string;
}

const causesShown = 5;
const latestShown = 4;

/** One that was set aside, or is closed, is folded: it says where it stands and no more. */
export function cardFace(view: TicketView, reader: Reader): CardFace {
  const { language } = reader;
  const words = cardWords[language];
  const folded = view.snoozed !== null || !view.moves.includes('solve');
  const causes = view.ladder.filter(({ state }) => state === 'cause');
  return {
    ...{ language, number: view.number, revision: view.revision, agents: view.agents },
    suggestion: folded ? null : view.suggestion,
    title: words.title(view.number, view.customer),
    subject: saySubject(view, language),
    facts: factsOf(view, reader, words),
    found: folded ? [] : causes.slice(0, causesShown).map(({ title, text }) => `${title}. ${text}`),
    latest: view.trail.slice(folded ? -1 : -latestShown).map((each) => sayEvent(each, language)),
    ...actsOf(view, folded),
  };
}

function factsOf(view: TicketView, { language, timeZone }: Reader, words: CardWords): readonly Fact[] {
  const said = deskWords[language];
  const queue = queueWords[language];
  const work = workWords[language];
  const moment = (at: string) => sayMoment(momentOf(new Date(at), timeZone), language);
  const solved = view.solved === null ? '' : `: ${work.solved[view.solved]}`;
  const late = view.late === 'fine' ? [] : [queue.late[view.late]];
  const part = view.parent === null ? [] : [said.partOf(view.parent)];
  const aside = sayAside(view.snoozed, said, words, moment);
  return [
    {
      name: words.status,
      value: [`${ticketStateWords[language][view.state].label}${solved}`, ...late, ...part, ...aside].join(
        ' · ',
      ),
    },
    { name: said.holder, value: view.holder?.name ?? queue.free },
    { name: said.asker, value: view.openedBy },
    ...(view.chat === 'gone' ? [{ name: words.chat, value: said.chatGone }] : []),
    { name: queue.desk, value: wording[language].desks[view.desk] },
    { name: said.opened, value: moment(view.openedAt) },
    ...(view.request === null
      ? []
      : [{ name: requestWords[language].title, value: sayRequest(view.request, language) }]),
    ...(view.joined > 0 ? [{ name: said.joinedTitle, value: String(view.joined) }] : []),
    ...(view.solvedBefore.count > 0 && view.moves.includes('solve')
      ? [{ name: said.similarTitle, value: words.solvedBefore(view.solvedBefore) }]
      : []),
  ];
}

function sayAside(
  snoozed: TicketView['snoozed'],
  { asideForApproval }: DeskWords,
  words: CardWords,
  moment: (at: string) => string,
): readonly string[] {
  if (snoozed === null) return [];
  if (snoozed.is === 'until-approval') return [asideForApproval];
  return [snoozed.is === 'until-date' ? words.asideUntil(moment(snoozed.at)) : words.asideForCustomer];
}

function sayEvent({ actor, by, move, note }: TicketView['trail'][number], language: Language): string {
  const who = by === 'asker' ? historyWords[language].customerWrote : (actor ?? 'Loket');
  const did = sayDid({ move, by }, language);
  return note === null ? `${who} ${did}` : `${who} ${did}: ${note}`;
}

const first = ['wake', 'assign', 'ask-customer', 'look', 'solve', 'reopen'] as const;
const then = [
  ...(['answer', 'give', 'hand-over', 'snooze', 'await-sync', 'take-over', 'give-back'] as const),
  ...(['customer-answered', 'synced', 'desk-answered', 'release', 'triage'] as const),
  ...(['merge', 'decline'] as const),
];

function actsOf(view: TicketView, folded: boolean): Pick<CardFace, 'acts' | 'more'> {
  const can = (act: CardAct): boolean => {
    if (act === 'look') return view.looking === 'possible' && view.moves.includes('solve');
    if (act === 'give') return view.moves.includes('assign');
    return view.moves.includes(act);
  };
  const possible = first.filter(can);
  // What was set aside is first brought back; whatever else is done brings it back as well.
  const acts =
    view.snoozed !== null && folded ? possible.filter((act) => act === 'wake' || act === 'look') : possible;
  return { acts, more: then.filter(can) };
}
