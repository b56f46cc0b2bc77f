import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { catalogue } from '../../../../src/diagnostics/catalogue.ts';
import type { Facts, Known } from '../../../../src/diagnostics/facts/fact-table.ts';
import { learningPathsChanged } from '../../../../src/diagnostics/flows/learnlinq/learning-paths-changed.ts';
import { noTeamProgress } from '../../../../src/diagnostics/flows/learnlinq/no-team-progress.ts';
import { syncOrSource } from '../../../../src/diagnostics/flows/learnlinq/sync-or-source.ts';
import { teamProgressDown } from '../../../../src/diagnostics/flows/learnlinq/team-progress-down.ts';
import { userMissing } from '../../../../src/diagnostics/flows/learnlinq/user-missing.ts';
import type { DefinedCheck } from '../../../../src/diagnostics/model.ts';
import { anyCustomer } from '../../../fixtures/any-customer.ts';
import { now } from '../../../fixtures/facts.ts';

const flows = [learningPathsChanged, noTeamProgress, teamProgressDown, syncOrSource];
const connector = userMissing.checks.filter(({ id }) => id === 'connector-source');
const checks: readonly DefinedCheck[] = [
  ...new Map(
    [...flows.flatMap((flow) => flow.checks), ...connector].map((check) => [check.id, check]),
  ).values(),
];

/** Every list of facts the other way round; the employments of an account have an order of their own. */
function backwards(facts: Facts): Facts {
  const deliveries = facts['hr.deliveries'];
  const lists = Object.entries<Known<unknown> | undefined>(facts).map(([name, fact]) => [
    name,
    fact?.is === 'known' && Array.isArray(fact.value) ? { ...fact, value: fact.value.toReversed() } : fact,
  ]);
  return {
    ...Object.fromEntries(lists),
    ...(deliveries?.is === 'known' && {
      'hr.deliveries': {
        ...deliveries,
        value: { ...deliveries.value, found: deliveries.value.found.toReversed() },
      },
    }),
  };
}

describe.each(checks.map((check) => [check.id, check] as const))('%s, whatever was read', (id, check) => {
  test('does not crash, says who acts as the catalogue has it, and can be told, masked or not', () => {
    fc.assert(
      fc.property(anyCustomer, fc.subarray(['subject', 'other'] as const), (facts, hide) => {
        const finding = check.run(facts, now);
        expect(['cause', 'clear', 'not-applicable']).toContain(finding.is);
        if (finding.is === 'cause')
          expect(catalogue.find((row) => row.check === id)?.whoActs).toContain(finding.remedy.by);
        for (const language of ['nl', 'en'] as const) {
          const said = check.say(finding, language, hide);
          expect(`${said.text} ${said.remedy ?? ''}`).not.toMatch(/undefined|Invalid|NaN|\[object| {2}/);
          expect(said.text === '').toBe(finding.is === 'not-applicable');
        }
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on the order in which things were read', () => {
    fc.assert(
      fc.property(anyCustomer, (facts) => {
        expect(check.run(backwards(facts), now)).toEqual(check.run(facts, now));
      }),
      { numRuns: 300 },
    );
  });
});
