import type { SourceFile } from '../../../diagnostics/facts/source-file.ts';

export type Encoding = 'utf-8' | 'windows-1252';

/** Makes letters of bytes, strictly: what is not a letter in the encoding is `null`, never a replacement. */
export interface CellDecoder {
  /** `cell` has a byte a character; `line` is where it stands. */
  decode(cell: string, line: number): string | null;
  /** What the file turned out to be. */
  readonly encoding: Encoding;
  /** Where letters beyond ASCII first stood that are UTF-8 everywhere, though Windows-1252 was agreed. */
  disguised(): number | null;
}

const beyondAscii = /[\u0080-\u00ff]/;
export const isBeyondAscii = (cell: string): boolean => beyondAscii.test(cell);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

/** One cell in an encoding that is known. */
export function decodeCell(cell: string, encoding: Encoding): string | null {
  if (!beyondAscii.test(cell)) return cell;
  const bytes = Buffer.from(cell, 'latin1');
  if (encoding === 'windows-1252') return windows1252.decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Without an agreement a file is UTF-8 until the first letter that cannot be; if nothing before it was UTF-8
 * either, the file is Windows-1252. After that it stays what it is.
 */
export function cellDecoder(agreed: SourceFile['encoding']): CellDecoder {
  let encoding: Encoding = agreed === 'windows-1252' ? agreed : 'utf-8';
  let certain = agreed !== 'auto';
  let firstUtf8: number | null = null;
  let otherThanUtf8 = false;
  return {
    decode(cell, line) {
      if (!beyondAscii.test(cell)) return cell;
      const strict = decodeCell(cell, 'utf-8');
      if (strict === null) otherThanUtf8 = true;
      else firstUtf8 ??= line;
      if (!certain && strict === null) encoding = 'windows-1252';
      certain = true;
      return encoding === 'utf-8' ? strict : decodeCell(cell, encoding);
    },
    get encoding() {
      return encoding;
    },
    disguised: () => (encoding === 'windows-1252' && !otherThanUtf8 ? firstUtf8 : null),
  };
}
