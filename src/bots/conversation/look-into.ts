import { type Authorised, authorise, type Refusal } from '../../diagnostics/access/authorise.ts';
import type { Actor, Grant } from '../../diagnostics/access/grant.ts';
import { hiddenFrom } from '../../diagnostics/access/hide.ts';
import { advance } from '../../diagnostics/advance.ts';
import { runToWaitFor } from '../../diagnostics/again/run-to-wait-for.ts';
import { sourceSyncStalled } from '../../diagnostics/checks/learnlinq/source-sync-stalled.ts';
import { derive, withDerived } from '../../diagnostics/derive.ts';
import type { Report } from '../../diagnostics/escalation/brief.ts';
import { nextRun } from '../../diagnostics/facts/calendar.ts';
import { type Facts, factNames, type LookedUpFact } from '../../diagnostics/facts/fact-table.ts';
import type { Mentions } from '../../diagnostics/facts/mentions.ts';
import type { PersonKey, PersonWish } from '../../diagnostics/facts/person.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { SeatProof } from '../../diagnostics/licences/seat-proof.ts';
import { hideValues } from '../../diagnostics/mend/hide-values.ts';
import { whatWouldMend } from '../../diagnostics/mend/what-would-mend.ts';
import type { Candidate, Finding, Flow, Step } from '../../diagnostics/model.ts';
import type { BeginRun, Deadline, LookUp } from '../../diagnostics/ports/look-up.ts';
import { resolveSubject, type Subject } from '../../diagnostics/resolve-subject.ts';
import { visibleAt } from '../../diagnostics/visible/visible-at.ts';
import type { Progress } from '../channel.ts';
import { startDeadline } from './deadline.ts';
import { inTime } from './in-time.ts';

export interface Wanted {
  readonly actor: Actor;
  readonly tenant: Tenant;
  readonly flow: Flow;
  readonly wish: PersonWish;
  readonly choice: PersonKey | null;
  readonly mentions: Mentions;
  /** Of whom it is to be shown that they got in; left out: of nobody. */
  readonly waited?: readonly string[] | undefined;
  readonly now: Date;
  /** Milliseconds for all the look-ups together. */
  readonly within: number;
}

export type Looked =
  | { readonly is: 'found'; readonly report: Report; readonly subject: Subject['is']; readonly grant: Grant }
  | { readonly is: 'several'; readonly candidates: readonly Candidate[]; readonly grant: Grant }
  /** `sync`: whether the integration ran, for who asked about it and may hear no more than that. */
  | { readonly is: 'refused'; readonly because: Refusal; readonly sync: Finding | null };

type Steps = (progress: Omit<Progress, 'language'>) => void;

/** One diagnosis from leave to conclusion: authorises, looks everything up in parallel, and lets the engine decide. */
export async function lookInto(beginRun: BeginRun, wanted: Wanted, progress: Steps): Promise<Looked> {
  using deadline = startDeadline(wanted.within);
  const lookUp = beginRun();
  const leave = await askLeave(lookUp, wanted, deadline);
  if (leave.is !== 'granted') {
    const because = leave.is === 'refused' ? leave.because : 'not-checked';
    return { is: 'refused', because, sync: await syncOutcome(lookUp, wanted, deadline) };
  }
  const run: Run = { lookUp, grant: leave.grant, deadline, progress: steps(progress) };
  const { step, facts } = await settle(run, wanted, startingFacts(wanted));
  if (step.is === 'ask') {
    const candidates = step.fact === 'person.choice' ? step.candidates : [];
    return { is: 'several', candidates, grant: leave.grant };
  }
  return {
    is: 'found',
    report: report(wanted, leave.grant, step, facts),
    subject: resolveSubject(facts).is,
    grant: leave.grant,
  };
}

interface Run {
  readonly lookUp: LookUp;
  readonly grant: Grant;
  readonly deadline: Deadline;
  readonly progress: { started(count: number): void; done(): void };
}
interface Arrived {
  readonly name: LookedUpFact;
  readonly fact: Facts;
}
type Settled = Exclude<Step, { is: 'look-up' }>;

async function askLeave(lookUp: LookUp, wanted: Wanted, deadline: Deadline): Promise<Authorised> {
  const { actor, tenant } = wanted;
  const wish = leaveFor(wanted);
  const first = authorise({ actor, tenant, wish, team: null });
  if (first.is !== 'needs-team') return first;
  const team = await inTime(lookUp(first.grant, 'actor.team', { deadline, facts: {} }), deadline);
  return authorise({ actor, tenant, wish, team });
}

