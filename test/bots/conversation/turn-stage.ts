import { randomUUID } from 'node:crypto';
import type { Heard } from '../../../src/bots/channel.ts';
import type { Think, Thought } from '../../../src/bots/conversation/thought.ts';
import type { TurnDependencies } from '../../../src/bots/conversation/turn-dependencies.ts';
import type { Line } from '../../../src/diagnostics/ports/lines.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';

/** Something that Sanne says in her own chat, each time another chat unless `person` is given. */
export const says = (text: string, person: string, parts: Partial<Heard> = {}): Heard => ({
  key: randomUUID(),
  address: { installation: 'web:zonnewende', thread: 'chat', person },
  sender: {
    customers: ['zonnewende'],
    address: 'sanne@zonnewende.example',
    proven: 'yes',
    via: 'token',
  },
  audience: 'alone',
  language: 'nl',
  input: { is: 'text', text },
  ...parts,
});

export function textOf({ input }: Heard): string {
  if (input.is === 'due') return `look ${input.look}`;
  if (input.is === 'approval') return `approval ${input.request}`;
  return input.is === 'text' ? input.text : input.nonce;
}

export const answer = (...texts: string[]): Pick<Thought, 'replies'> => ({
  replies: () => texts.map((text) => ({ language: 'nl', text, ladder: [], buttons: [] })),
});

/** Says back everything that was said, and remembers how much that was. */
export const echo: Think = async ({ state, heard }) => ({
  state: [...(Array.isArray(state) ? state : []), ...heard.map(textOf)],
  heard: heard.map(textOf),
  ticket: null,
  audit: [],
  ...answer(...heard.map((one) => `je zei: ${textOf(one)}`)),
});

export interface Stage {
  readonly work: TurnDependencies;
  readonly sent: Line[];
  readonly troubles: { readonly is: string; readonly reference: string | null }[];
}

/** Everything that a turn needs, on a real store; what is sent and reported is written down. */
export function stage(store: Store, parts: Partial<TurnDependencies> = {}): Stage {
  const sent: Line[] = [];
  const troubles: Stage['troubles'] = [];
  const work: TurnDependencies = {
    store,
    think: echo,
    send: async (line) => {
      sent.push(line);
      return { is: 'sent', ref: String(line.id) };
    },
    progress: () => undefined,
    identify: async ({ sender }) => sender,
    apology: { nl: (as) => `Sorry, er ging iets mis (${as}).`, en: (as) => `Sorry (${as}).` },
    report: (trouble) => {
      troubles.push({ is: trouble.is, reference: 'reference' in trouble ? trouble.reference : null });
    },
    clock: () => new Date('2026-11-23T09:00:00.000Z'),
    machineNow: () => new Date(),
    owner: randomUUID(),
    leaseMs: 10_000,
    sweepMs: 50,
    ...parts,
  };
  return { work, sent, troubles };
}
