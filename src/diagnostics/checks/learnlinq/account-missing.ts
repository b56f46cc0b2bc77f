import { z } from 'zod';
import { define } from '../../define.ts';

/** There is no account to log in with: why, is another question (000:31). */
export const accountMissing = define({
  id: 'account-missing',
  bullets: ['000:31'],
  needs: ['lms.own-accounts'],
  detail: z.object({ accounts: z.int().min(0) }),
  personal: {},
  decide({ 'lms.own-accounts': own }) {
    const seen = { accounts: own.length };
    if (own.length > 0) return { is: 'clear', seen };
    return { is: 'cause', detail: seen, remedy: { by: 'flow', flow: 'user-missing' } };
  },
  wording: {
    nl: {
      title: 'Bekend in LearnLinq',
      failing: 'Nog niet bekend in LearnLinq',
      clear: ({ accounts }) =>
        accounts === 1 ? 'Er is een account.' : `Er zijn ${accounts} accounts van deze persoon.`,
      cause: () => 'Deze persoon heeft geen actief account in LearnLinq.',
      remedy: () => 'De vraag is dus waarom dat account er niet is: dat zoek ik uit.',
    },
    en: {
      title: 'Known in LearnLinq',
      failing: 'Not known in LearnLinq yet',
      clear: ({ accounts }) =>
        accounts === 1 ? 'There is an account.' : `There are ${accounts} accounts of this person.`,
      cause: () => 'This person has no active account in LearnLinq.',
      remedy: () => 'So the question is why that account is not there: I will find out.',
    },
  },
});
