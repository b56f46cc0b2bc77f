import { isDeepStrictEqual } from 'node:util';
import { type Judged, judgeLook } from '../../../diagnostics/again/judge-look.ts';
import { endOf, type LookEnd } from '../../../diagnostics/again/look-end.ts';
import type { Report } from '../../../diagnostics/escalation/brief.ts';
import type { BookedLook, CaseNews } from '../../../diagnostics/ports/looks.ts';
import { againWords } from '../../wording/again-words.ts';
import { seatWords } from '../../wording/seat-words.ts';
import { wording } from '../../wording/wording.ts';
import type { Effect, Event, Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import { sayReport } from '../say-report.ts';
import { saySeatProof } from '../say-seat-proof.ts';
import type { OpenCase, State } from '../state.ts';
import { summaryOf } from '../summary-of.ts';
import { nothingSeen } from '../unseen-case.ts';
import { isAsking } from './ask-again.ts';
import { customerOf } from './ask-customer.ts';
import { cancelButton, sayRun, whoIn, withNews } from './book-look.ts';
import { askWhich, keep, tell } from './tell.ts';

type LookedAgain = Extract<Event, { is: 'looked' }>;
/** While a person has the talk Loket keeps quiet, and looks again so much later; milliseconds. */
const quiet = 60 * 60_000;

/** A promised look is due. One that was taken back meanwhile is nobody's any more. */
export function keepLook(
  state: State,
  setting: Setting,
  { look: id, audience }: Extract<Event, { is: 'due' }>,
): Next {
  const booked = setting.booked.find((each) => each.id === id);
  if (booked === undefined) return [state, []];
  if (audience === 'group') return endInGroup(state, setting, booked);
  if (setting.withPerson.every(({ talk }) => talk === 'loket'))
    return [state, [{ is: 'look-booked', booked }]];
  const { after, putOff } = booked;
  const due = new Date(setting.now.getTime() + quiet);
  return [state, [{ is: 'change-look', change: { is: 'put-off', id, after, due, putOff } }]];
}

/** Somebody joined the talk since: what was found is nothing for them. */
function endInGroup(state: State, setting: Setting, booked: BookedLook): Next {
  const [next, said] = say(state, setting, wording[state.language].chatAlone);
  return [next, [{ is: 'refuse', because: 'in-a-group' }, ...settled(booked, 'refused', said)]];
}

/** Tells what came of it, in the same talk; of another customer than is spoken of now, nothing is kept in the talk. */
export function tellLooked(state: State, setting: Setting, event: LookedAgain): Next {
  const { booked, tenant } = event;
  const here = customerOf(state, setting);
  if (tenant === null || here === booked.tenant) return outcome(state, setting, event);
  const words = againWords[state.language].forCustomer(tenant.name);
  const elsewhere: State = { ...state, customer: booked.tenant, open: null, waiting: [], proving: null };
  const [, effects] = outcome(elsewhere, setting, event);
  return [state, effects.map((effect) => withoutButtons(effect, words))];
}

function withoutButtons(effect: Effect, lead: string): Effect {
  if (effect.is !== 'say') return effect;
  const text = `${lead} ${effect.reply.text}`;
  return { ...effect, asks: null, reply: { ...effect.reply, text, buttons: [] } };
}

function outcome(state: State, setting: Setting, event: LookedAgain): Next {
  const { looked, tenant } = event;
  if (tenant === null) return tellRefused(state, setting, event.booked, 'not-yours');
  if (looked.is === 'refused' && looked.because !== 'not-checked')
    return tellRefused(state, setting, event.booked, looked.because);
  if (looked.is === 'several') return tellSeveral(state, setting, event.booked, looked.candidates);
  const report = looked.is === 'found' ? looked.report : null;
  const judged = judgeLook(event.booked, report, event.run, tenant, setting.now);
  if (judged.is === 'later') return tellLater(state, setting, event, judged);
  const parts = { booked: event.booked, report, zone: tenant };
  const [next, said] =
    judged.is === 'solved' ? close(state, setting, parts) : goOn(state, setting, { ...parts, judged });
  return [next, settled(event.booked, endOf(judged), said)];
}

/** The promise is over, and its ticket hears of it with what is said. */
function settled(booked: BookedLook, how: LookEnd, said: readonly Effect[]): readonly Effect[] {
  const { about, tenant } = booked;
  const is = newsOf[how] ?? 'not-awaited';
  const news: CaseNews = { is, tenant, flow: about.flow, summary: summaryOf(about) };
  const [first, ...rest] = said;
  return [ended(booked, how), ...(first === undefined ? [] : [withNews(first, news)]), ...rest];
}

const newsOf: { readonly [E in LookEnd]?: CaseNews['is'] } = {
  verified: 'verified',
  still: 'not-solved',
  'another-cause': 'not-solved',
};

interface Verdict {
  readonly booked: BookedLook;
  readonly judged: Exclude<Judged, { is: 'later' | 'solved' }>;
  /** `null`: it could not be looked into. */
  readonly report: Report | null;
  readonly zone: { readonly timeZone: string };
}

const ended = ({ id }: BookedLook, how: LookEnd): Effect => ({
  is: 'change-look',
  change: { is: 'ended', id, how },
});

/** The systems say that it is solved: only now the question is closed. */
function close(state: State, setting: Setting, { booked, report, zone }: Omit<Verdict, 'judged'>): Next {
  const words = againWords[state.language];
  const who = whoIn(booked.about);
  const news = solvedNews(booked, report, state);
  const open = isSame(state.open, booked) ? null : state.open;
  return say({ ...state, open }, setting, `${words.looked(who, sayRun(booked.after, zone, state))} ${news}`);
}

function solvedNews({ about }: BookedLook, report: Report | null, { language }: State): string {
  const proof = report && saySeatProof(report, language);
  if (about.flow === 'licence-increase') return proof ?? seatWords[language].allIn;
  const words = againWords[language];
  return about.flow === 'user-missing' ? words.present(whoIn(about)) : words.solved(whoIn(about));
}

/** Not solved, or never seen: the question is open again, with what was found and what can be done. */
function goOn(state: State, setting: Setting, { booked, judged, report, zone }: Verdict): Next {
  const words = againWords[state.language];
  const run = sayRun(booked.after, zone, state);
  if (report === null || judged.is === 'given-up') {
    const because = judged.is === 'given-up' ? judged.because : 'not-checked';
    return offerMore(state, setting, booked, `${words.notYet[because](run)} ${words.givenUp}`);
  }
  const looked = words.looked(whoIn(booked.about), run);
  const proof = saySeatProof(report, state.language);
  if (proof !== null && report.conclusion.is !== 'explained')
    return offerMore(state, setting, booked, `${looked} ${proof}`, report);
  const lead = `${looked} ${proof ?? words.verdict[judged.is]}`;
  if (isAsking(state) === 'no') return tell(reopened(state, booked), setting, report, 'first', [lead]);
  // Something is being asked: it is told, and the question is put again after it.
  const { text, ladder } = sayReport(report, report.who, state.language);
  return say(state, setting, `${lead}\n${text}`, { ladder });
}

function offerMore(
  state: State,
  setting: Setting,
  booked: BookedLook,
  text: string,
  report: Report | null = null,
): Next {
  if (isAsking(state) === 'yes') return say(state, setting, text);
  const words = wording[state.language].button;
  const open = reopened(state, booked);
  const next = report === null ? open : keep(open, report);
  const later =
    report === null || next.open?.lookAfter == null
      ? []
      : [[againWords[state.language].button, { is: 'book-look' }] as const];
  return say(next, setting, text, {
    buttons: [
      ...later,
      [words.lookAgain, { is: 'look-again' }],
      [words.forward('support'), { is: 'forward' }],
    ],
  });
}

/** Nothing to tell yet: why, and when the next look is. Of a run that is still going on nothing is said. */
function tellLater(
  state: State,
  setting: Setting,
  { booked, tenant }: LookedAgain,
  { because, after, due }: Extract<Judged, { is: 'later' }>,
): Next {
  const words = againWords[state.language];
  const zone = { timeZone: tenant?.timeZone ?? setting.timeZone };
  const { id, about } = booked;
  const change = { is: 'put-off', id, after, due, putOff: booked.putOff + 1 } as const;
  const putOff: Effect = { is: 'change-look', change };
  if (because === 'sync-running') return [state, [putOff]];
  const text = `${words.notYet[because](sayRun(booked.after, zone, state))} ${words.thenAgain(sayRun(after, zone, state))}`;
  const [next, said] = say(state, setting, text, { buttons: [cancelButton(state, about)] });
  return [next, [putOff, ...said]];
}

function tellRefused(
  state: State,
  setting: Setting,
  booked: BookedLook,
  because: 'not-proven' | 'not-yours',
): Next {
  const words = againWords[state.language];
  const open = isSame(state.open, booked) ? null : state.open;
  const text = because === 'not-proven' ? words.notProven : words.notYours;
  const [next, said] = say({ ...state, open }, setting, text);
  return [next, [{ is: 'refuse', because }, ...settled(booked, 'refused', said)]];
}

function tellSeveral(
  state: State,
  setting: Setting,
  booked: BookedLook,
  candidates: Parameters<typeof askWhich>[2],
): Next {
  const words = againWords[state.language];
  if (isAsking(state) === 'yes') {
    const [next, said] = say(state, setting, words.several);
    return [next, settled(booked, 'several', said)];
  }
  const [told, first] = say(reopened(state, booked), setting, words.several);
  const [next, then] = askWhich(told, setting, candidates);
  return [next, [...settled(booked, 'several', first), ...then]];
}

const isSame = (open: OpenCase | null, { about }: BookedLook): boolean =>
  open !== null && open.flow === about.flow && isDeepStrictEqual(open.wish, about.wish);

/** The question as it was asked, open again. */
function reopened(state: State, booked: BookedLook): State {
  if (isSame(state.open, booked)) return state;
  const { flow, wish, choice, mentions, forwarded, waited } = booked.about;
  return {
    ...state,
    open: {
      ...nothingSeen,
      ...{ flow, wish, choice, mentions, causes: [...booked.causes] },
      stage: forwarded === 'yes' ? 'forwarded' : 'told',
      desk: 'support',
      waited: waited ?? null,
    },
  };
}
