import { posix } from 'node:path';
import { fitsPattern } from '../../../diagnostics/facts/file-pattern.ts';
import type { SourceFile } from '../../../diagnostics/facts/source-file.ts';
import { Unanswered } from '../../answer.ts';
import { type DeliveredFile, newestFirst } from './delivered-file.ts';
import type { RemoteFiles } from './remote-files.ts';

/** More files than these in one place, and more folders beside it, are not looked at. */
const mostFiles = 200;
const mostFolders = 20;

/** What was delivered as agreed, newest first. */
export async function rightDeliveries(
  files: RemoteFiles,
  { folder, pattern }: SourceFile,
): Promise<readonly DeliveredFile[]> {
  const there = await files.list(tidy(folder));
  if (there.is === 'no-folder') return [];
  return newestFirst(there.files.filter(({ name }) => fitsPattern(name, pattern)));
}

/**
 * Everything in the agreed folder, and what looks like a delivery in the folder above it and in those beside it.
 * Not below it, where whoever takes deliveries in may put them away. A folder around it that may not be read is
 * passed over: it was never promised.
 */
export async function deliveriesAround(
  files: RemoteFiles,
  source: SourceFile,
): Promise<readonly DeliveredFile[]> {
  const own = tidy(source.folder);
  const there = await files.list(own);
  const above = posix.dirname(own);
  const parent = above === own ? nothing : await passingOver(files, above);
  const beside = parent.folders.filter((folder) => folder !== own).slice(0, mostFolders);
  const around = await Promise.all(beside.map((folder) => passingOver(files, folder)));
  const astray = [parent, ...around].flatMap((each) =>
    each.files.filter(({ name }) => looksRight(name, source)),
  );
  return newestFirst([...(there.is === 'listed' ? there.files : []), ...astray]).slice(0, mostFiles);
}

interface Around {
  readonly files: readonly DeliveredFile[];
  readonly folders: readonly string[];
}

const nothing: Around = { files: [], folders: [] };

async function passingOver(files: RemoteFiles, folder: string): Promise<Around> {
  try {
    const listed = await files.list(folder);
    return listed.is === 'listed' ? listed : nothing;
  } catch (error) {
    if (error instanceof Unanswered) return nothing;
    throw error;
  }
}

/** An agreed name in whatever case, or at least the same kind of file. */
const looksRight = (name: string, { pattern }: SourceFile): boolean =>
  fitsPattern(name.toLowerCase(), pattern.toLowerCase()) ||
  posix.extname(name).toLowerCase() === posix.extname(pattern).toLowerCase();

const tidy = (folder: string): string => posix.normalize(`/${folder}`).replace(/(?<=.)\/$/u, '');
