import { describe, expect, test } from '@jest/globals';
import type { Rehearsal } from '../../src/bots/conversation/rehearsal.ts';
import { flowFor } from '../../src/diagnostics/flows/flows.ts';
import { intents } from '../../src/diagnostics/model.ts';
import type { World } from '../../src/sandbox/world.ts';
import { playScenario } from './play-scenario.ts';
import { readScenarios } from './read-scenarios.ts';
import type { Scenario } from './scenario-form.ts';
import { whoActs } from './who-acts.ts';
import { worldOf } from './world-of.ts';

/** Whether the integration ran, everybody may hear, so those refusals say more. */
const aboutIntegration: readonly Rehearsal['intent'][] = ['sync-or-source', 'team-progress-down'];

/** What was said to whoever asked for more than is theirs. */
const refusals: Rehearsal[] = [];

describe.each(readScenarios())('%s', (_file, scenario) => {
  test(scenario.question, async () => {
    const world = worldOf(scenario);
    const [told, again] = await playScenario(scenario, world);
    holdFindings(scenario, told);
    holdWords(scenario, told);
    holdQuestions(scenario, told, world);
    expect(namesElsewhere(scenario, told, world)).toEqual([]);
    expect(again).toEqual(told);
    if (told.refused?.because === 'not-yours' && !aboutIntegration.includes(told.intent)) refusals.push(told);
  });
});

test.each(['nl', 'en'])('a refusal in %s has the same words, whoever asks about whomever', (language) => {
  const said = refusals.filter((each) => each.language === language).map(({ replies }) => replies[0]);
  expect(new Set(said).size).toBe(1);
});

/** Exactly these causes, each with who acts, flow by flow; and what was seen of the other points. */
function holdFindings({ expected }: Scenario, { findings, conclusion, refused, ticket }: Rehearsal): void {
  const flows = intents.filter((flow) => expected.found[flow] !== undefined);
  const ordered = Object.keys(expected.found).flatMap((id) => flows.find((flow) => flow === id) ?? []);
  const ids = (verdict: string) =>
    findings.filter((each) => each.verdict === verdict).map(({ check }) => check);
  let rest = findings;
  const found = ordered.map((flow) => {
    const checks = flowFor(flow)?.checks ?? [];
    const own = rest.slice(0, checks.length);
    rest = rest.slice(checks.length);
    const causes = own.filter(({ verdict }) => verdict === 'cause');
    return [flow, causes.map(({ check, remedy }) => [check, whoActs(remedy)])];
  });
  expect({
    found,
    besides: rest.map(({ check }) => check),
    'could-not-check': ids('unknown'),
    crashed: ids('crashed'),
    conclusion: conclusion?.is ?? 'none',
    desk: conclusion?.desk ?? 'none',
    refused: refused?.because ?? 'no',
    ticket: ticket?.desk ?? 'none',
  }).toEqual({
    found: ordered.map((flow) => [flow, Object.entries(expected.found[flow] ?? {})]),
    besides: [],
    'could-not-check': expected['could-not-check'],
    crashed: [],
    conclusion: expected.conclusion,
    desk: expected.desk,
    refused: expected.refused,
    ticket: expected.ticket,
  });
  expect(ids('clear')).toEqual(expect.arrayContaining(expected.clear));
  expect(ids('not-applicable')).toEqual(expect.arrayContaining(expected['not-applicable']));
}

function holdWords({ expected }: Scenario, { replies, asked }: Rehearsal): void {
  const said = [...replies, ...asked.flatMap(({ options }) => options)].join('\n');
  expect(said).not.toBe('');
  for (const part of expected.says) expect(said).toContain(part);
  for (const part of expected.never) expect(said).not.toContain(part);
}

/** Only the questions that may be put, and none that the words or a system answer. */
function holdQuestions(scenario: Scenario, { asked }: Rehearsal, world: World): void {
  expect(asked.map(({ fact }) => fact)).toEqual(scenario['may-ask']);
  const people = world.customers.flatMap(({ lms, hr }) => [...lms.accounts, ...hr.records]);
  const isNamed = people.some(({ name, email, username }) =>
    [name, email, username].some((value) => value !== null && scenario.question.includes(value)),
  );
  for (const { fact, options } of asked) {
    if (fact === 'person.wish') expect(isNamed).toBe(false);
    if (fact === 'customer') expect(scenario.as).toBe('agent');
    if (fact !== 'person.choice') continue;
    const candidates = options.slice(0, -1);
    expect(candidates.length).toBeGreaterThan(0);
    for (const option of candidates)
      expect(people.some(({ name }) => name !== null && option.startsWith(name))).toBe(true);
  }
}

/** What stands in the output of another customer's people, the asker's own words left aside. */
function namesElsewhere(
  { as, question, answers }: Scenario,
  told: Rehearsal,
  world: World,
): readonly string[] {
  const own = as === 'administrator-elsewhere' ? 'bakkerij-vermeer' : 'zonnehof';
  const words = [question, ...answers].join('\n');
  const output = JSON.stringify(told);
  return world.customers
    .filter(({ tenant }) => tenant.id !== own)
    .flatMap(({ lms, hr }) => [...lms.accounts, ...hr.records])
    .flatMap(({ name, email, username }) => [name, email, username])
    .filter((value) => value !== null && !words.includes(value) && output.includes(value))
    .map(String);
}