/** Whether the integration ran: `null` where that was not asked, or where even that may not be heard. */
async function syncOutcome(lookUp: LookUp, wanted: Wanted, deadline: Deadline): Promise<Finding | null> {
  const { actor, tenant, now } = wanted;
  if (leaveFor(wanted) !== 'integration') return null;
  const leave = authorise({ actor, tenant, wish: 'sync-outcome', team: null });
  if (leave.is !== 'granted') return null;
  const read = async (name: 'lms.sync-runs' | 'tenant.agreement'): Promise<Facts> => ({
    [name]: await inTime(lookUp(leave.grant, name, { deadline, facts: {} }), deadline),
  });
  const facts = await Promise.all([read('lms.sync-runs'), read('tenant.agreement')]);
  return sourceSyncStalled.run(Object.assign({}, ...facts), now);
}

/** Seats are an administrator's; syncs and deliveries are a technical administrator's as well. */
function leaveFor({ flow, wish }: Wanted): PersonWish | 'customer' | 'integration' {
  if (flow.about === 'person') return wish;
  return flow.id === 'licence-increase' ? 'customer' : 'integration';
}

function startingFacts({ wish, choice, mentions, waited = [], now }: Wanted): Facts {
  const asked = { is: 'known', asOf: now, source: 'asker' } as const;
  const facts: Facts = {
    'person.wish': { ...asked, value: wish },
    'asker.mentions': { ...asked, value: mentions },
    'asker.waited': { ...asked, value: waited },
  };
  return choice === null ? facts : { ...facts, 'person.choice': { ...asked, value: choice } };
}

/**
 * Advances again as each fact arrives, so that no look-up waits for one that it does not need. What is under way is
 * waited for, also when the engine could do without: what is found may not depend on what came first.
 */
async function settle(run: Run, wanted: Wanted, starting: Facts): Promise<{ step: Settled; facts: Facts }> {
  const underWay = new Map<LookedUpFact, Promise<Arrived>>();
  for (let facts = starting; ; ) {
    const step = advance(wanted.flow, facts, wanted.now);
    if (step.is !== 'look-up' && underWay.size === 0) return { step, facts };
    const named = step.is === 'look-up' ? step.facts : [];
    const ready = named.filter((name) => !underWay.has(name));
    if (ready.length > 0) run.progress.started(ready.length);
    for (const name of ready) underWay.set(name, lookUpOne(run, name, derive(facts)));
    const { name, fact } = await Promise.race(underWay.values());
    underWay.delete(name);
    facts = { ...facts, ...fact };
  }
}

async function lookUpOne(run: Run, name: LookedUpFact, facts: Facts): Promise<Arrived> {
  const { deadline } = run;
  const known = await inTime(run.lookUp(run.grant, name, { deadline, facts }), deadline);
  run.progress.done();
  return { name, fact: { [name]: known } };
}

function steps(progress: Steps): Run['progress'] {
  let looking = 0;
  let done = 0;
  return {
    started(count) {
      looking += count;
      progress({ looking, done });
    },
    done() {
      done += 1;
      progress({ looking, done });
    },
  };
}

function report(wanted: Wanted, grant: Grant, step: Extract<Step, { is: 'done' }>, facts: Facts): Report {
  const { flow, wish, tenant, now } = wanted;
  const visible = visibleAt(flow, step.findings, withDerived(flow, facts, now), now, step.reaches);
  return {
    flow: flow.id,
    wish,
    who: flow.about === 'customer' ? tenant.name : nameOf(wish),
    about: flow.about,
    findings: step.findings,
    conclusion: step.conclusion,
    reaches: step.reaches,
    seats: step.seats,
    lookedAt: now,
    unread: unread(facts),
    hide: hiddenFrom(grant),
    timeZone: tenant.timeZone,
    before: null,
    mend: hideValues(whatWouldMend(flow, facts, now), hiddenFrom(grant)),
    visibleAt: visible,
    lookAfter: runToWaitFor(visible, facts, now) ?? runForSeats(step.seats, tenant, now),
  };
}

/** Whoever did not get in by this run may by the next. */
function runForSeats(seats: SeatProof | null, { schedule, timeZone }: Tenant, now: Date): Date | null {
  const left = seats?.people.some(({ is }) => is !== 'in' && is !== 'gone') ?? false;
  return left ? nextRun(schedule, timeZone, now) : null;
}

/** A system may say anything; so many characters of it are told and kept. */
const longestDetail = 300;

/** Others are looked at beside the person: what was not read of them leaves no check open. */
const isOfOthers = (fact: LookedUpFact) => fact === 'hr.peers' || fact === 'lms.peer-accounts';

function unread(facts: Facts): Report['unread'] {
  return factNames.flatMap((fact) => {
    if (isOfOthers(fact)) return [];
    const known = facts[fact];
    if (known?.is !== 'unknown') return [];
    const { because, until = null, reference = null, detail = null } = known;
    return [{ fact, because, until, reference, detail: detail?.slice(0, longestDetail) ?? null }];
  });
}

/** How the asker called the person; `null` for the asker. */
const nameOf = (wish: PersonWish): string | null => (wish.is === 'self' ? null : wish.text);
