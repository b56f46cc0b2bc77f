import { withDerived } from './derive.ts';
import type { FactName, Facts, LookedUpFact } from './facts/fact-table.ts';
import type { Advance, Flow } from './model.ts';
import { peersToLookUp, reaches } from './peers/compare.ts';
import { resolveSubject } from './resolve-subject.ts';

/**
 * The engine, without I/O: says what to look up, what to ask, or what was found. Whoever called it does so
 * and calls again with more facts. Everything that can be looked up already is looked up at once, and every
 * look-up that can start, starts before the first question.
 */
export const advance: Advance = (flow, facts, now) =>
  flow.about === 'customer'
    ? settle(flow, withDerived(flow, facts, now), now)
    : aboutPerson(flow, facts, now);

const aboutPerson: Advance = (flow, facts, now) => {
  if (facts['person.wish'] === undefined) return { is: 'ask', fact: 'person.wish' };
  const first = open(flow, facts).filter((name) => dependsOn[name] === undefined);
  if (first.length > 0) return { is: 'look-up', facts: first };
  const subject = resolveSubject(facts);
  if (subject.is === 'several') return { is: 'ask', fact: 'person.choice', candidates: subject.candidates };
  return settle(flow, withDerived(flow, facts, now), now);
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
  return { is: 'done', findings, conclusion, reaches: reaches(flow, conclusion, facts, now) };
};

/** What must be known before a fact can be looked up; facts that are not named can be at once. */
const dependsOn: { readonly [N in LookedUpFact]?: readonly FactName[] } = {
  'lms.key-holders': ['hr.record'],
  'hr.record-before': ['hr.record'],
  'lms.changes': ['lms.own-accounts'],
  'lms.results': ['lms.own-accounts'],
  'lms.mails': ['lms.own-accounts'],
  'lms.resets': ['lms.own-accounts'],
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
  const needed = new Set([...subject, ...flow.checks.flatMap((check) => check.needs).flatMap(behind)]);
  return [...needed].filter(isLookedUp).filter((name) => facts[name] === undefined);
}
