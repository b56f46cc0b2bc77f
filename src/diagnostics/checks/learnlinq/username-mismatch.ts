import { z } from 'zod';
import { define } from '../../define.ts';
import type { Account } from '../../facts/account.ts';
import { dayIn } from '../../facts/calendar.ts';
import { passwordAccounts, sameValue } from '../../facts/own-account.ts';
import type { Language } from '../../model.ts';
import { showValue } from '../../words/show-value.ts';

const detail = z.object({
  how: z.enum(['same', 'capitals', 'unseen-characters', 'address', 'other']),
  typed: z.string(),
  onAccount: z.string(),
});
type How = z.infer<typeof detail>['how'];

/** The username that was typed is not the one of the account, to the letter (000:53). */
export const usernameMismatch = define({
  id: 'username-mismatch',
  bullets: ['000:53', '000:55'],
  needs: ['lms.own-accounts', 'asker.mentions', 'person.wish', 'tenant.agreement'],
  detail,
  personal: { typed: 'subject', onAccount: 'subject' },
  decide(facts, now) {
    const wish = facts['person.wish'];
    const typed = facts['asker.mentions'].username ?? (wish.is === 'username' ? wish.text : null);
    const today = dayIn(facts['tenant.agreement'].timeZone, now);
    const accounts = passwordAccounts(facts['lms.own-accounts'], today);
    const account = accounts.find(({ username }) => username === typed) ?? accounts[0];
    if (typed === null || account === undefined || account.username === '') return { is: 'not-applicable' };
    const seen = { how: compare(typed, account), typed, onAccount: account.username };
    return seen.how === 'same'
      ? { is: 'clear', seen }
      : { is: 'cause', detail: seen, remedy: { by: 'person' } };
  },
  wording: {
    nl: {
      title: 'De gebruikersnaam waarmee wordt ingelogd',
      failing: 'Een andere gebruikersnaam dan op het account',
      clear: ({ typed }) => `${showValue(typed)} is de gebruikersnaam van het account.`,
      cause: ({ how, typed, onAccount }) =>
        `Ingevuld is ${showValue(typed)}, maar de gebruikersnaam is ${showValue(onAccount)}${hints.nl[how]}.`,
      remedy: ({ onAccount }) => `Vul precies ${showValue(onAccount)} in als gebruikersnaam.`,
    },
    en: {
      title: 'The username used to log in',
      failing: 'Another username than on the account',
      clear: ({ typed }) => `${showValue(typed)} is the username of the account.`,
      cause: ({ how, typed, onAccount }) =>
        `${showValue(typed)} was entered, but the username is ${showValue(onAccount)}${hints.en[how]}.`,
      remedy: ({ onAccount }) => `Enter exactly ${showValue(onAccount)} as the username.`,
    },
  },
});

function compare(typed: string, { username, email }: Account): How {
  if (typed === username) return 'same';
  if (typed.toLowerCase() === username.toLowerCase()) return 'capitals';
  if (sameValue(username, typed)) return 'unseen-characters';
  return sameValue(email, typed) ? 'address' : 'other';
}

const hints: Record<Language, Record<How, string>> = {
  nl: {
    same: '',
    capitals: ' (alleen de hoofdletters verschillen)',
    'unseen-characters': ' (alleen spaties of onzichtbare tekens verschillen)',
    address: ' (dit is het e-mailadres, niet de gebruikersnaam)',
    other: '',
  },
  en: {
    same: '',
    capitals: ' (only the capitals differ)',
    'unseen-characters': ' (only spaces or invisible characters differ)',
    address: ' (that is the e-mail address, not the username)',
    other: '',
  },
};
