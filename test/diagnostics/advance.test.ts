import { describe, expect, test } from '@jest/globals';
import { advance } from '../../src/diagnostics/advance.ts';
import { derive } from '../../src/diagnostics/derive.ts';
import type { FactName, Facts } from '../../src/diagnostics/facts/fact-table.ts';
import { cannotLogIn } from '../../src/diagnostics/flows/learnlinq/cannot-log-in.ts';
import { syncOrSource } from '../../src/diagnostics/flows/learnlinq/sync-or-source.ts';
import { userMissing } from '../../src/diagnostics/flows/learnlinq/user-missing.ts';
import { accountOf, matchOf } from '../fixtures/account.ts';
import { factsOf, known, now, unknown } from '../fixtures/facts.ts';
import { recordOf } from '../fixtures/record.ts';

const wish: Facts = { 'person.wish': known({ is: 'name', text: 'Sanne Jansen' }) };
const firstRound: readonly FactName[] = [
  'hr.matches',
  'lms.matches',
  'lms.sync-runs',
  'tenant.agreement',
  'lms.licences',
  'lms.waiting',
  'hr.connection',
];
const pick = (facts: Facts, names: readonly FactName[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => names.some((each) => each === name)));
const afterFirstRound = (given: Parameters<typeof factsOf>[0] = {}): Facts => ({
  ...wish,
  ...pick(factsOf(given), firstRound),
});
const without = (facts: Facts, names: readonly FactName[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !names.some((each) => each === name)));
const namesakes = [
  { how: 'exact', record: recordOf() },
  { how: 'exact', record: recordOf({ id: 'p-200', username: 'sjansen2', email: 's2@zonnehof.example' }) },
] as const;
const nobodyElse = pick(factsOf(), ['hr.peers']);
const findingOf = (facts: Facts, check: string) => {
  const step = advance(userMissing, { ...facts, ...nobodyElse }, now);
  if (step.is !== 'done') throw new Error(`not done but ${step.is}`);
  return step.findings.find((finding) => finding.check === check);
};

