import type { Bilingual } from '../facts/tenant.ts';
import type { FileCheck } from './file-checks.ts';

/** One thing that is wrong in a source file, with the place where it shows, said in both languages. */
export interface FileFault {
  /** The line on which the row begins, the header being line 1; `null`: the file as a whole. */
  readonly row: number | null;
  /** As the header writes it; `null`: the row as a whole. */
  readonly column: string | null;
  readonly check: FileCheck;
  readonly expected: Bilingual;
  readonly found: Bilingual;
  /** What a corrected file holds instead; `null` when nothing is sure enough. */
  readonly repair: string | null;
}

/** The same in both languages, such as a value or a name. */
export const inBoth = (text: string): Bilingual => ({ nl: text, en: text });
