import { withDerived } from './derive.ts';
import type { FactName, Facts, LookedUpFact } from './facts/fact-table.ts';
import { factsToProve, proveSeats } from './licences/prove-seats.ts';
import type { Advance, Flow } from './model.ts';
import { peersToLookUp, reaches } from './peers/compare.ts';
import { resolveSubject } from './resolve-subject.ts';

/**
 * The engine, without I/O: says what to look up, what to ask, or what was found. Whoever called it does so
 * and calls again with more facts, after all of them or after each: what can be looked up by then is among what
 * it names, and what is under way already stays there until it is known. Every look-up that can start, starts
 * before the first question.
 */
export const advance: Advance = (flow, facts, now) =>
  flow.about === 'customer'
    ? settle(flow, withDerived(flow, facts, now), now)
    : aboutPerson(flow, facts, now);

const aboutPerson: Advance = (flow, facts, now) => {
  if (facts['person.wish'] === undefined) return { is: 'ask', fact: 'person.wish' };
  const first = open(flow, facts).filter((name) => dependsOn[name] === undefined);
  if (facts['hr.matches'] === undefined || facts['lms.matches'] === undefined)
    return { is: 'look-up', facts: first };
  const subject = resolveSubject(facts);
  if (subject.is !== 'several') return settle(flow, withDerived(flow, facts, now), now);
  return first.length > 0
    ? { is: 'look-up', facts: first }
    : { is: 'ask', fact: 'person.choice', candidates: subject.candidates };
};

/** Looks up what is open and can be, and runs the checks once nothing is; then at others, before one is blamed. */
const settle: Advance = (flow, facts, now) => {
  const ready = open(flow, facts).filter((name) =>
    (dependsOn[name] ?? []).every((need) => facts[need] !== undefined),
  );
  if (ready.length > 0) return { is: 'look-up', facts: ready };
  const findings = flow.checks.map((check) => check.run(facts, now));
  const conclusion = flow.conclude(findings);
  const others = peersToLookUp(flow, conclusion, facts);
  if (others.length > 0) return { is: 'look-up', facts: others };
  return {
    is: 'done',
    findings,
    conclusion,
    reaches: reaches(flow, conclusion, facts, now),
    seats: proveSeats(flow, facts, now),
  };
};

/**
 * What must be known before a fact can be looked up; facts that are not named can be at once. What happened on the
 * accounts does not wait until it is known who holds the keys: most accounts are the person's without that.
 */
const dependsOn: { readonly [N in LookedUpFact]?: readonly FactName[] } = {
  'lms.key-holders': ['hr.record'],
  'hr.record-before': ['hr.record'],
  'lms.changes': ['hr.record'],
  'lms.results': ['hr.record'],
  'lms.mails': ['hr.record'],
  'lms.resets': ['hr.record'],
};

/** What a derived fact follows from, as far as it must be looked up for its sake. */
const restsOn: { readonly [N in FactName]?: readonly LookedUpFact[] } = {
  'hr.record': ['hr.matches', 'lms.matches'],
  'lms.own-accounts': ['hr.matches', 'lms.matches', 'lms.key-holders'],
};

const derivedOrAsked: readonly FactName[] = [
  'person.wish',
  'person.choice',
  'asker.mentions',
  'asker.waited',
  'hr.record',
  'lms.own-accounts',
];
const isLookedUp = (name: FactName): name is LookedUpFact => !derivedOrAsked.includes(name);

/** What the flow needs, the facts behind derived ones included, and is not there yet. */
function open(flow: Flow, facts: Facts): readonly LookedUpFact[] {
  const behind = (name: FactName): readonly FactName[] => [
    name,
    ...[...(restsOn[name] ?? []), ...(isLookedUp(name) ? (dependsOn[name] ?? []) : [])].flatMap(behind),
  ];
  const subject: readonly FactName[] = flow.about === 'person' ? ['hr.matches', 'lms.matches'] : [];
  const needs = [...flow.checks.flatMap((check) => check.needs), ...factsToProve(flow, facts)];
  const needed = new Set([...subject, ...needs.flatMap(behind)]);
  return [...needed].filter(isLookedUp).filter((name) => facts[name] === undefined);
}
