import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { advance } from '../../../../src/diagnostics/advance.ts';
import { catalogue } from '../../../../src/diagnostics/catalogue.ts';
import type { FactName, Facts } from '../../../../src/diagnostics/facts/fact-table.ts';
import { userMissing } from '../../../../src/diagnostics/flows/learnlinq/user-missing.ts';
import type { Finding, Step } from '../../../../src/diagnostics/model.ts';
import { matchOf } from '../../../fixtures/account.ts';
import { anyWorld } from '../../../fixtures/any-world.ts';
import { factsOf, now, unknown } from '../../../fixtures/facts.ts';
import { recordOf } from '../../../fixtures/record.ts';
import { nights, runAt } from '../../../fixtures/sync-run.ts';

const step = (facts: Facts) => advance(userMissing, facts, now);
const findings = (of: Step): readonly Finding[] => (of.is === 'done' ? of.findings : []);
const lookedUp = [
  'tenant.agreement',
  'hr.matches',
  'lms.matches',
  'lms.key-holders',
  'lms.licences',
  'lms.waiting',
  'lms.sync-runs',
] as const satisfies readonly FactName[];
/** What cannot be known without it. */
const restsOn = (lost: (typeof lookedUp)[number]): readonly FactName[] =>
  lost === 'hr.matches' ? ['hr.matches', 'hr.record'] : [lost];

/** The same facts, read the other way round. */
function backwards(facts: Facts): Facts {
  const { 'hr.matches': hr, 'lms.matches': lms, 'lms.key-holders': holders, ...rest } = facts;
  return {
    ...rest,
    ...(hr?.is === 'known' && { 'hr.matches': { ...hr, value: hr.value.toReversed() } }),
    ...(lms?.is === 'known' && { 'lms.matches': { ...lms, value: lms.value.toReversed() } }),
    ...(holders?.is === 'known' && { 'lms.key-holders': { ...holders, value: holders.value.toReversed() } }),
  };
}
const verdicts = (of: Step) =>
  of.is === 'ask' && of.fact === 'person.choice'
    ? { asks: of.candidates.map(({ key }) => key).sort() }
    : { is: of.is, findings: findings(of) };

describe('why somebody is not in LearnLinq', () => {
  test('nothing stands in the way: that is for Development', () => {
    expect(step(factsOf())).toMatchObject({ is: 'done', conclusion: { is: 'escalate', to: 'development' } });
  });

  test('two causes are told in the order in which mending makes sense', () => {
    const facts = factsOf({
      'hr.matches': [
        { how: 'exact', record: recordOf({ username: null, email: 'sanne jansen@zonnehof.example' }) },
      ],
      'lms.sync-runs': [runAt(nights[0], 'failed'), runAt(nights[1])],
    });
    expect(step(facts)).toMatchObject({
      conclusion: {
        is: 'explained',
        by: [
          { check: 'source-sync-stalled' },
          { check: 'missing-required-field' },
          { check: 'malformed-value' },
        ],
      },
    });
  });

  test('an account that is there already leads on to logging in', () => {
    expect(step(factsOf({ 'lms.matches': [matchOf()] }))).toMatchObject({
      conclusion: { is: 'go-on', flow: 'cannot-log-in' },
    });
  });
});

describe('whatever the systems say', () => {
  test.each(lookedUp)('with all else well, nothing is concluded without %s', (lost) => {
    const { 'hr.record': _, ...facts } = factsOf();
    expect(step({ ...facts, [lost]: unknown() })).toMatchObject({
      is: 'done',
      conclusion: { is: 'undecided' },
    });
  });

  test('a failing sync is told also when the source itself cannot be read', () => {
    const { 'hr.record': _, ...facts } = factsOf({ 'lms.sync-runs': [runAt(nights[0], 'failed')] });
    expect(step({ ...facts, 'hr.matches': unknown() })).toMatchObject({
      conclusion: { is: 'explained', by: [{ check: 'source-sync-stalled' }] },
    });
  });

  test('a fact that is missing never leads to a conclusion by elimination, nor to a verdict that rests on it', () => {
    fc.assert(
      fc.property(anyWorld, fc.constantFrom(...lookedUp), (facts, lost) => {
        const done = step({ ...facts, [lost]: unknown() });
        if (done.is === 'done') expect(done.conclusion.is).not.toBe('escalate');
        for (const finding of findings(done)) {
          const needs = userMissing.checks.find(({ id }) => id === finding.check)?.needs ?? [];
          if (needs.some((need) => restsOn(lost).includes(need))) expect(finding.is).toBe('unknown');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the same facts give the same answer', () => {
    fc.assert(fc.property(anyWorld, (facts) => expect(step(facts)).toEqual(step(structuredClone(facts)))));
  });

  test('the order in which records and accounts were read makes no difference', () => {
    fc.assert(
      fc.property(anyWorld, (facts) => {
        expect(verdicts(step(backwards(facts)))).toEqual(verdicts(step(facts)));
      }),
      { numRuns: 500 },
    );
  });

  test('no check crashes, each cause is one that the catalogue knows, and all of it can be said, masked or not', () => {
    fc.assert(
      fc.property(anyWorld, fc.subarray(['subject', 'other'] as const), (facts, hide) => {
        for (const finding of findings(step(facts))) {
          expect(finding.is).not.toBe('crashed');
          const row = catalogue.find(({ check }) => check === finding.check);
          if (finding.is === 'cause') expect(row?.whoActs).toContain(finding.remedy.by);
          const check = userMissing.checks.find(({ id }) => id === finding.check);
          for (const language of ['nl', 'en'] as const) {
            const said = check?.say(finding, language, hide);
            expect(said?.text).not.toMatch(/undefined|null|Invalid|NaN|\[object/);
            expect(said?.text === '').toBe(finding.is === 'not-applicable');
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
