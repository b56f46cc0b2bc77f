import { isDeepStrictEqual } from 'node:util';
import type { Report } from '../../diagnostics/escalation/brief.ts';
import { whetherSolved } from '../../diagnostics/escalation/whether-solved.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import { dayAt, type Measure } from '../../diagnostics/insight/measure.ts';
import { wording } from '../wording/wording.ts';
import type { Asks, Effect, Purpose } from './event.ts';
import type { Looked } from './look-into.ts';
import type { State } from './state.ts';

/** One message and what came of it. */
export interface Step {
  readonly before: State;
  readonly after: State;
  readonly journal: readonly (Effect | Looked)[];
}

/** What is counted of it: ids only, and nothing where it is not known which customer it is about. */
export function measureStep(step: Step, tenant: Tenant, now: Date): readonly Measure[] {
  const { before, after, journal } = step;
  const looks = looksIn(journal);
  const first = looks.find(({ purpose }) => purpose === 'tell');
  const told = looks.findLast(({ purpose }) => purpose === 'tell');
  const asked = requestIn(step, first) ?? [];
  // A second look into the same case is no second diagnosis.
  const isFirst = asked.length > 0 || (before.open !== null && before.open.outcome === null);
  const counted = [
    ...asked,
    ...journal.flatMap(saidToBeCounted),
    ...(told === undefined || !isFirst ? [] : [diagnosed(told.report, tenant)]),
    ...looks.flatMap(({ purpose, report }) => (purpose === 'solved' ? solvedBy(before, after, report) : [])),
    ...journal.flatMap((entry) => solvedLater(entry, journal, tenant)),
  ];
  const of = { tenant: tenant.id, day: dayAt(now, tenant.timeZone) };
  return counted.map((each) => ({ ...of, ...each }));
}

type Counted = Measure extends infer Each
  ? Each extends Measure
    ? Omit<Each, 'tenant' | 'day'>
    : never
  : never;
interface Look {
  readonly flow: Report['flow'];
  readonly purpose: Purpose;
  readonly report: Report;
}

/** Each look that found something, with what it was for. */
function looksIn(journal: Step['journal']): readonly Look[] {
  return journal.flatMap((entry, index) => {
    if (entry.is !== 'found') return [];
    const effect = journal.slice(0, index).findLast(({ is }) => is === 'look' || is === 'look-booked');
    return effect?.is === 'look'
      ? [{ flow: effect.flow, purpose: effect.purpose, report: entry.report }]
      : [];
  });
}

/** A request that begins with this message: another complaint, or the same about somebody else. */
function requestIn({ before, after }: Step, first: Look | undefined): readonly Counted[] | null {
  const flow = first?.flow ?? after.open?.flow;
  if (flow === undefined) return null;
  const same = before.open?.flow === flow;
  const goesOn = same && (before.open?.outcome === null || first === undefined || sameWish(before, after));
  return goesOn ? null : [{ is: 'asked', flow }];
}

const sameWish = (before: State, after: State) => isDeepStrictEqual(before.open?.wish, after.open?.wish);

/** Questions that only the person can answer; who proves who it is answers none about the case. */
const aboutTheCase: ReadonlySet<Asks | null> = new Set(['person.wish', 'person.choice', 'customer']);

function saidToBeCounted(entry: Effect | Looked): readonly Counted[] {
  if (entry.is !== 'say') return [];
  if (aboutTheCase.has(entry.asks)) return [{ is: 'question' }];
  const { language, text } = entry.reply;
  return text.startsWith(wording[language].notUnderstood) ? [{ is: 'misunderstood' }] : [];
}

const diagnosed = ({ flow, conclusion, findings }: Report, { source }: Tenant): Counted => ({
  is: 'diagnosed',
  flow,
  source: source.kind,
  outcome: conclusion.is,
  causes: findings.flatMap(({ is, check }) => (is === 'cause' ? [check] : [])),
});

/** Where there is a ticket, how it is solved stands there. */
function solvedBy({ open }: State, after: State, report: Report): readonly Counted[] {
  if (open === null || open.stage === 'forwarded') return [];
  const verdict = whetherSolved(open.causes, report);
  if (verdict === 'not-yet') return [];
  const verified = verdict === 'solved' && after.open === null;
  return [{ is: 'solved', flow: open.flow, outcome: verified ? 'verified' : 'confirmed' }];
}

/** A look that was promised shows it. Where the question has a ticket, the store leaves it to that. */
function solvedLater(entry: Effect | Looked, journal: Step['journal'], { id }: Tenant): readonly Counted[] {
  if (entry.is !== 'change-look') return [];
  const { change } = entry;
  if (change.is !== 'ended' || change.how !== 'verified') return [];
  const kept = journal.find((each) => each.is === 'look-booked' && each.booked.id === change.id);
  return kept?.is === 'look-booked' && kept.booked.tenant === id
    ? [{ is: 'solved', flow: kept.booked.about.flow, outcome: 'verified' }]
    : [];
}
