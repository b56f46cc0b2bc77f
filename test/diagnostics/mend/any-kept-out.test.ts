import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { advance } from '../../../src/diagnostics/advance.ts';
import type { FactName, Facts } from '../../../src/diagnostics/facts/fact-table.ts';
import { employmentsOf } from '../../../src/diagnostics/facts/rule.ts';
import type { Condition, Rule } from '../../../src/diagnostics/facts/tenant.ts';
import { learnlinqFlows } from '../../../src/diagnostics/flows/flows.ts';
import { userMissing } from '../../../src/diagnostics/flows/learnlinq/user-missing.ts';
import { applyChanges, type Case } from '../../../src/diagnostics/mend/apply-changes.ts';
import { attributesIn, type Change, type Wanted } from '../../../src/diagnostics/mend/change.ts';
import { hideValues } from '../../../src/diagnostics/mend/hide-values.ts';
import { sayMend } from '../../../src/diagnostics/mend/say-mend.ts';
import { readSlot, slotFor } from '../../../src/diagnostics/mend/slot.ts';
import { type Mend, type Outcome, whatWouldMend } from '../../../src/diagnostics/mend/what-would-mend.ts';
import type { Finding } from '../../../src/diagnostics/model.ts';
import { anyKeptOut } from '../../fixtures/any-kept-out.ts';
import { anyWorld } from '../../fixtures/any-world.ts';
import { now, unknown } from '../../fixtures/facts.ts';
import { proof } from '../../proof.ts';

const numRuns = proof === 'long' ? 1000 : 50;

function findings(facts: Facts, at: Date = now): readonly Finding[] {
  const step = advance(userMissing, facts, at);
  return step.is === 'done' ? step.findings : [];
}
const ids = (all: readonly Finding[], is: readonly Finding['is'][]) =>
  all.filter((finding) => is.includes(finding.is)).map(({ check }) => check);

function caseOf(facts: Facts): Case | null {
  const matches = facts['hr.matches'];
  const tenant = facts['tenant.agreement'];
  const record = matches?.is === 'known' ? matches.value[0]?.record : undefined;
  return record === undefined || tenant?.is !== 'known' ? null : { facts, record, tenant: tenant.value, now };
}

const mendOf = (facts: Facts): Mend | null => whatWouldMend(userMissing, facts, now);

/** The findings once these changes have been made. */
function after(facts: Facts, changes: readonly Change[]): readonly Finding[] {
  const about = caseOf(facts);
  if (about === null) return [];
  const supposed = applyChanges(about, changes);
  return findings(supposed.facts, supposed.now);
}

/** Each way to follow the advice: any one of the values that are listed, of every attribute. */
function waysToFollow(changes: readonly Change[]): readonly (readonly Change[])[] {
  return changes.reduce<readonly (readonly Change[])[]>(
    (ways, change) => ways.flatMap((way) => each(change).map((one) => [...way, one])),
    [[]],
  );
}
function each(change: Change): readonly Change[] {
  if (change.is !== 'attribute' || change.wanted.is !== 'any-of') return [change];
  return change.wanted.values.map((value) => ({ ...change, wanted: { is: 'any-of', values: [value] } }));
}

const others = (changes: readonly Change[]) =>
  changes.filter(({ is }) => is !== 'attribute' && is !== 'wait' && is !== 'next-run');
const causesAfter = (facts: Facts, changes: readonly Change[]) => ids(after(facts, changes), ['cause']);
const outcomes = (mend: Mend | null): readonly Outcome[] => [
  ...(mend?.alone ?? []),
  ...(mend?.together ? [mend.together] : []),
];

/** What only a fact that was read can suggest. */
const restsOn = {
  'tenant.agreement': [
    'attribute',
    'wait',
    'licences',
    'keys-freed',
    'sync-again',
    'next-run',
    'source-answers',
  ],
  'hr.matches': ['attribute', 'wait', 'licences', 'keys-freed', 'sync-again', 'next-run', 'source-answers'],
  'hr.connection': ['source-answers'],
  'lms.matches': ['keys-freed', 'licences', 'next-run'],
  'lms.key-holders': ['keys-freed', 'licences', 'next-run'],
  'lms.licences': ['licences', 'next-run'],
  'lms.waiting': ['licences', 'next-run'],
  'lms.sync-runs': ['sync-again', 'next-run'],
} as const satisfies { readonly [N in FactName]?: readonly Change['is'][] };
const lost = fc.constantFrom(
  'tenant.agreement' as const,
  'hr.matches' as const,
  'hr.connection' as const,
  'lms.matches' as const,
  'lms.key-holders' as const,
  'lms.licences' as const,
  'lms.waiting' as const,
  'lms.sync-runs' as const,
);

