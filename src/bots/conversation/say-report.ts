import { mendsSystems } from '../../diagnostics/access/hide.ts';
import type { Report, Unread } from '../../diagnostics/escalation/brief.ts';
import { chooseDesk } from '../../diagnostics/escalation/choose-desk.ts';
import { momentOf, sayMoment } from '../../diagnostics/facts/moment.ts';
import { flowFor } from '../../diagnostics/flows/flows.ts';
import { sayMend } from '../../diagnostics/mend/say-mend.ts';
import type { Desk, Finding, Language } from '../../diagnostics/model.ts';
import type { Rung } from '../channel.ts';
import { rungOf } from '../rung-of.ts';
import { wording } from '../wording/wording.ts';
import { type Story, sayCauses, sayReach, storiesOf } from './say-causes.ts';
import { sayVisible } from './say-visible.ts';

/** A report in words: the whole of it as text, and the same as a ladder of steps. */
export interface Told {
  readonly text: string;
  readonly ladder: readonly Rung[];
}

/** Says what was found. `who` is how the asker called the person, or `null` for the asker. */
export function sayReport(report: Report, who: string | null, language: Language): Told {
  const ladder = report.findings.map((finding) => rung(report, finding, language));
  const stories = storiesOf(report, ladder);
  const lines = [
    ...seenWell(report, ladder),
    ...heading(report, stories, who, language),
    ...sayCauses(stories, report.about, who, language),
    ...sayMend(
      report,
      language,
      stories.map(({ rungs }) => rungs.map(({ check }) => check)),
    ),
    ...sayVisible(report, language),
    ...openLines(report, ladder, language),
  ];
  return { text: lines.join('\n'), ladder };
}

/** Whether the sync runs is answered by when it did: all is well, so nothing else tells it. */
const seenWell = ({ conclusion, about }: Report, ladder: readonly Rung[]): readonly string[] =>
  conclusion.is === 'escalate' && about === 'customer'
    ? ladder.filter(({ state, text }) => state === 'passed' && text !== '').map(({ text }) => text)
    : [];

function heading(
  { conclusion, about }: Report,
  stories: readonly Story[],
  who: string | null,
  language: Language,
): readonly string[] {
  const words = wording[language].found;
  if (conclusion.is === 'go-on') return [words.goOn(who)];
  if (conclusion.is === 'escalate') return [words.escalate(who, conclusion.to)];
  if (conclusion.is === 'undecided') return [words.undecided(who)];
  const [first] = stories;
  const reach = first === undefined || about === 'customer' ? null : sayReach(first, who, language);
  const isAbsent = conclusion.by.some(({ check }) => check === 'absent-from-source');
  if (isAbsent) return [words.nobody(who), ...(reach === null ? [] : [reach])];
  return [reach ?? words.causes(who, stories.length)];
}

/** Why something could not be read, and which points stay open because of it. */
function openLines(report: Report, ladder: readonly Rung[], language: Language): readonly string[] {
  const words = wording[language].found;
  const open = ladder.filter(({ state }) => state === 'could-not-check' || state === 'crashed');
  if (open.length === 0) return [];
  const reasons = [...new Set(report.unread.map((unread) => sayUnread(report, unread, language)))];
  const because = reasons.length === 0 ? 'not-said' : 'said';
  return [...reasons, words.unchecked(because), ...open.map(({ title }) => `– ${title}`)];
}

function sayUnread(report: Report, { fact, because, until, ...more }: Unread, language: Language): string {
  const words = wording[language].found;
  const moment = until === null ? null : sayMoment(momentOf(until, report.timeZone), language);
  if (more.detail === 'no-delivery') return words.nothingDelivered;
  const said = words.unread(fact.startsWith('hr.') ? 'hr' : 'lms', because, moment);
  const detail = more.detail !== null && isOurCode(more.detail) ? null : more.detail;
  return [said, ...(mendsSystems(report.hide) ? words.systemSays({ ...more, detail }) : [])].join(' ');
}

/** `unreadable-row`, `delimiter`: of use to a desk, in the ticket, and to nobody who chats. */
const isOurCode = (detail: string): boolean => /^[a-z]+(?:-[a-z]+)*$/u.test(detail);

function rung(report: Report, finding: Finding, language: Language): Rung {
  const { check: id, is: verdict, read } = finding;
  const check = flowFor(report.flow)?.checks.find((each) => each.id === id);
  const said = check?.say(finding, language, report.hide) ?? { title: id, text: '', remedy: null };
  const text = textOf(finding, said.text, language);
  return rungOf({ check: id, verdict, said, text, read }, { language, timeZone: report.timeZone });
}

function textOf(finding: Finding, said: string, language: Language): string {
  const words = wording[language].found;
  if (finding.is === 'unknown') return words.couldNotCheck;
  if (finding.is === 'crashed') return words.crashed(finding.reference);
  return finding.is === 'not-applicable' ? words.notApplicable : said;
}

/** The desk that this report calls for, together with the one that led on to it, or `null` where it calls for none. */
export const deskCalled = ({ conclusion, before }: Report): Desk | null =>
  chooseDesk(conclusion, ...(before === null ? [] : [before.conclusion]))?.desk ?? null;

/** The same, and support where it calls for none. */
export const deskFor = (report: Report): Desk => deskCalled(report) ?? 'support';
