import type { FactName, Facts, Known, LookedUpFact } from './facts/fact-table.ts';
import type { HrRecord } from './facts/hr-record.ts';
import type { Advance, Flow } from './model.ts';
import { resolveSubject } from './resolve-subject.ts';

/**
 * The engine, without I/O: says what to look up, what to ask, or what was found. Whoever called it does so
 * and calls again with more facts. Every look-up that can start, starts before the first question.
 */
export const advance: Advance = (flow, facts, now) => {
  if (facts['person.wish'] === undefined) return { is: 'ask', fact: 'person.wish' };
  const first = missing(firstRound(flow), facts);
  if (first.length > 0) return { is: 'look-up', facts: first };
  const subject = resolveSubject(facts);
  if (subject.is === 'several') return { is: 'ask', fact: 'person.choice', candidates: subject.candidates };
  const derived = derive(facts);
  const second = missing(secondRound(flow), derived);
  if (second.length > 0) return { is: 'look-up', facts: second };
  const findings = flow.checks.map((check) => check.run(derived, now));
  return { is: 'done', findings, conclusion: flow.conclude(findings) };
};

/** The facts with those that follow from them, for who supplies the next look-up. */
export function derive(facts: Facts): Facts {
  const record = recordOf(facts);
  const withRecord: Facts = { ...facts, ...chosenAccount(facts), 'hr.record': record };
  if (withRecord['lms.key-holders'] !== undefined) return withRecord;
  if (record.is === 'unknown') return { ...withRecord, 'lms.key-holders': record };
  if (record.value === null) return { ...withRecord, 'lms.key-holders': { ...record, value: [] } };
  return withRecord;
}

/**
 * An account chosen by the asker is the only one that is meant, and no longer in doubt; *none of these* leaves
 * none. Without this the checks would speak of a namesake's account.
 */
function chosenAccount(facts: Facts): Facts {
  const matches = facts['lms.matches'];
  const choice = facts['person.choice'];
  if (matches?.is !== 'known' || choice?.is !== 'known' || choice.value.startsWith('hr:')) return {};
  const meant = matches.value.filter(({ account }) => choice.value === `lms:${account.id}`);
  const sure = meant.map(
    ({ how, account }) => ({ how: how === 'partial' ? 'normalised' : how, account }) as const,
  );
  return { 'lms.matches': { ...matches, value: sure } };
}

function recordOf(facts: Facts): Known<HrRecord | null> {
  const matches = facts['hr.matches'];
  if (matches === undefined) return { is: 'unknown', because: 'not-connected' };
  if (matches.is === 'unknown') return matches;
  const subject = resolveSubject(facts);
  return { ...matches, value: subject.is === 'one' ? subject.record : null };
}

const dependent: readonly FactName[] = ['lms.key-holders'];
const notLookedUp: readonly FactName[] = ['person.wish', 'person.choice', 'hr.record'];

const isLookedUp = (name: FactName): name is LookedUpFact => !notLookedUp.includes(name);
const needed = (flow: Flow): readonly LookedUpFact[] => [
  ...new Set<LookedUpFact>([
    'hr.matches',
    'lms.matches',
    ...flow.checks.flatMap((check) => check.needs).filter(isLookedUp),
  ]),
];
const firstRound = (flow: Flow) => needed(flow).filter((name) => !dependent.includes(name));
const secondRound = (flow: Flow) => needed(flow).filter((name) => dependent.includes(name));
const missing = (names: readonly LookedUpFact[], facts: Facts) =>
  names.filter((name) => facts[name] === undefined);
