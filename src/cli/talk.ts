import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { EventSource } from 'eventsource';
import { z } from 'zod';
import { print } from './print.ts';

/** A conversation with a running server, over the same addresses as the chat page. */
export interface Talk {
  say(text: string): Promise<Said>;
  /** Shows every line until `close`. */
  listen(show: (text: string) => void): Promise<void>;
  /** Resolves when everything said has been answered, or nothing comes any more. */
  settle(): Promise<void>;
  close(): void;
}

/** `lost`: it was not taken; the problem says why, and what to do. */
export type Said = { readonly is: 'taken' } | { readonly is: 'lost'; readonly problem: string };

export type OpenedTalk =
  | { readonly is: 'open'; readonly talk: Talk }
  | { readonly is: 'stopped'; readonly problem: string };

const personas = z.object({ personas: z.array(z.object({ id: z.string(), name: z.string() })) });
const session = z.object({ session: z.string() });
const line = z.object({
  side: z.enum(['heard', 'said']),
  body: z.object({
    /** Of what was heard: names the message, as the sender did. */
    id: z.string().optional(),
    text: z.string(),
    buttons: z.array(z.object({ label: z.string() })).optional(),
  }),
});

/** Signs in as somebody of the demo, or with a token, and opens the conversation. */
export async function openTalk(url: string, who: { as?: string; token?: string }): Promise<OpenedTalk> {
  const body = who.token === undefined ? await persona(url, who.as) : { token: who.token };
  if (typeof body === 'string') return { is: 'stopped', problem: body };
  const answer = await post(`${url}/api/session`, body, {});
  if (!answer.ok) return { is: 'stopped', problem: 'Loket did not let you in. Check --as or --token.' };
  return { is: 'open', talk: talk(url, session.parse(await answer.json()).session) };
}

/** The persona asked for. A text says what to do instead. */
async function persona(url: string, as: string | undefined): Promise<{ persona: string } | string> {
  const answer = await fetch(`${url}/api/personas`);
  if (!answer.ok) return 'This Loket serves real customers. Give a signed token with --token.';
  const known = personas.parse(await answer.json()).personas;
  const found = known.find(({ id }) => id === as?.trim().toLowerCase());
  if (found !== undefined) return { persona: found.id };
  return `Who are you? Choose with --as:\n${known.map(({ id, name }) => `  ${id}  ${name}`).join('\n')}`;
}

function whyLost(status: number | null): string {
  if (status === null) return 'Loket does not answer any more. Start it, and then this command, again.';
  if (status === 401) return 'Your session is over. Start this command again.';
  return `Loket did not take this message (${status}). Try a shorter one.`;
}

function talk(url: string, id: string): Talk {
  const headers = { 'Loket-Session': id };
  const stream = new EventSource(`${url}/api/stream`, {
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, ...headers } }),
  });
  /** Said by us and not yet heard back; then heard, and not yet answered. */
  const sent = new Set<string>();
  let unanswered = 0;
  const { promise: over, resolve: finish } = Promise.withResolvers<void>();
  return {
    async say(text) {
      const message = randomUUID();
      sent.add(message);
      const language = /\b(?:the|why|is|not)\b/iu.test(text) ? 'en' : 'nl';
      const answer = await post(`${url}/api/say`, { id: message, text, language }, headers).catch(() => null);
      if (answer?.status === 202) return { is: 'taken' };
      sent.delete(message);
      return { is: 'lost', problem: whyLost(answer?.status ?? null) };
    },
    listen(show) {
      stream.addEventListener('line', ({ data }) => {
        const { side, body } = line.parse(JSON.parse(data));
        if (side === 'heard') {
          const ours = [...sent].filter((message) => body.id === message);
          for (const message of ours) sent.delete(message);
          unanswered += ours.length;
          return show(`> ${body.text}`);
        }
        unanswered = 0;
        show(
          [body.text, ...(body.buttons ?? []).map(({ label }, index) => `  ${index + 1}. ${label}`)].join(
            '\n',
          ),
        );
      });
      stream.addEventListener('error', () => {
        if (stream.readyState === stream.CLOSED) finish();
      });
      return over;
    },
    async settle() {
      const end = performance.now() + 15_000;
      while (sent.size + unanswered > 0 && performance.now() < end) await pause(50);
      if (sent.size + unanswered > 0) print('…');
    },
    close() {
      stream.close();
      finish();
    },
  };
}

const post = (url: string, body: unknown, headers: Readonly<Record<string, string>>) =>
  fetch(url, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
