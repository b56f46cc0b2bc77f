import { randomUUID } from 'node:crypto';
import { EventSource } from 'eventsource';
import { z } from 'zod';
import { webChannel } from '../../../../src/bots/channels/web/index.ts';
import { lineEvent } from '../../../../src/bots/channels/web/line-event.ts';
import { conversationId } from '../../../../src/bots/conversation/conversation-id.ts';
import type {
  Choice,
  ContractPorts,
  OpenChannel,
  Proof,
  Shown,
} from '../../../contracts/contract-channel.ts';
import { watched } from '../../../fixtures/watched.ts';

/** What the page posts, and whose page it is. */
export interface WebRaw {
  readonly person: number;
  readonly body: Readonly<Record<string, string>>;
}

const personas = Array.from({ length: 200 }, (_, index) => ({
  id: `p${index}`,
  name: `Persoon ${index}`,
  role: { nl: 'Medewerker', en: 'Employee' },
  customers: ['Zonnewende'],
  hint: { nl: 'Vraag iets.', en: 'Ask something.' },
  tickets: 'hidden' as const,
  sender: {
    customers: ['zonnewende'],
    address: `p${index}@zonnewende.example`,
    proven: 'yes' as const,
    via: 'channel' as const,
  },
}));

/** The chat page as the contract sees it: a session for each person, and an open page that reads along. */
export async function openWeb({
  clock,
  store,
  accept,
  thinking,
}: ContractPorts): Promise<OpenChannel<WebRaw>> {
  const made = () =>
    webChannel({
      entrance: { is: 'demo', personas },
      parents: [],
      clock,
      sessions: store.sessions,
      identities: store.identities,
      outbox: store,
      conversationOf: conversationId,
      accept,
      run: () => undefined,
    });
  let channel = made();
  const pages = openPages();
  return {
    get routes() {
      return channel.routes;
    },
    get outlet() {
      return channel.outlet;
    },
    restart() {
      channel = made();
    },
    doubt: () => undefined,
    emailOf: (person) => `p${person}@zonnewende.example`,
    says: (text, { person }) => ({ person, body: { id: randomUUID(), text } }),
    again: ({ person, body }) => ({ person, body: { ...body, id: randomUUID() } }),
    presses: ({ button }, { person }) => ({
      person,
      body: { id: randomUUID(), press: button['nonce'] ?? '' },
    }),
    odd: () => [],
    async post(url, { person, body }, proof) {
      const session = await pages.sessionOf(url, person);
      const headers = { 'content-type': 'application/json', ...headerOf(session, proof) };
      const answer = await fetch(`${url}/api/say`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return { status: answer.status, text: await answer.text() };
    },
    shown: () => pages.shown,
    until: pages.until,
    hang: thinking.hang,
    free: thinking.free,
    wrong: () => [],
    close: async () => pages.close(),
  };
}

const headerOf = (session: string, proof: Proof): Record<string, string> => {
  if (proof === 'unsigned') return {};
  return { 'loket-session': proof === 'forged' ? 'A'.repeat(43) : session };
};

const opened = z.object({ session: z.string() });

/** Pages that are open, and what stands on them. */
function openPages() {
  const shown: Shown[] = [];
  const sessions = new Map<number, Promise<string>>();
  const streams: EventSource[] = [];
  const { wake, until } = watched();
  const open = async (url: string, person: number) => {
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona: `p${person}` }),
    });
    const { session } = opened.parse(await answer.json());
    const stream = new EventSource(`${url}/api/stream`, {
      fetch: (input, init) =>
        fetch(input, { ...init, headers: { ...init.headers, 'loket-session': session } }),
    });
    streams.push(stream);
    stream.addEventListener('line', ({ data }) => {
      const { side, body } = lineEvent.parse(JSON.parse(data));
      if (side === 'said')
        shown.push({ to: person, thread: person, text: body.text, choices: choicesOf(body) });
      wake();
    });
    return session;
  };
  return {
    shown,
    sessionOf(url: string, person: number): Promise<string> {
      const session = sessions.get(person) ?? open(url, person);
      sessions.set(person, session);
      return session;
    },
    until,
    close() {
      for (const stream of streams) stream.close();
    },
  };
}

const choicesOf = ({
  buttons,
}: {
  readonly buttons: readonly { readonly label: string; readonly nonce: string }[];
}): readonly Choice[] => buttons.map(({ label, nonce }) => ({ label, button: { nonce } }));
