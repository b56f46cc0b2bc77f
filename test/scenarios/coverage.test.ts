import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { advance } from '../../src/diagnostics/advance.ts';
import { catalogue, faqPoints } from '../../src/diagnostics/catalogue.ts';
import type { Facts } from '../../src/diagnostics/facts/fact-table.ts';
import { learnlinqFlows } from '../../src/diagnostics/flows/flows.ts';
import type { Flow } from '../../src/diagnostics/model.ts';
import { anyCustomer } from '../fixtures/any-customer.ts';
import { anyWorld } from '../fixtures/any-world.ts';
import { now } from '../fixtures/facts.ts';
import { impossiblePairs, pairsAmong } from './pairs.ts';
import { readScenarios } from './read-scenarios.ts';
import type { Scenario } from './scenario-form.ts';

const scenarios = readScenarios();
const causesIn = (flow: Flow, { expected }: Scenario): readonly string[] =>
  Object.keys(expected.found[flow.id] ?? {});
const impossible = impossiblePairs();

test('there are at least 130 scenarios', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(130);
});

test('no two files ask the same of the same world', () => {
  const same = scenarios.map(([, { expected: _, faq: __, ...rest }]) => JSON.stringify(rest));
  expect(
    scenarios.filter((_, index) => same.indexOf(same[index] ?? '') !== index).map(([file]) => file),
  ).toEqual([]);
});

test.each(['api', 'source-file', 'afas'])('at least 12 scenarios have a source of kind %s', (kind) => {
  expect(scenarios.filter(([, { world }]) => world.source === kind).length).toBeGreaterThanOrEqual(12);
});

/** The bullets of the checks that are the cause here, with their flow. */
const bulletsOf = ({ expected }: Scenario) =>
  catalogue.flatMap(({ flow, check, bullets }) =>
    Object.hasOwn(expected.found[flow] ?? {}, check) ? bullets.map((bullet) => ({ flow, bullet })) : [],
  );
const shown = scenarios.flatMap(([, scenario]) =>
  bulletsOf(scenario).filter(({ bullet }) => scenario.faq.includes(bullet)),
);

test('every point of the FAQ is shown, in its flow, by a scenario in which its check is the cause', () => {
  const points = shown.map(({ flow, bullet }) => `${flow} ${bullet}`);
  const wanted = faqPoints.map(({ flow, at }) => `${flow} ${at}`);
  expect(wanted.filter((each) => !points.includes(each))).toEqual([]);
});

test('every bullet of a check, root causes included, is shown by a scenario', () => {
  const bullets = shown.map(({ bullet }) => bullet);
  const wanted = [...new Set(catalogue.flatMap((row) => row.bullets))];
  expect(wanted.filter((each) => !bullets.includes(each))).toEqual([]);
});

test('no scenario claims to show what no check of its causes covers', () => {
  const claimed = scenarios.flatMap(([file, scenario]) =>
    scenario.faq
      .filter((each) => !bulletsOf(scenario).some(({ bullet }) => bullet === each))
      .map((each) => `${file}: ${each}`),
  );
  expect(claimed).toEqual([]);
});

describe.each(learnlinqFlows.map((flow) => [flow.id, flow] as const))('%s', (id, flow) => {
  const checks = flow.checks.map((check) => check.id);
  const never = impossible.get(id) ?? [];

  test('every check is a cause in a scenario', () => {
    const causes = scenarios.flatMap(([, scenario]) => causesIn(flow, scenario));
    expect(checks.filter((check) => !causes.includes(check))).toEqual([]);
  });

  test('every two causes hold together in a scenario, or are said to be unable to', () => {
    const together = scenarios.flatMap(([, scenario]) => pairsAmong(causesIn(flow, scenario)));
    const open = pairsAmong(checks).filter((each) => !together.includes(each) && !never.includes(each));
    expect(open).toEqual([]);
    expect(never.filter((each) => together.includes(each))).toEqual([]);
  });

  test('what is said to be unable to is about two checks of this flow', () => {
    expect(never.filter((each) => !pairsAmong(checks).includes(each))).toEqual([]);
    expect(new Set(never).size).toBe(never.length);
  });

  test('whatever the systems say, no two causes hold together that are said to be unable to', () => {
    const holdsApart = (facts: Facts) => {
      const step = advance(flow, facts, now);
      const findings = step.is === 'done' ? step.findings : [];
      const causes = findings.filter(({ is }) => is === 'cause').map(({ check }) => check);
      expect(pairsAmong(causes).filter((each) => never.includes(each))).toEqual([]);
    };
    fc.assert(fc.property(anyWorld, holdsApart), { numRuns: 150 });
    fc.assert(fc.property(anyCustomer, holdsApart), { numRuns: 150 });
  });
});
