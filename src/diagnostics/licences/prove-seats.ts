import { dayIn } from '../facts/calendar.ts';
import type { FactName, Facts } from '../facts/fact-table.ts';
import type { HrRecord } from '../facts/hr-record.ts';
import { accessOf } from '../facts/own-account.ts';
import type { Waited } from '../facts/waited.ts';
import { whoseFact } from '../facts/whose-fact.ts';
import { userMissing } from '../flows/learnlinq/user-missing.ts';
import type { Cause, Flow } from '../model.ts';
import { factsOfPeer } from '../peers/facts-of-peer.ts';
import type { ProvenPerson, SeatProof } from './seat-proof.ts';

const checks = userMissing.checks.filter(({ needs }) => needs.every((need) => whoseFact[need] !== 'one'));
const ofCustomer = [
  ...new Set(checks.flatMap(({ needs }) => needs).filter((need) => whoseFact[need] === 'customer')),
];

/** What must be known to prove it, where somebody is to be proven: the checks for who is missing need the most of it. */
export const factsToProve = (flow: Flow, facts: Facts): readonly FactName[] =>
  keysFor(flow, facts).length === 0 ? [] : ['lms.waited', ...ofCustomer];

/** Each person who waited, by the same checks as for who is missing; `null`: nobody is to be proven. */
export function proveSeats(flow: Flow, facts: Facts, now: Date): SeatProof | null {
  const keys = keysFor(flow, facts);
  if (keys.length === 0) return null;
  return { people: keys.map((key) => proven(key, facts, now)), since: sinceThen(keys, facts) };
}

function keysFor({ id }: Flow, facts: Facts): readonly string[] {
  const asked = facts['asker.waited'];
  return id === 'licence-increase' && asked?.is === 'known' ? asked.value : [];
}

function proven(key: string, facts: Facts, now: Date): ProvenPerson {
  const waited = facts['lms.waited'];
  if (waited?.is !== 'known') return { is: 'not-checked', name: '' };
  const record = waited.value.records.find(({ id }) => id === key);
  if (record === undefined) return { is: absent[waited.value.source], name: '' };
  const name = record.name ?? '';
  return { ...within(factsOfPeer(facts, record, { ...waited, value: waited.value.accounts }), now), name };
}

type Outcome = ProvenPerson extends infer Each
  ? Each extends ProvenPerson
    ? Omit<Each, 'name'>
    : never
  : never;

const absent: Readonly<Record<Waited['source'], 'gone' | 'not-checked'>> = {
  'up-to-date': 'gone',
  'older-delivery': 'not-checked',
};

function within(facts: Facts, now: Date): Outcome {
  if (isIn(facts, now) === 'yes') return { is: 'in' };
  const findings = checks.map((check) => check.run(facts, now));
  const causes = findings.filter((finding): finding is Cause => finding.is === 'cause');
  const others = causes.filter(({ check }) => check !== 'licence-limit-reached');
  if (others.length > 0) return { is: 'kept-out', causes: others.map(({ check }) => check) };
  if (causes.length > 0) return { is: 'waits' };
  const open = findings.some(({ is }) => is === 'unknown' || is === 'crashed');
  return { is: open ? 'not-checked' : 'no-cause-seen' };
}

/** An account of one's own whose access has not ended. */
function isIn(facts: Facts, now: Date): 'yes' | 'no' {
  const own = facts['lms.own-accounts'];
  const agreement = facts['tenant.agreement'];
  if (own?.is !== 'known' || agreement?.is !== 'known') return 'no';
  const today = dayIn(agreement.value.timeZone, now);
  return own.value.some((account) => accessOf(account, today) === 'open') ? 'yes' : 'no';
}

function sinceThen(keys: readonly HrRecord['id'][], facts: Facts): number | null {
  const waiting = facts['lms.waiting'];
  if (waiting?.is !== 'known' || waiting.value.is === 'not-counted') return null;
  if (waiting.value.is === 'not-needed') return 0;
  return waiting.value.who?.filter(({ id }) => !keys.includes(id)).length ?? null;
}
