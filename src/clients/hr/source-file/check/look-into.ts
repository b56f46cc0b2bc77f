import type { Unreadable } from '../../../../diagnostics/file/file-troubles.ts';
import type { LocalFile } from './open-file.ts';

const headBytes = 65_536;
const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const oldWorkbook = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Whether a file holds text at all, by how it begins. */
export async function lookInto(file: LocalFile): Promise<Unreadable | 'text'> {
  const head = await file.read(0, Math.min(file.size, headBytes));
  const begin = head.subarray(0, 4);
  if (begin.equals(zip) || begin.equals(oldWorkbook)) return 'workbook';
  if (isWide(head)) return 'utf-16';
  if (head.includes(0)) return 'binary';
  const bare = head.subarray(begin.subarray(0, 3).equals(mark) ? mark.length : 0).toString('latin1');
  return bare.trim() === '' && file.size <= headBytes ? 'empty' : 'text';
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** By its mark, or because every other byte of its beginning is zero, as of plain letters in UTF-16. */
function isWide(head: Buffer): boolean {
  const [one, two] = head;
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff)) return true;
  const few = head.subarray(0, 16);
  const zeros = (parity: number) => few.every((byte, at) => (at % 2 === parity ? byte === 0 : byte !== 0));
  return few.length > 3 && (zeros(0) || zeros(1));
}
