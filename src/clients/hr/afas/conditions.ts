import type { AfasSource } from '../../../diagnostics/facts/afas-source.ts';
import type { RecordQuery } from '../hr-source.ts';
import { emailFields, nameFields } from './person-of-row.ts';

/** The operators of AFAS that are asked with here: 1 is *equal to*, 6 is *contains*. */
export interface Condition {
  readonly field: string;
  readonly operator: 1 | 6;
  readonly value: string;
}

/** What to ask AFAS: for everybody, for whom one of these holds, or for nobody because no field can tell. */
export type Wanted =
  | { readonly is: 'everybody' }
  | { readonly is: 'any-of'; readonly conditions: readonly Condition[] }
  | { readonly is: 'nobody' };

/**
 * AFAS compares to the letter but for case, so a stray space in an address would hide somebody. A value is
 * therefore asked for in pieces, one of which a single odd character leaves whole, and by one field of the query
 * alone; more come back than are meant, and `fitsQuery` decides.
 */
export function wanted(
  { email, username, name, manager }: RecordQuery,
  fields: AfasSource['fields'],
): Wanted {
  if (email !== undefined) return anyOf(emailFields(fields), pieces(beforeAt(email)));
  if (username !== undefined) return anyOf([fields.username], pieces(username));
  if (name !== undefined) return anyOf(nameFields(fields), tellingWords(name));
  if (manager === undefined) return { is: 'everybody' };
  if (fields.manager === undefined) return { is: 'nobody' };
  return { is: 'any-of', conditions: [{ field: fields.manager, operator: 1, value: manager }] };
}

/** Values longer than this are cut: what is asked for may be less exact, and never too long. */
const longest = 60;
/** Half of a value must have at least so many letters, and a word more. */
const telling = 3;

const anyOf = (fields: readonly string[], values: readonly string[]): Wanted => ({
  is: 'any-of',
  conditions: fields.flatMap((field) =>
    values.map((value): Condition => ({ field, operator: 6, value: [...value].slice(0, longest).join('') })),
  ),
});

/** Everybody's address ends alike; a very short beginning keeps the sign, to say at least something. */
function beforeAt(email: string): string {
  const local = email.split('@')[0] ?? '';
  return local.length < telling ? email : local;
}

function pieces(value: string): readonly string[] {
  const letters = [...value];
  if (letters.length < 2 * telling) return [value];
  const half = Math.ceil(letters.length / 2);
  return [letters.slice(0, half).join(''), letters.slice(half).join('')];
}

/**
 * The two longest words, so that an odd character in one is made up for by the other; prefixes such as *van der*,
 * which many people have, only when there is nothing else.
 */
function tellingWords(name: string): readonly string[] {
  const words = name
    .split(/\p{White_Space}+/u)
    .filter((word) => word !== '')
    .toSorted((one, other) => other.length - one.length);
  const said = words.filter((word) => word.length > telling);
  return said.length > 0 ? said.slice(0, 2) : words.slice(0, 1);
}