describe('whoever is kept out, by whatever', () => {
  test('the changes together leave no cause, whichever of the values is taken', () => {
    let told = 0;
    fc.assert(
      fc.property(anyKeptOut, (facts) => {
        const together = mendOf(facts)?.together ?? null;
        if (together === null) return;
        for (const way of waysToFollow(together.changes)) expect(causesAfter(facts, way)).toEqual([]);
        told += 1;
      }),
      { numRuns },
    );
    expect(told).toBeGreaterThan(numRuns / 4);
  });

  test('one of them alone leaves exactly what is said, whichever of the values is taken', () => {
    fc.assert(
      fc.property(anyKeptOut, (facts) => {
        const before = ids(findings(facts), ['cause']);
        for (const { cause, changes, left } of mendOf(facts)?.alone ?? []) {
          expect(before).toContain(cause);
          for (const way of waysToFollow(changes)) expect(causesAfter(facts, way)).toEqual(left);
        }
      }),
      { numRuns },
    );
  });

  test('none of the changes can be left out', () => {
    fc.assert(
      fc.property(anyKeptOut, (facts) => {
        const changes = mendOf(facts)?.together?.changes ?? [];
        for (const left of changes.filter(({ is }) => is !== 'next-run'))
          expect(
            causesAfter(
              facts,
              changes.filter((change) => change !== left),
            ),
          ).not.toEqual([]);
      }),
      { numRuns },
    );
  });

  test('fewer attributes do not do, with whatever values the rules name', () => {
    fc.assert(
      fc.property(anyKeptOut, (facts) => {
        const about = caseOf(facts);
        const together = mendOf(facts)?.together ?? null;
        if (about === null || together === null) return;
        const rest: readonly Change[] = [...others(together.changes), { is: 'keys-freed' }];
        for (const smaller of smallerSets(about, attributesIn(together.changes) - 1))
          expect(causesAfter(facts, [...smaller, ...rest])).not.toEqual([]);
      }),
      { numRuns },
    );
  });

  test('the same facts give the same answer, and so do the conditions of a rule the other way round', () => {
    fc.assert(
      fc.property(anyKeptOut, (facts) => {
        expect(mendOf(structuredClone(facts))).toEqual(mendOf(facts));
        expect(mendOf(otherWayRound(facts))).toEqual(mendOf(facts));
      }),
      { numRuns },
    );
  });

  test('nothing is suggested that rests on what was not read, and what could not be checked stays so', () => {
    fc.assert(
      fc.property(anyKeptOut, lost, (given, name) => {
        const facts: Facts = { ...given, [name]: unknown() };
        const open = ids(findings(facts), ['unknown', 'crashed']);
        for (const { changes, unchecked } of outcomes(mendOf(facts))) {
          expect(unchecked).toEqual(open);
          for (const { is } of changes) expect(restsOn[name]).not.toContain(is);
        }
      }),
      { numRuns },
    );
  });

  test('it can be said in both languages, and says nobody’s values where they may not be read', () => {
    fc.assert(
      fc.property(anyKeptOut, (facts) => {
        const mend = mendOf(facts);
        for (const language of ['nl', 'en'] as const) {
          const told = { mend, findings: findings(facts), flow: 'user-missing' } as const;
          expect(sayMend(told, language).join(' ')).not.toMatch(
            /undefined|null|Invalid|NaN|\[object| {2}|‘’/u,
          );
        }
        expect(JSON.stringify(hideValues(mend, ['subject']))).not.toMatch(/sjansen|sanne|Portier|West/u);
      }),
      { numRuns },
    );
  });
});

test.each(learnlinqFlows.map((flow) => [flow.id, flow] as const))(
  '%s: only of somebody who is missing it is said what would let that person in',
  (id, flow) => {
    fc.assert(
      fc.property(anyWorld, (facts) => {
        const mend = whatWouldMend(flow, facts, now);
        const step = advance(flow, facts, now);
        const isThere =
          step.is !== 'done' ||
          ids(step.findings, ['cause']).includes('already-present') ||
          id !== 'user-missing';
        if (isThere) expect(mend).toBeNull();
        else if (mend?.together) expect(mend.together.left).toEqual([]);
      }),
      { numRuns: 40 },
    );
  },
);

/** Every set of at most so many attributes with values that the rules name, or that could stand there. */
function smallerSets({ record, tenant }: Case, size: number): readonly (readonly Change[])[] {
  if (size < 0) return [];
  const conditions = [...tenant.filter, ...tenant.customAgreements].flatMap(({ all }) => all);
  const attributes = [
    ...new Set(['username', 'email', 'identityProvider', ...conditions.map(({ attribute }) => attribute)]),
  ];
  const singles = attributes.map((attribute) =>
    employmentsOf(record).flatMap((_, employment) => {
      const slot = slotFor(attribute, employment);
      if (slot.employment === null && employment > 0) return [];
      const seen = readSlot(record, slot);
      return valuesFor(attribute, conditions).map(
        (wanted): Change => ({ is: 'attribute', ...slot, seen, wanted }),
      );
    }),
  );
  const one = singles.flat().map((change): readonly Change[] => [change]);
  const two =
    size < 2
      ? []
      : singles.flatMap((these, index) =>
          these.flatMap((change) =>
            singles
              .slice(index + 1)
              .flat()
              .map((other): readonly Change[] => [change, other]),
          ),
        );
  return [[], ...(size < 1 ? [] : one), ...two].slice(0, 400);
}

function valuesFor(attribute: string, conditions: readonly Condition[]): readonly Wanted[] {
  const named = conditions.filter((each) => each.attribute === attribute).flatMap(({ value }) => value);
  const values = named.map((value) => (value === 'today' ? '2026-11-18' : value));
  return [...values.map((value): Wanted => ({ is: 'any-of', values: [value] })), { is: 'filled' }];
}

/** The conditions of every rule in the opposite order; the rules themselves keep their places. */
function otherWayRound(facts: Facts): Facts {
  const known = facts['tenant.agreement'];
  if (known?.is !== 'known') return facts;
  const turned = (rules: readonly Rule[]) => rules.map((rule) => ({ ...rule, all: rule.all.toReversed() }));
  const { filter, customAgreements } = known.value;
  const value = { ...known.value, filter: turned(filter), customAgreements: turned(customAgreements) };
  return { ...facts, 'tenant.agreement': { ...known, value } };
}
