import type { Bilingual } from '../facts/tenant.ts';
import { type FileFault, inBoth } from './file-fault.ts';

/** The first three bytes are a byte order mark, which becomes part of the name of the first column. */
export const byteOrderMark: FileFault = {
  row: 1,
  column: null,
  check: 'byte-order-mark',
  expected: { nl: 'een bestand dat met de kopregel begint', en: 'a file that begins with its header' },
  found: { nl: 'een byte order mark (BOM, U+FEFF)', en: 'a byte order mark (BOM, U+FEFF)' },
  repair: '',
};

export const wrongDelimiter = (agreed: string, found: string): FileFault => ({
  row: 1,
  column: null,
  check: 'wrong-delimiter',
  expected: inBoth(named(agreed)),
  found: inBoth(named(found)),
  repair: null,
});

const named = (delimiter: string): string => (delimiter === '\t' ? 'tab' : `‘${delimiter}’`);

/** Why nothing in a file can be read as people. */
export type Unreadable =
  | 'not-there'
  | 'no-file'
  | 'empty'
  | 'no-rows'
  | 'no-header'
  | 'binary'
  | 'workbook'
  | 'utf-16'
  | 'no-table';

export const unreadableFile = (why: Unreadable): FileFault => ({
  row: why === 'no-header' ? 1 : null,
  column: null,
  check: 'unreadable-file',
  expected: why === 'no-header' ? aHeader : aTable,
  found: reasons[why],
  repair: null,
});

const aTable: Bilingual = {
  nl: 'een CSV-bestand met een kopregel en regels met mensen',
  en: 'a CSV file with a header and rows of people',
};
const aHeader: Bilingual = {
  nl: 'een eerste regel met de namen van de kolommen, zoals Username;Name;Email',
  en: 'a first row with the names of the columns, such as Username;Name;Email',
};

const reasons: Readonly<Record<Unreadable, Bilingual>> = {
  'not-there': {
    nl: 'er is geen bestand met deze naam, of het mag niet gelezen worden',
    en: 'there is no file of this name, or it may not be read',
  },
  'no-file': { nl: 'dit is geen gewoon bestand', en: 'this is no ordinary file' },
  empty: { nl: 'het bestand is leeg', en: 'the file is empty' },
  'no-rows': { nl: 'onder de kopregel staat niemand', en: 'there is nobody below the header' },
  'no-header': { nl: 'geen kolom die LearnLinq kent', en: 'no column that LearnLinq knows' },
  binary: { nl: 'dit is geen tekst', en: 'this is no text' },
  workbook: {
    nl: 'dit is een Excel-werkmap; sla hem op als CSV UTF-8',
    en: 'this is an Excel workbook; save it as CSV UTF-8',
  },
  'utf-16': {
    nl: 'letters in UTF-16; sla het bestand op als UTF-8',
    en: 'letters in UTF-16; save the file as UTF-8',
  },
  'no-table': { nl: 'bijna geen regel is te lezen', en: 'hardly any row can be read' },
};
