import type { PersonWish } from '../../../diagnostics/facts/person.ts';
import type { Intent } from '../../../diagnostics/model.ts';
import { tellsOwnTrouble } from './find-self.ts';

/** Who a request is about: an address or username in a question about oneself is what one signed in with. */
export function personMeant(
  text: string,
  named: PersonWish | null,
  intent: Intent | undefined,
): PersonWish | null {
  const own = intent !== 'user-missing' && named?.is !== 'name' && tellsOwnTrouble(text);
  return own ? { is: 'self' } : named;
}
