import type { AfasSource } from '../../../diagnostics/facts/afas-source.ts';
import type { RecordQuery } from '../hr-source.ts';
import { emailFields, nameFields } from './person-of-row.ts';

/** The operators of AFAS that are asked with here: 1 is *equal to*, 6 is *contains*, 10 *starts with*, 13 *ends with*. */
export interface Condition {
  readonly field: string;
  readonly operator: 1 | 6 | 10 | 13;
  readonly value: string;
}
type Comparison = Omit<Condition, 'field'>;

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
  { email, username, name, id, manager }: RecordQuery,
  fields: AfasSource['fields'],
): Wanted {
  if (email !== undefined) return anyOf(emailFields(fields), piecesOfEmail(email));
  if (username !== undefined) return anyOf([fields.username], piecesOfUsername(username));
  if (name !== undefined) return anyOf(nameFields(fields), partsOfName(name));
  if (id !== undefined) return anyOf([fields.id], [{ operator: 1, value: id }]);
  if (manager === undefined) return { is: 'everybody' };
  return fields.manager === undefined
    ? { is: 'nobody' }
    : anyOf([fields.manager], [{ operator: 1, value: manager }]);
}

const anyOf = (fields: readonly string[], comparisons: readonly Comparison[]): Wanted => ({
  is: 'any-of',
  conditions: fields.flatMap((field) =>
    comparisons.filter(({ value }) => value !== '').map((comparison) => ({ field, ...comparison })),
  ),
});

/** Values longer than this are cut: what is asked for may be less exact, and never too long. */
const longest = 60;
const contains = (value: string): Comparison => ({
  operator: 6,
  value: [...value].slice(0, longest).join(''),
});

/** What a part must have, to be looked for anywhere in a value: at least so many letters, and a word one more. */
const telling = 3;

function piecesOfUsername(username: string): readonly Comparison[] {
  const [start, end] = halves(username);
  return [...start].length < telling
    ? [contains(username), { operator: 10, value: start }, { operator: 13, value: end }]
    : [contains(start), contains(end)];
}

/** Everybody's address ends alike, so only what stands before the sign is looked for. */
function piecesOfEmail(email: string): readonly Comparison[] {
  const [local = ''] = email.split('@');
  const [start, end] = halves(local);
  return [...start].length < telling
    ? [contains(`${local}@`), { operator: 10, value: start }, contains(`${end}@`)]
    : [contains(start), contains(end)];
}

function halves(value: string): readonly [string, string] {
  const letters = [...value];
  const half = Math.ceil(letters.length / 2);
  return [letters.slice(0, half).join(''), letters.slice(half).join('')];
}

/**
 * The two longest words, so that an odd character in one is made up for by the other; prefixes such as *van der*,
 * which many people have, only when there is nothing else. A single word may be a whole last name written as one
 * (`vandijk`, from an address), of which a field holds the end.
 */
function partsOfName(name: string): readonly Comparison[] {
  const words = name
    .split(/\p{White_Space}+/u)
    .filter((word) => word !== '')
    .toSorted((one, other) => other.length - one.length);
  const said = words.filter((word) => word.length > telling);
  const [longestWord = ''] = words;
  if (said.length !== 1) return (said.length > 0 ? said.slice(0, 2) : [longestWord]).map(contains);
  return [contains(longestWord), { operator: 13, value: [...longestWord].slice(-telling).join('') }];
}
