import { showValue } from '../words/show-value.ts';
import { type FileFault, inBoth } from './file-fault.ts';

/** Somebody else in the same file has this key too, so nobody can tell whose row counts. */
export const doubleValue = (row: number, column: string, value: string, other: number): FileFault => ({
  row,
  column,
  check: 'double-value',
  expected: { nl: 'in één regel', en: 'in one row' },
  found: {
    nl: `${showValue(value)}, ook in regel ${other}`,
    en: `${showValue(value)}, in row ${other} too`,
  },
  repair: null,
});

/** Fewer or more cells than the header has. */
export const raggedRow = (row: number, cells: number, columns: number): FileFault => ({
  row,
  column: null,
  check: 'ragged-row',
  expected: { nl: `${columns} kolommen`, en: `${columns} columns` },
  found: {
    nl: `${cells} ${cells === 1 ? 'kolom' : 'kolommen'}`,
    en: `${cells} ${cells === 1 ? 'column' : 'columns'}`,
  },
  repair: null,
});

/** Quotes that do not close, or stand where none belong. */
export const brokenQuotes = (row: number): FileFault => ({
  row,
  column: null,
  check: 'unreadable-row',
  expected: { nl: 'aanhalingstekens om een hele waarde', en: 'quotation marks around a whole value' },
  found: {
    nl: 'aanhalingstekens die niet kloppen',
    en: 'quotation marks that do not match',
  },
  repair: null,
});

/** Nothing in the row says whose it is. */
export const keylessRow = (row: number, column: string): FileFault => ({
  row,
  column,
  check: 'unreadable-row',
  expected: { nl: 'een sleutel, gebruikersnaam of e-mailadres', en: 'a key, username or e-mail address' },
  found: { nl: 'leeg', en: 'empty' },
  repair: null,
});

/** The last row stops halfway. */
export const truncatedFile = (row: number): FileFault => ({
  row,
  column: null,
  check: 'truncated-file',
  expected: { nl: 'een volledige laatste regel', en: 'a complete last row' },
  found: { nl: 'de laatste regel stopt halverwege', en: 'the last row stops halfway' },
  repair: null,
});

/** `shown`: the bytes that are no letters as `‹EB›`. */
export const unreadableLetters = (
  row: number | null,
  column: string | null,
  {
    agreed,
    shown,
    repair,
  }: { readonly agreed: string; readonly shown: string; readonly repair: string | null },
): FileFault => ({
  row,
  column,
  check: 'unreadable-letters',
  expected: { nl: `letters in ${agreed}`, en: `letters in ${agreed}` },
  found: inBoth(shown),
  repair,
});
