import type { PersonWish } from '../../../diagnostics/facts/person.ts';
import type { Intent } from '../../../diagnostics/model.ts';
import type { PersonFound } from './find-person.ts';
import { tellsOwnTrouble } from './find-self.ts';

/**
 * Who a request is about. An address or username is somebody's name, except where it is told as what was used to
 * sign in: in a question about oneself, or beside a full name (*Noor Smits kan niet inloggen met …*).
 */
export function personMeant(
  text: string,
  { clear, name }: Pick<PersonFound, 'clear' | 'name'>,
  intent: Intent | undefined,
): PersonWish | null {
  if (clear?.is !== 'email' && clear?.is !== 'username') return own(text, clear, intent);
  const self = own(text, clear, intent);
  if (self?.is === 'self' || intent !== 'cannot-log-in' || name?.is !== 'name') return self;
  return name.text.includes(' ') && isUsedWith(text, clear.text) ? name : clear;
}

const own = (text: string, clear: PersonWish | null, intent: Intent | undefined): PersonWish | null =>
  intent !== 'user-missing' && clear?.is !== 'name' && tellsOwnTrouble(text) ? { is: 'self' } : clear;

const means = new Set(['met', 'with', 'using', 'via', 'als', 'as', 'gebruikt', 'uses', 'used']);

/** *Met het adres …*, *with username …*: one of those words stands shortly before the value. */
const isUsedWith = (text: string, value: string): boolean =>
  text
    .slice(0, Math.max(0, text.indexOf(value)))
    .trimEnd()
    .toLowerCase()
    .split(/\s/u)
    .slice(-5)
    .some((word) => means.has(word));