describe('the engine', () => {
  test('asks first what no system knows: who is meant', () => {
    expect(advance(userMissing, {}, now)).toEqual({ is: 'ask', fact: 'person.wish' });
  });

  test('then looks up everything that can be looked up, at once and nothing twice', () => {
    const step = advance(userMissing, wish, now);
    if (step.is !== 'look-up') throw new Error(`not a look-up but ${step.is}`);
    expect([...step.facts].sort()).toEqual([...firstRound].sort());
  });

  test('looks up in the second round only what depends on the first', () => {
    expect(advance(userMissing, afterFirstRound(), now)).toEqual({
      is: 'look-up',
      facts: ['lms.key-holders'],
    });
  });

  test('asks for only what is still missing when part of it is known', () => {
    const { 'lms.licences': _, ...rest } = { ...afterFirstRound(), ...pick(factsOf(), ['lms.key-holders']) };
    expect(advance(userMissing, rest, now)).toEqual({ is: 'look-up', facts: ['lms.licences'] });
  });

  test('makes nothing wait for what it does not need', () => {
    const { 'lms.licences': _, ...rest } = afterFirstRound();
    expect(advance(userMissing, rest, now)).toEqual({
      is: 'look-up',
      facts: ['lms.key-holders', 'lms.licences'],
    });
  });

  test('goes no further with the person while one of the systems may still know somebody else', () => {
    const { 'lms.matches': _, ...rest } = afterFirstRound();
    expect(advance(userMissing, rest, now)).toEqual({ is: 'look-up', facts: ['lms.matches'] });
  });

  test('has no second round when the source holds nobody or could not be read', () => {
    expect(advance(userMissing, afterFirstRound({ 'hr.matches': [] }), now).is).toBe('done');
    expect(advance(userMissing, { ...afterFirstRound(), 'hr.matches': unknown() }, now).is).toBe('done');
  });

  test('a fact that could not be read is not looked up again', () => {
    const facts: Facts = { ...afterFirstRound(), 'lms.key-holders': unknown(), 'lms.licences': unknown() };
    expect(advance(userMissing, facts, now).is).toBe('done');
  });

  test('asks which one when several fit, and looks up no more before that', () => {
    expect(advance(userMissing, afterFirstRound({ 'hr.matches': namesakes }), now)).toMatchObject({
      is: 'ask',
      fact: 'person.choice',
      candidates: [{ key: 'hr:p-100' }, { key: 'hr:p-200' }],
    });
  });

  test('goes on with the one chosen', () => {
    const facts: Facts = {
      ...afterFirstRound({ 'hr.matches': namesakes }),
      'person.choice': known('hr:p-200'),
    };
    expect(advance(userMissing, facts, now)).toEqual({ is: 'look-up', facts: ['lms.key-holders'] });
    expect(derive(facts)['hr.record']).toMatchObject({ value: { id: 'p-200' } });
  });

  test('speaks of the chosen account alone, not of a namesake’s', () => {
    const two = [
      matchOf({ id: 'a-1', importId: null }),
      matchOf({ id: 'a-2', importId: null, username: 'sj2', email: 's2@zonnehof.example' }),
    ];
    const facts: Facts = {
      ...afterFirstRound({ 'hr.matches': [], 'lms.matches': two }),
      'person.choice': known('lms:a-2'),
    };
    expect(findingOf(facts, 'already-present')).toMatchObject({
      is: 'cause',
      detail: { inLearnLinq: { username: 'sj2' } },
    });
  });

  test('an account found by part of a name is sure once it is chosen', () => {
    const facts: Facts = {
      ...afterFirstRound({ 'hr.matches': [], 'lms.matches': [matchOf({}, 'partial')] }),
      'person.choice': known('lms:a-1'),
    };
    expect(findingOf(facts, 'absent-from-source')).toMatchObject({ is: 'not-applicable' });
    expect(findingOf(facts, 'already-present')).toMatchObject({ is: 'cause' });
  });

  test('*none of these* means that nobody was found, in either system', () => {
    const facts: Facts = {
      ...afterFirstRound({ 'hr.matches': namesakes, 'lms.matches': [matchOf()] }),
      'person.choice': known('nobody'),
    };
    expect(findingOf(facts, 'absent-from-source')).toMatchObject({ is: 'cause' });
    expect(findingOf(facts, 'already-present')).toMatchObject({ is: 'clear' });
  });

  test('is done with one finding for each check, in the order of the flow', () => {
    const step = advance(userMissing, { ...afterFirstRound(), 'lms.key-holders': known([]) }, now);
    expect(step).toMatchObject({ is: 'done', conclusion: { is: 'escalate', to: 'development' } });
    expect(step.is === 'done' && step.findings.map(({ check }) => check)).toEqual(
      userMissing.checks.map(({ id }) => id),
    );
  });

  test('looks up what happened on the accounts without waiting for who holds the keys', () => {
    const facts = without(factsOf({ 'lms.matches': [matchOf()] }), [
      'hr.record',
      'lms.own-accounts',
      'lms.key-holders',
      'lms.mails',
      'lms.resets',
    ]);
    expect(advance(cannotLogIn, facts, now)).toEqual({
      is: 'look-up',
      facts: ['lms.key-holders', 'lms.mails', 'lms.resets'],
    });
    const held = { ...facts, 'lms.key-holders': known([]) };
    expect(advance(cannotLogIn, held, now)).toEqual({ is: 'look-up', facts: ['lms.mails', 'lms.resets'] });
    expect(derive(held)['lms.own-accounts']).toMatchObject({ value: [{ id: 'a-1' }] });
  });

  test('needs one round less when the source holds nobody', () => {
    const facts = without(factsOf({ 'hr.matches': [], 'lms.matches': [matchOf()] }), [
      'hr.record',
      'lms.own-accounts',
      'lms.key-holders',
      'lms.mails',
      'lms.resets',
    ]);
    expect(advance(cannotLogIn, facts, now)).toEqual({ is: 'look-up', facts: ['lms.mails', 'lms.resets'] });
  });

  test('looks up nothing on accounts that are not there, or that could not be read', () => {
    const unread = ['lms.own-accounts', 'lms.mails', 'lms.resets'] as const;
    expect(advance(cannotLogIn, without(factsOf(), unread), now).is).toBe('done');
    const silent = { ...without(factsOf(), unread), 'lms.matches': unknown() };
    expect(advance(cannotLogIn, silent, now)).toMatchObject({
      is: 'done',
      findings: expect.arrayContaining([
        {
          check: 'unused-password-reset',
          read: expect.anything(),
          is: 'unknown',
          missing: expect.anything(),
        },
      ]),
    });
  });

  test('never asks for what a message tells besides: not told is nothing', () => {
    const facts = without(factsOf({ 'lms.matches': [matchOf()] }), ['asker.mentions']);
    expect(derive(facts)['asker.mentions']).toMatchObject({
      value: { address: null, username: null, url: null },
    });
    expect(advance(cannotLogIn, facts, now)).toMatchObject({ is: 'done' });
  });

  test('a question about the customer asks for nobody, and looks nobody up', () => {
    const step = advance(syncOrSource, {}, now);
    if (step.is !== 'look-up') throw new Error(`not a look-up but ${step.is}`);
    expect(step.facts).not.toContain('hr.matches');
    expect(step.facts).not.toContain('lms.matches');
    expect(advance(syncOrSource, without(factsOf(), ['person.wish', 'hr.record']), now)).toMatchObject({
      is: 'done',
    });
  });

  test('looks at others before one person is blamed, and at nobody when nothing is wrong', () => {
    const blamed = {
      ...afterFirstRound({ 'hr.matches': [{ how: 'exact', record: recordOf({ email: null }) }] }),
      'lms.key-holders': known([]),
    };
    expect(advance(userMissing, blamed, now)).toEqual({ is: 'look-up', facts: ['hr.peers'] });
    const others = { unit: 'Zorg', inUnit: [recordOf({ id: 'p-2' })], elsewhere: [] };
    const seen: Facts = { ...blamed, 'hr.peers': known(others) };
    expect(advance(userMissing, seen, now)).toEqual({ is: 'look-up', facts: ['lms.peer-accounts'] });
    expect(advance(userMissing, { ...seen, 'lms.peer-accounts': known([]) }, now).is).toBe('done');
    expect(advance(userMissing, { ...blamed, 'hr.peers': unknown() }, now).is).toBe('done');
    expect(advance(userMissing, { ...blamed, ...nobodyElse }, now).is).toBe('done');
  });

  test('the account that holds the key is judged in the second round', () => {
    const other = accountOf({ id: 'a-9', importId: 'p-999', name: 'Piet Smit' });
    const facts: Facts = { ...afterFirstRound(), 'lms.key-holders': known([other]) };
    expect(findingOf(facts, 'key-held-by-another-account')).toMatchObject({ is: 'cause' });
  });
});
