import { sharpForm } from '../facts/text-form.ts';
import { showValue } from '../words/show-value.ts';
import { type FileFault, inBoth } from './file-fault.ts';

/** The columns of one file against those that were agreed. */
export interface JudgedHeader {
  readonly line: number;
  readonly header: readonly string[];
  /** Every name that means something, numbered employments included. */
  readonly known: readonly string[];
  /** Mandatory columns that the header lacks. */
  readonly missing: readonly string[];
}

/** What is wrong with a header. Free fields (`custom_…`) bear any name. */
export function judgeHeader({ line, header, known, missing }: JudgedHeader): readonly FileFault[] {
  const forms = header.map(sharpForm);
  const knownForms = new Set(known.map(sharpForm));
  return [
    ...missing.map((column) => fault('missing-column', line, column, absent)),
    ...header.flatMap((column, index) => {
      const form = forms[index] ?? '';
      if (forms.indexOf(form) !== index) return [fault('double-column', line, column, twice)];
      const means = knownForms.has(form) || form.startsWith('custom_');
      return means ? [] : [fault('unknown-column', line, column, unknown(column))];
    }),
  ];
}

type Said = Pick<FileFault, 'expected' | 'found'>;

const fault = (check: FileFault['check'], row: number, column: string, said: Said): FileFault => ({
  row,
  column,
  check,
  ...said,
  repair: null,
});

const absent: Said = {
  expected: { nl: 'een kolom met deze naam', en: 'a column of this name' },
  found: { nl: 'ontbreekt', en: 'missing' },
};
const twice: Said = {
  expected: { nl: 'één kolom met deze naam', en: 'one column of this name' },
  found: { nl: 'nog een; alleen de eerste telt', en: 'another one; only the first counts' },
};
const unknown = (column: string): Said => ({
  expected: { nl: 'een kolom die LearnLinq kent', en: 'a column that LearnLinq knows' },
  found: inBoth(showValue(column)),
});
