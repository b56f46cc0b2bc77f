import type { IncomingMessage } from 'node:http';

/** The largest request body that is taken, in bytes. */
export const largestBody = 256 * 1024;

export type Body =
  | { readonly is: 'read'; readonly bytes: Buffer }
  | { readonly is: 'too-large' }
  | { readonly is: 'packed' }
  | { readonly is: 'gone' };

/** What is still read and thrown away beyond that, so that the sender lives to see the refusal. */
const patience = 4 * 1024 * 1024;

/**
 * Reads the raw bytes and keeps never more than `largestBody` of them. A packed body (Content-Encoding) is
 * not unpacked: a few bytes could become gigabytes, and nobody who calls Loket sends one.
 */
export async function readBody(request: IncomingMessage): Promise<Body> {
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') return { is: 'packed' };
  const kept: Buffer[] = [];
  let length = 0;
  try {
    // Leaving the loop must not take the connection down: the answer still has to go over it.
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      const bytes = Buffer.from(piece);
      length += bytes.length;
      if (length > patience) return { is: 'too-large' };
      if (length <= largestBody) kept.push(bytes);
    }
  } catch {
    return { is: 'gone' };
  }
  return length > largestBody ? { is: 'too-large' } : { is: 'read', bytes: Buffer.concat(kept) };
}
