import { skeleton } from './look-alikes.ts';
import { withoutAccents, withoutShortened, wordsOf } from './name-words.ts';
import type { How, PersonWish } from './person.ts';
import { sharpForm } from './text-form.ts';

/** What a person can be recognised by, in whichever system. */
export interface Recognisable {
  readonly name: string | null;
  readonly email: string | null;
  readonly username: string | null;
}

/**
 * How `person` fits the wish, or `null`. Values are compared as they are first, then in their loose form, so
 * that an address with a stray space or a look-alike letter is still recognised and can be explained.
 * Part of a name is only ever `partial`: the asker confirms it.
 */
export function matchesPerson(wish: PersonWish, person: Recognisable): How | null {
  if (wish.is === 'self') return null;
  if (wish.is === 'name') return matchesName(wish.text, person.name);
  const value = (wish.is === 'email' ? person.email : person.username) ?? '';
  if (skeleton(value) === '') return hintedBy(wish.text, person);
  if (value === wish.text) return 'exact';
  return skeleton(value) === skeleton(wish.text) ? 'normalised' : null;
}

/** The asker's own record or account: the proven address, differing in case and white space at most. */
export function matchesSelf(address: string, person: Recognisable): How | null {
  if (person.email === null) return null;
  if (person.email === address) return 'exact';
  return sharpForm(person.email) === sharpForm(address) ? 'normalised' : null;
}

function matchesName(wanted: string, name: string | null): How | null {
  if (name === null || name === '') return null;
  if (name === wanted) return 'exact';
  const given = wordsOf(name);
  const asked = wordsOf(wanted);
  if (asked.length === 0) return null;
  if (given.join('') === asked.join('')) return 'normalised';
  const plain = given.map(withoutAccents);
  const wantedWords = withoutShortened(asked, given);
  return wantedWords.every((word) => plain.includes(withoutAccents(word))) ? 'partial' : null;
}

/** Nothing on file, but the name fits what was asked for: `m.degroot@…` and `m.degroot` may be Mila de Groot. */
function hintedBy(value: string, person: Recognisable): How | null {
  const local = wordsOf(value.split('@')[0] ?? '').map((word) => word.replace(/\p{N}+$/u, ''));
  const name = wordsOf(person.name ?? '').map(withoutAccents);
  const last = local.at(-1);
  if (last === undefined || last.length < 3) return null;
  if (!name.some((_, index) => name.slice(index).join('') === last)) return null;
  const first = local.length > 1 ? local[0] : undefined;
  return first === undefined || (name[0] ?? '').startsWith(first) ? 'partial' : null;
}
