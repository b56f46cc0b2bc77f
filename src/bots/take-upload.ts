import type { IncomingMessage } from 'node:http';
import { type Answer, refusal } from './route.ts';

/** Thrown out of the pieces of an upload. */
class CutShort extends Error {
  readonly because: 'too-large' | 'gone';
  constructor(because: 'too-large' | 'gone') {
    super(`an upload was cut short: ${because}`);
    this.because = because;
  }
}

/**
 * Hands the body over as it arrives. What nobody read of it, because the sender was refused first, is read and
 * thrown away, so that the sender lives to see the refusal.
 */
export async function takeUpload(
  request: IncomingMessage,
  mostBytes: number,
  answer: (pieces: AsyncIterable<Uint8Array>) => Promise<Answer>,
): Promise<Answer> {
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    return refusal(415, 'packed', 'Send the file without Content-Encoding.');
  const tooLarge = refusal(413, 'too-large', `The file is larger than ${mostBytes / 1024 / 1024} MB.`);
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return tooLarge;
  const pieces = piecesOf(request, mostBytes);
  let answered: Answer = { is: 'nothing', status: 400 };
  try {
    answered = await answer(pieces);
    for await (const _ of pieces);
    return answered;
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
    // Who left gets no answer, but whatever stands behind it, such as an open file, must be let go of.
    return error.because === 'too-large' ? tooLarge : answered;
  }
}

async function* piecesOf(request: IncomingMessage, mostBytes: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  const arriving = request.iterator({ destroyOnReturn: false });
  for (;;) {
    const next = await arriving.next().catch(() => null);
    if (next === null) throw new CutShort('gone');
    if (next.done === true) return;
    const bytes = Buffer.from(next.value);
    length += bytes.length;
    if (length > mostBytes) throw new CutShort('too-large');
    yield bytes;
  }
}
