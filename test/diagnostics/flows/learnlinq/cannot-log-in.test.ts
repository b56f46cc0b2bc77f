import { describe, expect, test } from '@jest/globals';
import { advance } from '../../../../src/diagnostics/advance.ts';
import type { Facts } from '../../../../src/diagnostics/facts/fact-table.ts';
import { cannotLogIn } from '../../../../src/diagnostics/flows/learnlinq/cannot-log-in.ts';
import { userMissing } from '../../../../src/diagnostics/flows/learnlinq/user-missing.ts';
import { matchOf } from '../../../fixtures/account.ts';
import { factsOf, type Given, now, unknown } from '../../../fixtures/facts.ts';
import { resetOf, signInsOf } from '../../../fixtures/sign-in.ts';

const justReset = [resetOf({ usedAt: '2026-11-18T08:40:00Z' })];
/** Somebody with an account on which nothing is wrong, but for what is given. */
const facts = (given: Given = {}): Facts =>
  factsOf({ 'lms.matches': [matchOf()], 'lms.resets': justReset, ...given });
const conclusion = (of: Facts) => {
  const step = advance(cannotLogIn, of, now);
  if (step.is !== 'done') throw new Error(`not done but ${step.is}`);
  return step.conclusion;
};
const causes = (of: Facts) => {
  const { is, ...rest } = conclusion(of);
  return is === 'explained' && 'by' in rest ? rest.by.map(({ check }) => check) : is;
};

describe('why somebody cannot log in', () => {
  test('nothing stands in the way: that is for Development', () => {
    expect(conclusion(facts())).toMatchObject({ is: 'escalate', to: 'development' });
  });

  test('without an account the question is another one, and nobody has to be asked again', () => {
    const none = factsOf();
    expect(conclusion(none)).toMatchObject({ is: 'go-on', flow: 'user-missing' });
    expect(advance(userMissing, none, now)).toMatchObject({ is: 'done' });
  });

  test('a wrong link is told even where no system can be reached', () => {
    const silent: Facts = {
      ...facts({ 'asker.mentions': { address: null, username: null, url: 'zonnehof.learnlinq.nl' } }),
      'hr.matches': unknown(),
      'lms.matches': unknown(),
      'lms.sign-ins': unknown(),
    };
    expect(causes(silent)).toEqual(['wrong-environment-url']);
  });

  test('the source does not have to answer: the account is known from LearnLinq', () => {
    const of: Facts = {
      ...facts({ 'lms.matches': [matchOf({ accessUntil: '2026-11-01' })] }),
      'hr.matches': unknown(),
    };
    expect(causes(of)).toEqual(['expired-access']);
  });

  test('but that there is no account, cannot be known without it', () => {
    expect(conclusion({ ...factsOf(), 'hr.matches': unknown() })).toMatchObject({ is: 'undecided' });
  });

  test('nobody with an identity provider is told to ask for a password', () => {
    const of = facts({
      'lms.matches': [matchOf({ identityProvider: 'Entra ID', lastSignInAt: null })],
      'lms.resets': [],
      'asker.mentions': { address: 'x@zonnehof.example', username: 'X', url: null },
    });
    expect(causes(of)).toEqual(['single-sign-on-account']);
    const step = advance(cannotLogIn, of, now);
    const said = (step.is === 'done' ? step.findings : []).map((finding) => {
      const check = cannotLogIn.checks.find(({ id }) => id === finding.check);
      return (['nl', 'en'] as const).map((language) => check?.say(finding, language, []).remedy ?? '');
    });
    expect(said.flat().join(' ')).not.toMatch(/Wachtwoord vergeten|Forgot password/);
  });

  test('several causes are told in the order of the FAQ', () => {
    const of = facts({
      'lms.matches': [matchOf({ lastSignInAt: null })],
      'lms.resets': [],
      'asker.mentions': {
        address: 'sjansen@thuis.example',
        username: 'Sjansen',
        url: 'https://zonehof.learnlinq.com',
      },
      'lms.sign-ins': signInsOf('-a', '-b', '-c', '-d', '-e'),
    });
    expect(causes(of)).toEqual([
      'invitation-not-received',
      'unused-password-reset',
      'email-mismatch',
      'wrong-environment-url',
      'username-mismatch',
      'tenant-wide-login-failure',
    ]);
  });
});
