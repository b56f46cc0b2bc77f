import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** macOS takes 104 bytes for a socket's path and Linux 108, the closing NUL and a short suffix included. */
const longest = 96;

/** Where the holder of a folder listens: in the folder itself, or, if that path is too long, beside it. */
export function socketPath(realDataDir: string): string {
  const inside = join(realDataDir, 'holder.sock');
  if (Buffer.byteLength(inside) <= longest) return inside;
  const hash = createHash('sha256').update(realDataDir).digest('hex').slice(0, 24);
  return join(tmpdir(), `loket-${hash}.sock`);
}
