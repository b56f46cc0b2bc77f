import { describe, expect, test } from '@jest/globals';
import { advance } from '../../../../src/diagnostics/advance.ts';
import { duplicateAccount } from '../../../../src/diagnostics/flows/learnlinq/duplicate-account.ts';
import { matchOf } from '../../../fixtures/account.ts';
import { factsOf, type Given, known, now } from '../../../fixtures/facts.ts';

const facts = (given: Given) => factsOf({ 'person.wish': { is: 'name', text: 'Sanne Jansen' }, ...given });
const old = matchOf({ id: 'a-2', importId: 'p-001' });
const namesake = matchOf({ id: 'a-3', importId: 'p-002', username: 'sj3', email: 's3@zonnehof.example' });

describe('why somebody occurs more than once', () => {
  test('a second account with the same name and address is the same person’s, and nobody is asked which', () => {
    expect(advance(duplicateAccount, facts({ 'lms.matches': [matchOf(), old] }), now)).toMatchObject({
      is: 'done',
      conclusion: { is: 'explained', by: [{ check: 'duplicate-account' }] },
    });
  });

  test('so also where the source has neither', () => {
    const given = { 'hr.matches': [], 'lms.matches': [matchOf(), old] };
    expect(advance(duplicateAccount, facts(given), now)).toMatchObject({
      is: 'done',
      conclusion: { is: 'explained', by: [{ check: 'duplicate-account' }] },
    });
  });

  test('with a namesake it is for the asker to say who is meant', () => {
    const given = facts({ 'lms.matches': [matchOf(), old, namesake] });
    expect(advance(duplicateAccount, given, now)).toMatchObject({
      is: 'ask',
      candidates: [{ key: 'hr:p-100' }, { key: 'lms:a-3' }],
    });
    const chosen = { ...given, 'person.choice': known('lms:a-3' as const) };
    expect(advance(duplicateAccount, chosen, now)).toMatchObject({
      is: 'done',
      findings: [{ is: 'clear' }, { is: 'clear' }],
    });
  });
});
