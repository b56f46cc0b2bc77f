import { z } from 'zod';
import { define } from '../../define.ts';
import { dayIn } from '../../facts/calendar.ts';
import { passwordAccounts, sameValue } from '../../facts/own-account.ts';
import { showValue } from '../../words/show-value.ts';

/** Another address is used than the one on the account (000:41); people may have several (000:43). */
export const emailMismatch = define({
  id: 'email-mismatch',
  bullets: ['000:41', '000:43'],
  needs: ['lms.own-accounts', 'asker.mentions', 'person.wish', 'tenant.agreement'],
  detail: z.object({ used: z.string(), onAccount: z.string() }),
  personal: { used: 'subject', onAccount: 'subject' },
  decide(facts, now) {
    const wish = facts['person.wish'];
    const used = facts['asker.mentions'].address ?? (wish.is === 'email' ? wish.text : null);
    const today = dayIn(facts['tenant.agreement'].timeZone, now);
    const accounts = passwordAccounts(facts['lms.own-accounts'], today);
    const right = accounts.find(({ email }) => sameValue(email, used));
    const account = right ?? accounts.find(({ email }) => email !== '');
    if (used === null || account === undefined) return { is: 'not-applicable' };
    const seen = { used, onAccount: account.email };
    return right === undefined
      ? { is: 'cause', detail: seen, remedy: { by: 'person' } }
      : { is: 'clear', seen };
  },
  wording: {
    nl: {
      title: 'Het e-mailadres waarmee wordt ingelogd',
      failing: 'Een ander e-mailadres dan op het account',
      clear: ({ used }) => `${showValue(used)} is het adres dat op het account staat.`,
      cause: ({ used, onAccount }) =>
        `${showValue(used)} is gebruikt, maar op het account staat ${showValue(onAccount)}.`,
      remedy: ({ onAccount }) => `Gebruik in LearnLinq ${showValue(onAccount)}.`,
    },
    en: {
      title: 'The e-mail address used to log in',
      failing: 'Another e-mail address than on the account',
      clear: ({ used }) => `${showValue(used)} is the address on the account.`,
      cause: ({ used, onAccount }) =>
        `${showValue(used)} was used, but the account has ${showValue(onAccount)}.`,
      remedy: ({ onAccount }) => `Use ${showValue(onAccount)} in LearnLinq.`,
    },
  },
});
