import { randomUUID } from 'node:crypto';
import { link, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Surveyed } from './surveyed.ts';
import { writeCorrected } from './write-corrected.ts';

/** `taken`: something stands at that place already; `no-place`: nothing can be written there. */
export type Corrected =
  | { readonly is: 'written'; readonly repairs: number }
  | { readonly is: 'taken' }
  | { readonly is: 'no-place' };

/**
 * Writes the file anew with its safe repairs, and a list of them beside it, a JSON object a line. Rows without a
 * repair keep their bytes. Both get their names when they are complete, and nothing that stands there is lost.
 */
export async function correctFile(surveyed: Surveyed, to: string): Promise<Corrected> {
  const list = `${to}.repairs.jsonl`;
  // Of a length of its own, so that it can be taken away whatever name was asked for.
  const half = join(dirname(to), `${randomUUID()}.half`);
  const halfList = `${half}.jsonl`;
  try {
    const repairs = await writeBoth(surveyed, half, halfList);
    await link(halfList, list);
    await link(half, to).catch(async (error: unknown) => {
      await rm(list, { force: true });
      throw error;
    });
    return { is: 'written', repairs };
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    if (code === 'EEXIST') return { is: 'taken' };
    if (noPlace.has(code)) return { is: 'no-place' };
    throw error;
  } finally {
    await Promise.all([rm(half, { force: true }), rm(halfList, { force: true })]);
  }
}

/** No such folder, not allowed, a name that the system does not take, no room, or no second name for a file. */
const noPlace: ReadonlySet<unknown> = new Set([
  'ENOENT',
  'EACCES',
  'ENOTDIR',
  'EROFS',
  'ENAMETOOLONG',
  'ELOOP',
  'ENOSPC',
  'EDQUOT',
  'EPERM',
  'ENOTSUP',
]);

async function writeBoth(surveyed: Surveyed, half: string, halfList: string): Promise<number> {
  const out = await open(half, 'wx', 0o600);
  const list = await open(halfList, 'wx', 0o600);
  let count = 0;
  try {
    await writeCorrected(surveyed, async ({ bytes, repairs }) => {
      count += repairs.length;
      await out.writeFile(bytes);
      await list.writeFile(repairs.map((each) => `${JSON.stringify(each)}\n`).join(''));
    });
    await out.sync();
  } finally {
    await Promise.all([out.close(), list.close()]);
  }
  return count;
}
