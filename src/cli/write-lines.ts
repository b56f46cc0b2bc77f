import { once } from 'node:events';
import type { Writable } from 'node:stream';

/**
 * Writes lines one after the other, and waits where the reader does not keep up. Once the reader has gone (`head`
 * took what it wanted) nothing more is asked for, and that is no error.
 */
export async function writeLines(lines: AsyncIterable<string>, stream: Writable): Promise<void> {
  const failed: Error[] = [];
  // It stays on the stream: what was written last may still fail afterwards.
  stream.on('error', (error: Error) => failed.push(error));
  for await (const line of lines) {
    if (failed.length > 0 || stream.destroyed) break;
    if (!stream.write(`${line}\n`)) await room(stream);
  }
  const [error] = failed.filter((each) => !isClosedPipe(each));
  if (error !== undefined) throw error;
}

/** Room again, or nobody there any more. */
const room = (stream: Writable): Promise<unknown> =>
  Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => null);

const isClosedPipe = (error: Error): boolean => 'code' in error && error.code === 'EPIPE';
