import { randomUUID } from 'node:crypto';
import { EventSource } from 'eventsource';
import { z } from 'zod';
import type { PlayedChannel } from './played-channel.ts';

const opened = z.object({ session: z.string() });
const line = z.object({ side: z.enum(['heard', 'said']), body: z.object({ text: z.string() }) });

/** The chat page: a session for each person at each bot, and an open page that reads along. */
export function playWeb(tokenOf: (person: number) => Promise<string>): PlayedChannel {
  const sessions = new Map<string, string>();
  const shown = new Map<number, string[]>();
  const streams: EventSource[] = [];
  const lookers: (() => void)[] = [];
  const open = async (url: string, person: number) => {
    const token = await tokenOf(person);
    const answer = await post(`${url}/api/session`, {}, { token });
    const { session } = opened.parse(await answer.json());
    sessions.set(`${url} ${person}`, session);
    const stream = new EventSource(`${url}/api/stream`, {
      fetch: (input, init) =>
        fetch(input, { ...init, headers: { ...init.headers, 'loket-session': session } }),
    });
    streams.push(stream);
    stream.addEventListener('line', ({ data }) => {
      const { side, body } = line.parse(JSON.parse(data));
      if (side === 'said') shown.set(person, [...(shown.get(person) ?? []), body.text]);
      for (const look of lookers) look();
    });
    await new Promise((resolve) => stream.addEventListener('open', resolve, { once: true }));
  };
  return {
    name: 'web',
    patienceMs: null,
    async enter(url, people) {
      for (const person of people) if (!sessions.has(`${url} ${person}`)) await open(url, person);
    },
    says(text, person) {
      const message = { id: randomUUID(), language: 'nl', text };
      return async (url) => {
        const session = sessions.get(`${url} ${person}`) ?? '';
        const answer = await post(`${url}/api/say`, { 'loket-session': session }, message);
        await answer.arrayBuffer();
        return answer.status;
      };
    },
    read: (person) => shown.get(person) ?? [],
    watch: (look) => void lookers.push(look),
    wrong: () => [],
    async close() {
      for (const stream of streams) stream.close();
    },
  };
}

const post = (url: string, headers: Readonly<Record<string, string>>, body: object) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
