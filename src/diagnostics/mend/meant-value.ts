import { plainly } from '../facts/look-alikes.ts';
import { malformedEmail, malformedUsername } from '../facts/malformation.ts';
import { unseen } from '../facts/unseen.ts';

const judged = { email: malformedEmail, username: malformedUsername };

/**
 * What somebody most likely meant to fill in, to reckon with and never to write: `file/safe-repair.ts`, which changes a
 * file, leaves look-alikes to a person. The value without white space at its ends, without characters that show nothing, and with look-alikes made plain;
 * `null` where that does not make it right. A space in the middle may have been a dot or a hyphen, so it is left alone.
 */
export function meantValue(field: 'email' | 'username', value: string): string | null {
  const shown = value
    .trim()
    .replace(unseen, (character) => (/\p{White_Space}/u.test(character) ? character : ''));
  const repaired = plainly(shown);
  return repaired !== '' && judged[field](repaired).length === 0 ? repaired : null;
}
