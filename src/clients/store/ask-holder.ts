import { connect } from 'node:net';
import { z } from 'zod';

/** `dead`: a crash left the socket's file, nobody listens. `id` is `null` when the holder did not answer. */
export type Answer =
  | { readonly is: 'held'; readonly id: string | null; readonly address: string | null }
  | { readonly is: 'dead' }
  | { readonly is: 'nobody' };

const patience = 1_000;
const line = z.object({ id: z.string(), address: z.string().nullable() });
const silent: Answer = { is: 'held', id: null, address: null };

export function askHolder(path: string): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect(path);
    let heard = '';
    socket.setEncoding('utf8');
    // Busy or stopped, it is alive all the same.
    socket.setTimeout(patience, () => {
      resolve(silent);
      socket.destroy();
    });
    socket.on('data', (text: string) => {
      heard += text;
    });
    socket.on('error', (error) => resolve(unanswered(error)));
    socket.on('close', () => resolve(answerIn(heard)));
  });
}

function unanswered(error: NodeJS.ErrnoException): Answer {
  if (error.code === 'ECONNREFUSED') return { is: 'dead' };
  return error.code === 'ENOENT' ? { is: 'nobody' } : silent;
}

function answerIn(text: string): Answer {
  try {
    return { is: 'held', ...line.parse(JSON.parse(text)) };
  } catch {
    return silent;
  }
}
