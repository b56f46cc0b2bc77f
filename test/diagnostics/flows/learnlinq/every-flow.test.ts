import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { advance } from '../../../../src/diagnostics/advance.ts';
import { catalogue } from '../../../../src/diagnostics/catalogue.ts';
import { type FactName, type Facts, factNames } from '../../../../src/diagnostics/facts/fact-table.ts';
import { learnlinqFlows } from '../../../../src/diagnostics/flows/flows.ts';
import type { Finding, Flow, Step } from '../../../../src/diagnostics/model.ts';
import { anyCustomer } from '../../../fixtures/any-customer.ts';
import { anyWorld } from '../../../fixtures/any-world.ts';
import { factsOf, now, unknown } from '../../../fixtures/facts.ts';
import { inAnotherOrder } from '../../../fixtures/shuffled.ts';

const step = (flow: Flow, facts: Facts) => advance(flow, facts, now);
const findings = (of: Step): readonly Finding[] => (of.is === 'done' ? of.findings : []);

/** Everything that a client can be asked for; a team is read for leave alone. */
const lookedUp = factNames.filter((name) => name !== 'actor.team');
type LookedUp = (typeof lookedUp)[number];
const anyFacts = fc.oneof(anyWorld, anyCustomer);

/** What cannot be known without it. Without the source, a person's accounts may still be. */
const without: { readonly [N in LookedUp]?: readonly FactName[] } = {
  'hr.matches': ['hr.matches', 'hr.record'],
  'lms.matches': ['lms.matches', 'lms.own-accounts'],
};
const restsOn = (lost: LookedUp): readonly FactName[] => without[lost] ?? [lost];

/** About nobody in particular, the facts about a person are known to be nothing. */
const aboutPeople: readonly FactName[] = [
  'hr.matches',
  'hr.record',
  'lms.matches',
  'lms.own-accounts',
  'lms.key-holders',
];
const mattersTo = (flow: Flow, need: FactName) => flow.about === 'person' || !aboutPeople.includes(need);

/**
 * What must be said of a check without the fact. Without the source, whose account it is rests on less, so there a
 * verdict may be another one.
 */
function allowed(
  flow: Flow,
  lost: LookedUp,
  { check, is }: Finding,
  before: Finding | undefined,
): Finding['is'] {
  const needs = flow.checks.find(({ id }) => id === check)?.needs ?? [];
  if (needs.some((need) => restsOn(lost).includes(need) && mattersTo(flow, need))) return 'unknown';
  return is === 'unknown' || lost === 'hr.matches' ? is : (before?.is ?? is);
}

/** What somebody reads of it: whom to choose from, or every finding with its words. */
function told(flow: Flow, of: Step) {
  if (of.is === 'ask') return of;
  const words = findings(of).map((finding) => {
    const check = flow.checks.find(({ id }) => id === finding.check);
    return (['nl', 'en'] as const).map((language) => check?.say(finding, language, []));
  });
  return { ...of, words };
}

test.each(learnlinqFlows.filter(({ about, id }) => about === 'person' && id !== 'user-missing'))(
  '$id of somebody without an account becomes the question why there is none',
  (flow) => {
    expect(step(flow, factsOf())).toMatchObject({
      is: 'done',
      conclusion: { is: 'go-on', flow: 'user-missing', because: { check: 'account-missing' } },
    });
  },
);

describe.each(learnlinqFlows.map((flow) => [flow.id, flow] as const))(
  '%s, whatever the systems say',
  (id, flow) => {
    test.each(lookedUp)(
      'without %s nothing is concluded by elimination, and no verdict rests on it',
      (lost) => {
        fc.assert(
          fc.property(anyFacts, (facts) => {
            const done = step(flow, { ...facts, [lost]: unknown() });
            const before = findings(step(flow, facts));
            for (const [at, finding] of findings(done).entries())
              expect(finding.is).toBe(allowed(flow, lost, finding, before[at]));
            if (done.is === 'done' && done.findings.some((finding) => finding.is === 'unknown'))
              expect(done.conclusion.is).not.toBe('escalate');
          }),
          { numRuns: 40 },
        );
      },
    );

    test('the same facts give the same answer', () => {
      fc.assert(
        fc.property(anyFacts, (facts) =>
          expect(told(flow, step(flow, facts))).toEqual(told(flow, step(flow, structuredClone(facts)))),
        ),
      );
    });

    test('the order in which things were read makes no difference, not even to the words', () => {
      fc.assert(
        fc.property(anyFacts, fc.nat(), (facts, seed) => {
          const other = step(flow, inAnotherOrder(facts, seed));
          expect(told(flow, other)).toEqual(told(flow, step(flow, facts)));
        }),
        { numRuns: 300 },
      );
    });

    test('no check crashes, each cause is one that the catalogue knows, and all of it can be said, masked or not', () => {
      fc.assert(
        fc.property(anyWorld, fc.subarray(['subject', 'other'] as const), (facts, hide) => {
          for (const finding of findings(step(flow, facts))) {
            expect(finding.is).not.toBe('crashed');
            const row = catalogue.find((each) => each.flow === id && each.check === finding.check);
            if (finding.is === 'cause') expect(row?.whoActs).toContain(finding.remedy.by);
            const check = flow.checks.find((each) => each.id === finding.check);
            for (const language of ['nl', 'en'] as const) {
              const said = check?.say(finding, language, hide);
              expect(said?.text).not.toMatch(/undefined|null|Invalid|NaN|\[object/);
              expect(said?.text === '').toBe(finding.is === 'not-applicable');
            }
          }
        }),
        { numRuns: 150 },
      );
    });
  },
);
