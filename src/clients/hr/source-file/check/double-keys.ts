import { sharpForm } from '../../../../diagnostics/facts/text-form.ts';
import { unseen } from '../../../../diagnostics/facts/unseen.ts';
import type { Columns } from '../columns.ts';
import { type NumberList, numberList } from './number-list.ts';
import { textHash } from './text-hash.ts';

/** What no two rows may share. */
export const keyFields = ['id', 'username', 'email'] as const;
export type KeyField = (typeof keyFields)[number];

/** The hash of each key of each row; 0 where there is none. */
export interface DoubleKeys {
  readonly hashes: Readonly<Record<KeyField, NumberList>>;
  add(cells: readonly string[], columns: Columns): void;
}

export function doubleKeys(): DoubleKeys {
  const hashes = { id: numberList(), username: numberList(), email: numberList() };
  return {
    hashes,
    add(cells, { at }) {
      for (const field of keyFields) {
        const place = at[field];
        hashes[field].add(textHash(place === null ? '' : keyForm(field, cells[place] ?? '')));
      }
    },
  };
}

const plain = /^[!-~]*$/;

/**
 * Two values of the same form are one key to LearnLinq, or soon would be: case makes no difference in an address
 * or a username, what nobody sees in none of them.
 */
export function keyForm(field: KeyField, value: string): string {
  if (field === 'id') return plain.test(value) ? value : value.normalize('NFC').replace(unseen, '');
  return plain.test(value) ? value.toLowerCase() : sharpForm(value);
}
