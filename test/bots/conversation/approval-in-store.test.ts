import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Heard, type Reply, reply } from '../../../src/bots/channel.ts';
import { conversationId } from '../../../src/bots/conversation/conversation-id.ts';
import { createTurns } from '../../../src/bots/conversation/create-turns.ts';
import { createThink } from '../../../src/bots/conversation/think.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import { authorise } from '../../../src/diagnostics/access/authorise.ts';
import { tenant as tenantShape } from '../../../src/diagnostics/facts/tenant.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import { stage } from './turn-stage.ts';
import { understand } from './understand/learned.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore('memory');
});
afterAll(() => store.close());

/** People of one customer who talk with Loket itself, on a real store; only the systems behind it are silent. */
function people() {
  const id = `linde-${randomUUID()}`;
  const at = (name: string) => `${name}@linde.example`;
  const steps = [{ by: ['ann', 'bea', 'cas'].map(at), needed: 2 }];
  const tenant = tenantShape.parse({
    ...{ id, name: 'Linde', source: { kind: 'api', name: 'HR Plein' }, schedule: { times: ['06:00'] } },
    ...{ administrators: [at('hans.prins')], approvals: { licences: [{ steps }] } },
  });
  const think = createThink({
    tenants: new Map([[id, tenant]]),
    beginRun: () => async () => ({ is: 'unknown', because: 'unreachable' }) as const,
    tickets: store.tickets,
    requests: store.requests,
    understand,
    nonce: randomUUID,
    note: () => undefined,
  });
  const turns = createTurns(stage(store, { think }).work);
  const placeOf = (name: string) => ({ installation: id, thread: 'chat', person: name });
  const chatOf = (name: string) => conversationId(placeOf(name));
  const hears = async (name: string, ...inputs: readonly Heard['input'][]): Promise<readonly Reply[]> => {
    const before = (await store.lines(chatOf(name), 0)).length;
    for (const input of inputs)
      await turns.accept('web', {
        key: randomUUID(),
        address: placeOf(name),
        sender: { customers: [id], address: at(name), proven: 'yes', via: 'token' },
        audience: 'alone',
        language: 'nl',
        input,
      });
    await turns.run(chatOf(name));
    const lines = (await store.lines(chatOf(name), 0)).slice(before);
    return lines.flatMap(({ body }) => reply.safeParse(body).data ?? []);
  };
  const says = (name: string, ...texts: readonly string[]) =>
    hears(name, ...texts.map((text) => ({ is: 'text', text }) as const));
  return {
    hears,
    says,
    request: async (number: number) => {
      const actor = { tenant: id, address: at('ann'), proven: 'yes', via: 'token' } as const;
      const leave = authorise({ actor, tenant, wish: 'approve-licences', team: null });
      return leave.is === 'granted' ? await store.requests.find(leave.grant, number) : null;
    },
    /** The administrator asks for licences; the number of the request. */
    async ask(amount: number): Promise<number> {
      await says('hans.prins', `Kunnen we ${amount} licenties erbij krijgen?`);
      await says('hans.prins', `Vraag ${amount} licenties aan`);
      const said = await says('hans.prins', 'voor de voorjaarsgroep, PO-118');
      return Number(/nummer (\d+)/u.exec(said.map(({ text }) => text).join(' '))?.[1]);
    },
  };
}

describe('on a real store', () => {
  test('three who approve at the same moment: two count, and the third hears that it is done', async () => {
    const talk = people();
    const number = await talk.ask(12);
    expect(await talk.request(number)).toMatchObject({
      ...{ amount: 12, reason: 'voor de voorjaarsgroep, PO-118', state: 'awaiting-approval' },
    });
    const presses = await Promise.all(
      ['ann', 'bea', 'cas'].map(async (name) => {
        const [asked] = await talk.hears(name, { is: 'approval', request: number });
        const button = asked?.buttons.find(({ label }) => label === 'Goedkeuren');
        return { name, nonce: button?.nonce ?? '' };
      }),
    );
    const said = await Promise.all(
      presses.map(({ name, nonce }) => talk.hears(name, { is: 'press', nonce })),
    );
    const texts = said.flat().map(({ text }) => text);
    const request = await talk.request(number);
    expect(request).toMatchObject({ state: 'approved', revision: 2 });
    expect(request?.decisions).toHaveLength(2);
    for (const part of ['Nodig is nog het akkoord', 'is goedgekeurd. Het licentieteam', 'is al goedgekeurd'])
      expect(texts.filter((text) => text.includes(part))).toHaveLength(1);
  });

  test('two words in one burst are two words, and the second rests on the first', async () => {
    const talk = people();
    const number = await talk.ask(12);
    const said = await talk.says('ann', `afwijzen ${number} omdat het te duur is`, `goedkeuren ${number}`);
    expect(said.map(({ text }) => text)).toEqual([
      `Genoteerd: je wijst aanvraag ${number} af. Anderen kunnen nog wel akkoord geven.`,
      `Je hebt aanvraag ${number} al afgewezen, en dat blijft zo.`,
    ]);
    expect((await talk.request(number))?.decisions).toMatchObject([
      { is: 'refused', note: 'omdat het te duur is' },
    ]);
  });

  test('withdrawn while somebody approves: one of the two counts, and both are told the truth', async () => {
    const talk = people();
    const number = await talk.ask(12);
    await talk.says('hans.prins', `trek aanvraag ${number} in`);
    await Promise.all([talk.says('hans.prins', 'ja'), talk.says('ann', `goedkeuren ${number}`)]);
    const request = await talk.request(number);
    // One word of two is needed, so it is withdrawn in either order; the word may have come before.
    expect(request?.state).toBe('withdrawn');
    const [again] = await talk.says('bea', `goedkeuren ${number}`);
    expect(again?.text).toBe(`Aanvraag ${number} is ingetrokken. Je hoeft niets meer te doen.`);
  });
});
