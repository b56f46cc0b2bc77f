import { posix } from 'node:path';
import { fitsPattern } from '../../../diagnostics/facts/file-pattern.ts';
import type { SourceFile } from '../../../diagnostics/facts/source-file.ts';
import type { Answer } from '../../answer.ts';
import { type DeliveredFile, newestFirst } from './delivered-file.ts';
import type { Listed } from './remote-files.ts';

/** More files than these in one place, and more folders beside it, are not looked at. */
const mostFiles = 200;
const mostFolders = 20;

/** What was delivered as agreed, newest first. */
export async function rightDeliveries(
  list: ListFolder,
  { folder, pattern }: SourceFile,
): Promise<Answer<readonly DeliveredFile[]>> {
  const there = await list(tidy(folder));
  if (there.is !== 'ok') return there;
  const files = there.value.is === 'listed' ? there.value.files : [];
  return ok(newestFirst(files.filter(({ name }) => fitsPattern(name, pattern))));
}

/**
 * Everything in the agreed folder, and what looks like a delivery in the folder above it and in those beside it.
 * Not below it, where whoever takes deliveries in may put them away. A folder around it that may not be read is
 * passed over: it was never promised.
 */
export async function deliveriesAround(
  list: ListFolder,
  source: SourceFile,
): Promise<Answer<readonly DeliveredFile[]>> {
  const own = tidy(source.folder);
  const above = posix.dirname(own);
  const [there, parent] = await Promise.all([
    list(own),
    above === own ? ok({ ...nothing, is: 'listed' } as const) : list(above),
  ]);
  if (there.is !== 'ok') return there;
  const beside = foldersIn(parent).filter((folder) => folder !== own);
  const around = [parent, ...(await Promise.all(beside.slice(0, mostFolders).map(list)))];
  const silent = around.find(({ is }) => is !== 'ok' && is !== 'said-no');
  if (silent !== undefined && silent.is !== 'ok') return silent;
  const astray = around.flatMap(filesIn).filter(({ name }) => looksRight(name, source));
  return ok(newestFirst([...filesIn(there), ...astray]).slice(0, mostFiles));
}

/** What stands in a folder. */
export type ListFolder = (folder: string) => Promise<Answer<Listed>>;

const ok = <T>(value: T): Answer<T> => ({ is: 'ok', value });
const nothing = { files: [], folders: [] };
const there = (listed: Answer<Listed>) =>
  listed.is === 'ok' && listed.value.is === 'listed' ? listed.value : nothing;
const filesIn = (listed: Answer<Listed>): readonly DeliveredFile[] => there(listed).files;
const foldersIn = (listed: Answer<Listed>): readonly string[] => there(listed).folders;

/** An agreed name in whatever case, or at least the same kind of file. */
const looksRight = (name: string, { pattern }: SourceFile): boolean =>
  fitsPattern(name.toLowerCase(), pattern.toLowerCase()) ||
  posix.extname(name).toLowerCase() === posix.extname(pattern).toLowerCase();

const tidy = (folder: string): string => posix.normalize(`/${folder}`).replace(/(?<=.)\/$/u, '');
