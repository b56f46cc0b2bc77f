import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** A file that stays the same one while it is read more than once. */
export interface LocalFile {
  readonly size: number;
  /** From its first byte on. `onBytes` hears how far the reading is. */
  stream(onBytes?: (bytes: number) => void): AsyncGenerator<Buffer>;
  read(start: number, end: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** `not-there`: no such file, or it may not be read. `no-file`: a folder, a pipe, a device. */
export async function openLocalFile(path: string): Promise<LocalFile | 'not-there' | 'no-file'> {
  // Opening a pipe would otherwise wait for somebody who writes to it.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => null);
  if (handle === null) return 'not-there';
  const stat = await handle.stat();
  if (stat.isFile()) return localFile(handle, stat.size);
  await handle.close();
  return 'no-file';
}

const pieceBytes = 131_072;

/** Takes over a file that was opened; closing it closes the handle. */
export function localFile(handle: FileHandle, size: number): LocalFile {
  const pieceAt = (at: number) => readAt(handle, at, Math.min(size, at + pieceBytes));
  return {
    size,
    async *stream(onBytes) {
      let next = pieceAt(0);
      for (let read = 0; read < size; ) {
        const bytes = await next;
        if (bytes.length === 0) return;
        read += bytes.length;
        // What comes next is read while this is taken apart.
        next = pieceAt(read);
        next.catch(() => undefined);
        onBytes?.(read);
        yield bytes;
      }
    },
    read: (start, end) => readAt(handle, start, end),
    close: () => handle.close(),
  };
}

async function readAt(handle: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(Math.max(0, end - start));
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
  return bytes.subarray(0, bytesRead);
}
