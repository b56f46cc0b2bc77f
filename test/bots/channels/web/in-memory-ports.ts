import type { Address, Heard, HeardLine, Reply } from '../../../../src/bots/channel.ts';
import type { Persona } from '../../../../src/bots/channels/web/persona.ts';
import type { Entrance, WebPorts } from '../../../../src/bots/channels/web/web-ports.ts';
import type { Sender } from '../../../../src/diagnostics/access/grant.ts';
import type { Json } from '../../../../src/diagnostics/model.ts';
import type { Line } from '../../../../src/diagnostics/ports/lines.ts';
import type { Sessions } from '../../../../src/diagnostics/ports/sessions.ts';
import { inMemoryIdentities } from '../../../fixtures/in-memory-identities.ts';

/** The ports of the web channel, kept in memory: for tests of the channel itself. */
export interface InMemory extends WebPorts {
  readonly taken: readonly Heard[];
  readonly woken: readonly string[];
  readonly senders: readonly Sender[];
  /** Writes lines as a committed turn would; the caller publishes. */
  hear(heard: Heard, text: string): Line;
  say(address: Address, reply: Reply): Line;
  write(address: Address, side: Line['side'], body: Json): Line;
}

export const conversationOf = ({ installation, thread, person }: Address) =>
  JSON.stringify([installation, thread, person]);

export function inMemoryPorts(entrance: Entrance, options: Partial<WebPorts> = {}): InMemory {
  const taken: Heard[] = [];
  const woken: string[] = [];
  const senders: Sender[] = [];
  const lines: Line[] = [];
  const write = (address: Address, side: Line['side'], body: Json): Line => {
    const line: Line = {
      id: lines.length + 1,
      conversation: conversationOf(address),
      side,
      kind: 'answer',
      body,
      at: new Date(Date.UTC(2026, 10, 23, 9, lines.length)),
      sent: 'no',
      ref: null,
    };
    lines.push(line);
    return line;
  };
  return {
    entrance,
    parents: [],
    clock: () => new Date('2026-11-23T09:00:00Z'),
    sessions: inMemorySessions(senders),
    identities: inMemoryIdentities(),
    outbox: {
      lines: async (conversation, after) =>
        lines.filter((line) => line.conversation === conversation && line.id > after),
    },
    conversationOf,
    accept: async (heard) => {
      if (taken.some(({ key }) => key === heard.key)) return 'seen';
      taken.push(heard);
      return 'new';
    },
    run: (conversation) => {
      woken.push(conversation);
    },
    taken,
    woken,
    senders,
    write,
    hear: ({ key, address, language }, text) =>
      write(address, 'heard', { key, language, text } satisfies HeardLine),
    say: (address, reply) => write(address, 'said', { ...reply }),
    ...options,
  };
}

export function inMemorySessions(senders: Sender[]): Sessions {
  const open = new Map<string, { sender: Sender; expiresAt: Date }>();
  const used = new Set<string>();
  return {
    open: async ({ idHash, tokenId, sender, expiresAt }) => {
      if (tokenId !== null && used.has(tokenId)) return 'used';
      if (tokenId !== null) used.add(tokenId);
      open.set(idHash, { sender, expiresAt });
      senders.push(sender);
      return 'opened';
    },
    find: async (idHash, now) => {
      const session = open.get(idHash);
      return session === undefined || session.expiresAt <= now ? null : session;
    },
    close: async (idHash) => void open.delete(idHash),
  };
}

export const femke: Persona = {
  id: 'femke',
  name: 'Femke de Boer',
  role: { nl: 'Beheerder', en: 'Administrator' },
  customers: ['Zorggroep Merwezicht'],
  hint: { nl: 'Vraag iets over iemand van je organisatie.', en: 'Ask about anyone in your organisation.' },
  tickets: 'shown',
  sender: { customers: ['merwezicht'], address: 'femke@merwezicht.example', proven: 'yes', via: 'channel' },
};

export const joris: Persona = {
  id: 'joris',
  name: 'Joris Bakker',
  role: { nl: 'Medewerker', en: 'Employee' },
  customers: ['Zorggroep Merwezicht'],
  hint: { nl: 'Vraag iets over jezelf.', en: 'Ask about yourself.' },
  questions: [{ nl: 'Ik kan niet inloggen.', en: 'I cannot log in.' }],
  tickets: 'hidden',
  sender: { customers: ['merwezicht'], address: 'joris@merwezicht.example', proven: 'yes', via: 'channel' },
};
