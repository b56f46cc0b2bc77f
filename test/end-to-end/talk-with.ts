import { randomUUID } from 'node:crypto';
import { EventSource } from 'eventsource';
import { z } from 'zod';

const line = z.object({
  id: z.int(),
  side: z.enum(['heard', 'said']),
  body: z.object({ id: z.string().optional(), text: z.string() }),
});
export type TalkLine = z.infer<typeof line>;

/** One conversation over the addresses that the page uses. */
export interface Talk {
  /** Posts a message until it is acknowledged, whatever becomes of the server meanwhile. */
  post(text: string, id?: string): Promise<void>;
  /** Posts and waits for the first answer. */
  ask(text: string): Promise<string>;
  /** Every line so far, read afresh, once `enough` of them are there. */
  lines(enough: (lines: readonly TalkLine[]) => boolean): Promise<readonly TalkLine[]>;
}

export function talkWith(url: () => string, session: string): Talk {
  const headers = { 'Loket-Session': session };
  const post: Talk['post'] = async (text, id = randomUUID()) => {
    const body = JSON.stringify({ id, text, language: 'nl' });
    for (;;) {
      const answer = await fetch(`${url()}/api/say`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body,
      }).catch(() => null);
      if (answer?.status === 202) return;
      if (answer !== null && answer.status < 500) throw new Error(`refused with ${answer.status}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const lines: Talk['lines'] = (enough) => {
    const { promise, resolve } = Promise.withResolvers<readonly TalkLine[]>();
    const seen: TalkLine[] = [];
    const stream = new EventSource(`${url()}/api/stream`, {
      fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, ...headers } }),
    });
    stream.addEventListener('line', ({ data }) => {
      seen.push(line.parse(JSON.parse(data)));
      if (!enough(seen)) return;
      stream.close();
      resolve(seen);
    });
    return promise;
  };
  return {
    post,
    lines,
    async ask(text) {
      const id = randomUUID();
      const answered = (all: readonly TalkLine[]) => answerTo(all, id) !== undefined;
      const [all] = await Promise.all([lines(answered), post(text, id)]);
      return answerTo(all, id)?.body.text ?? '';
    },
  };
}

function answerTo(all: readonly TalkLine[], id: string): TalkLine | undefined {
  const own = all.findIndex(({ body }) => body.id === id);
  return own < 0 ? undefined : all.slice(own).find(({ side }) => side === 'said');
}
