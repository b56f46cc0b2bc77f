import type { FileEntryWithStats, SFTPWrapper } from 'ssh2';
import { Unanswered } from '../../answer.ts';
import { Passing } from '../../patience.ts';
import type { DeliveredFile } from './delivered-file.ts';
import { pathOf } from './delivered-file.ts';

/** What stands in one folder. */
export type Listed =
  | { readonly is: 'listed'; readonly files: readonly DeliveredFile[]; readonly folders: readonly string[] }
  | { readonly is: 'no-folder' };

/** A file that is open, and still the one that was listed. */
export interface OpenedFile {
  /** The bytes from `start` up to `end`; fewer when the file is shorter. */
  read(start: number, end: number): Promise<Buffer>;
  /** Whether it is still what it was: nobody wrote to it meanwhile. */
  isSame(): Promise<'same' | 'other'>;
}

/** The calls that are made to an sFTP server: reading only. */
export interface RemoteFiles {
  list(folder: string): Promise<Listed>;
  /** `gone`: no such file, or another one under its name. */
  open<T>(file: DeliveredFile, use: (opened: OpenedFile) => Promise<T>): Promise<T | 'gone'>;
}

/** Status codes of the protocol (draft-ietf-secsh-filexfer-02, section 7). */
const status = { endOfFile: 1, noSuchFile: 2, permissionDenied: 3 } as const;

/** More than a server gives at once; it is asked again for the rest. */
const mostAtOnce = 32_768;

export function remoteFiles(sftp: SFTPWrapper, attemptMs: number): RemoteFiles {
  const call = <T>(start: (done: (error: Error | undefined, value: T) => void) => void): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Passing('outage', null)), attemptMs);
      const broken = () => reject(new Passing('outage', null));
      sftp.once('close', broken);
      start((error, value) => {
        clearTimeout(timer);
        sftp.removeListener('close', broken);
        if (error === undefined) resolve(value);
        else reject(refusal(error));
      });
    });
  const files: RemoteFiles = {
    async list(folder) {
      try {
        return listed(folder, await call<FileEntryWithStats[]>((done) => sftp.readdir(folder, done)));
      } catch (error) {
        if (error instanceof Absent) return { is: 'no-folder' };
        throw error;
      }
    },
    async open(file, use) {
      const handle = await opening(() => call<Buffer>((done) => sftp.open(pathOf(file), 'r', done)));
      if (handle === null) return 'gone';
      const isSame = async () => {
        const { size, mtime } = await call<{ size: number; mtime: number }>((done) =>
          sftp.fstat(handle, done),
        );
        return size === file.size && mtime === file.modifiedAt ? 'same' : 'other';
      };
      try {
        if ((await isSame()) === 'other') return 'gone';
        return await use({ read: (start, end) => readRange(handle, start, end), isSame });
      } finally {
        sftp.close(handle, () => undefined);
      }
    },
  };
  return files;

  async function readRange(handle: Buffer, start: number, end: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let place = start; place < end; ) {
      const part = await readOnce(handle, place, Math.min(mostAtOnce, end - place));
      if (part.length === 0) break;
      parts.push(part);
      place += part.length;
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  }

  async function readOnce(handle: Buffer, place: number, length: number): Promise<Buffer> {
    const into = Buffer.allocUnsafe(length);
    try {
      const bytes = await call<number>((done) => sftp.read(handle, into, 0, length, place, done));
      return into.subarray(0, bytes);
    } catch (error) {
      if (error instanceof EndOfFile) return into.subarray(0, 0);
      throw error;
    }
  }
}

class Absent extends Error {}
class EndOfFile extends Error {}

async function opening(open: () => Promise<Buffer>): Promise<Buffer | null> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof Absent) return null;
    throw error;
  }
}

function refusal(error: Error): Error {
  const code = 'code' in error ? error.code : null;
  if (code === status.noSuchFile) return new Absent();
  if (code === status.endOfFile) return new EndOfFile();
  if (code === status.permissionDenied) return new Unanswered({ is: 'said-no', because: 'forbidden' });
  return new Passing('outage', null);
}

function listed(folder: string, entries: readonly FileEntryWithStats[]): Listed {
  const files = entries
    .filter(({ attrs }) => attrs.isFile())
    .map(({ filename, attrs }) => ({
      folder,
      name: filename,
      size: attrs.size,
      modifiedAt: attrs.mtime,
    }));
  const folders = entries
    .filter(({ filename, attrs }) => attrs.isDirectory() && filename !== '.' && filename !== '..')
    .map(({ filename }) => `${folder === '/' ? '' : folder}/${filename}`);
  return { is: 'listed', files, folders };
}
