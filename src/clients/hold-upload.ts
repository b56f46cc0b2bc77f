import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalFile, localFile } from './hr/source-file/check/open-file.ts';

/**
 * Puts an upload on disk, because it is read more than once. It loses its name before its first byte comes, so
 * that the system takes it away when it is closed, also when the process ends in between.
 */
export async function holdUpload(pieces: AsyncIterable<Uint8Array>): Promise<LocalFile> {
  const path = join(tmpdir(), `loket-upload-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  try {
    await rm(path);
    let size = 0;
    for await (const piece of pieces) {
      await handle.write(piece);
      size += piece.length;
    }
    return localFile(handle, size);
  } catch (error) {
    await handle.close();
    throw error;
  }
}
