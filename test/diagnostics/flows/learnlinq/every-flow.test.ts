import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { advance } from '../../../../src/diagnostics/advance.ts';
import { catalogue } from '../../../../src/diagnostics/catalogue.ts';
import type { FactName, Facts, Known } from '../../../../src/diagnostics/facts/fact-table.ts';
import { learnlinqFlows } from '../../../../src/diagnostics/flows/flows.ts';
import type { Finding, Flow, Step } from '../../../../src/diagnostics/model.ts';
import { anyWorld } from '../../../fixtures/any-world.ts';
import { factsOf, now, unknown } from '../../../fixtures/facts.ts';

const step = (flow: Flow, facts: Facts) => advance(flow, facts, now);
const findings = (of: Step): readonly Finding[] => (of.is === 'done' ? of.findings : []);

const lookedUp = [
  'tenant.agreement',
  'hr.matches',
  'hr.record-before',
  'hr.deliveries',
  'hr.connection',
  'hr.removed-share',
  'lms.matches',
  'lms.key-holders',
  'lms.licences',
  'lms.waiting',
  'lms.sync-runs',
  'lms.changes',
  'lms.mails',
  'lms.resets',
  'lms.results',
  'lms.units',
  'lms.unit-changes',
  'lms.target-groups',
  'lms.sign-ins',
  'lms.managers',
  'lms.idle-accounts',
] as const satisfies readonly FactName[];
type LookedUp = (typeof lookedUp)[number];

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

/** The same facts, every list of them read the other way round. */
const backwards = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries<Known<unknown> | undefined>(facts).map(([name, fact]) => [
      name,
      fact?.is === 'known' && Array.isArray(fact.value) ? { ...fact, value: fact.value.toReversed() } : fact,
    ]),
  );

const verdicts = (of: Step) =>
  of.is === 'ask' && of.fact === 'person.choice'
    ? { asks: of.candidates.map(({ key }) => key).sort() }
    : { is: of.is, findings: findings(of) };

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
    test('a fact that is missing never leads to a conclusion by elimination, nor to a verdict that rests on it', () => {
      fc.assert(
        fc.property(anyWorld, fc.constantFrom(...lookedUp), (facts, lost) => {
          const done = step(flow, { ...facts, [lost]: unknown() });
          for (const finding of findings(done)) {
            const needs = flow.checks.find((check) => check.id === finding.check)?.needs ?? [];
            if (needs.some((need) => restsOn(lost).includes(need) && mattersTo(flow, need)))
              expect(finding.is).toBe('unknown');
          }
          if (done.is === 'done' && done.findings.some((finding) => finding.is === 'unknown'))
            expect(done.conclusion.is).not.toBe('escalate');
        }),
        { numRuns: 150 },
      );
    });

    test('the same facts give the same answer', () => {
      fc.assert(
        fc.property(anyWorld, (facts) =>
          expect(step(flow, facts)).toEqual(step(flow, structuredClone(facts))),
        ),
      );
    });

    test('the order in which things were read makes no difference', () => {
      fc.assert(
        fc.property(anyWorld, (facts) => {
          expect(verdicts(step(flow, backwards(facts)))).toEqual(verdicts(step(flow, facts)));
        }),
        { numRuns: 150 },
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
