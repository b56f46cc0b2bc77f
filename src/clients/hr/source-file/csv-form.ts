import type { Trouble } from './trouble.ts';

/** How the bytes of a delivery make a table. */
export interface CsvForm {
  readonly delimiter: string;
  /** Bytes before the header: a byte-order mark, or nothing. */
  readonly start: number;
  readonly lineEndings: readonly string[];
}

export type FoundForm =
  | { readonly is: 'table'; readonly form: CsvForm; readonly trouble: readonly Trouble[] }
  | { readonly is: 'no-table'; readonly trouble: readonly Trouble[] };

const mark = Buffer.from([0xef, 0xbb, 0xbf]);
const delimiters = [';', ',', '\t'] as const;

/**
 * Looks at the beginning of a file. Whatever delimiter was agreed, the one that the header uses is found too, so
 * that a wrong one can be named; then nothing is read, as the integration reads nothing either.
 */
export function findForm(head: Buffer, agreed: ';' | ',' | 'auto'): FoundForm {
  const wide = wideEncoding(head);
  if (wide !== null) return noTable({ is: 'encoding', line: 1, text: wide });
  const start = head.subarray(0, mark.length).equals(mark) ? mark.length : 0;
  const text = head.subarray(start).toString('latin1');
  if (text.trim() === '') return noTable({ is: 'empty', line: null, text: '' });
  const marked: readonly Trouble[] = start > 0 ? [{ is: 'byte-order-mark', line: 1, text: 'UTF-8' }] : [];
  const found = mostUsed(firstLine(text));
  if (agreed !== 'auto' && found !== null && found !== agreed)
    return { is: 'no-table', trouble: [...marked, { is: 'delimiter', line: 1, text: found }] };
  const delimiter = agreed === 'auto' ? (found ?? ';') : agreed;
  const lineEndings = text.includes('\n') ? ['\r\n', '\n'] : ['\r'];
  return { is: 'table', form: { delimiter, start, lineEndings }, trouble: marked };
}

const noTable = (trouble: Trouble): FoundForm => ({ is: 'no-table', trouble: [trouble] });

/** UTF-16 shows in its mark, or in the zero byte beside the first letter of the header. */
function wideEncoding(head: Buffer): string | null {
  const [one, two] = head;
  if (one === 0xff && two === 0xfe) return 'UTF-16LE';
  if (one === 0xfe && two === 0xff) return 'UTF-16BE';
  return one === 0 || two === 0 ? 'UTF-16' : null;
}

const firstLine = (text: string): string => text.trimStart().split(/[\r\n]/u, 1)[0] ?? '';

/** What stands most often outside quotes in the header; `null` when it has one column. */
function mostUsed(header: string): string | null {
  const plain = header.replace(/"[^"]*"/gu, '');
  const counted = delimiters.map((delimiter) => ({ delimiter, times: plain.split(delimiter).length - 1 }));
  const most = counted.reduce((best, next) => (next.times > best.times ? next : best));
  return most.times === 0 ? null : most.delimiter;
}
