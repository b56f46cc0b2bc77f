import { skeleton } from '../../../diagnostics/facts/look-alikes.ts';

/** What a row can be found by. */
export interface Findable {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly name: string;
  readonly manager: string;
}

/**
 * One thing to look for in an index: `e` an address, `u` a username, `i` an id, `k` the very id, letter by letter, `n`
 * part of a name, `m` a manager, `d` a department.
 */
export type PersonKey = `${'e' | 'u' | 'i' | 'k' | 'n' | 'm' | 'd'}:${string}`;

/** Every key of one row; a value that is not filled in has none. */
export function keysOf(row: Findable): readonly PersonKey[] {
  const keys: PersonKey[] = namePieces(row.name).map((piece) => `n:${piece}` as const);
  const add = (kind: 'e' | 'u' | 'i' | 'm', value: string) => {
    const plain = plainForm(value);
    if (plain !== '') keys.push(`${kind}:${plain}`);
  };
  add('e', row.email);
  add('u', row.username);
  add('i', row.id);
  add('m', row.manager);
  if (row.id !== '') keys.push(`k:${row.id}`);
  return keys;
}

/** The keys of a row that cannot be read: any cell may be anything, so that nobody in it seems absent. */
export const keysOfBroken = (cells: readonly string[]): readonly PersonKey[] =>
  cells
    .map((cell) => cell.replaceAll('"', ''))
    .flatMap((cell) => keysOf({ id: cell, username: cell, email: cell, name: cell, manager: cell }));

/** The words of a name, and every ending of it written as one word: `vandijk` finds Lotte van Dijk. */
export function namePieces(name: string): readonly string[] {
  const words = plainWords(name);
  if (words.length < 3) return words;
  const endings = words.slice(1, -1).map((_, index) => words.slice(index + 1).join(''));
  return [...new Set([...words, ...endings])];
}

/** Split at everything that is no letter or number: an apostrophe is written in many ways. */
export function plainWords(text: string): readonly string[] {
  const words = ascii.test(text)
    ? text.toLowerCase().split(/[^a-z0-9]+/u)
    : text.split(/[^\p{L}\p{M}\p{N}]+/u).map(skeleton);
  return words.filter((word) => word !== '');
}

/** The skeleton, by a shorter way for the plain text that most values are. */
export const plainForm = (text: string): string =>
  ascii.test(text) ? text.replace(unseenAscii, '').toLowerCase().replaceAll('`', "'") : skeleton(text);

const ascii = /^\p{ASCII}*$/u;
const unseenAscii = /[\s\p{Cc}]+/gu;
