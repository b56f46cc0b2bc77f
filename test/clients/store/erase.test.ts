import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { Sender } from '../../../src/diagnostics/access/grant.ts';
import type { Json } from '../../../src/diagnostics/model.ts';
import type { Subject } from '../../../src/diagnostics/ports/deliveries.ts';
import type { LookChange } from '../../../src/diagnostics/ports/looks.ts';
import type { SeatRequestChange } from '../../../src/diagnostics/ports/seat-requests.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { NewTicket } from '../../../src/diagnostics/ports/tickets.ts';
import type { TurnOutcome } from '../../../src/diagnostics/ports/turns.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { until } from '../../until.ts';
import { backends } from './backends.ts';
import { grantOf } from './grants.ts';

const at = new Date('2026-11-23T09:00:00.000Z');

/** One turn of somebody's, with everything that it can leave behind. */
async function talk(
  store: Store,
  from: { tenant: string; address: string },
  text: string,
  parts: {
    ticket?: Partial<NewTicket>;
    state?: Json;
    waits?: string;
    requests?: readonly SeatRequestChange[];
    looks?: readonly LookChange[];
  } = {},
) {
  const conversation = randomUUID();
  const delivery = { from, channel: 'web', conversation, place: { person: from.address }, receivedAt: at };
  await store.accept({ ...delivery, key: randomUUID(), body: { text } });
  const claim = await store.claim(conversation, 'one', at, 10_000);
  if (claim === null) throw new Error('the lease was not free');
  const outcome: TurnOutcome = {
    state: parts.state ?? { talk: [text] },
    done: (await store.waiting(claim)).map(({ id }) => id),
    heard: [{ text }],
    replies: () => [{ body: { text: `je zei: ${text}` } }],
    looks: parts.looks ?? [],
    ticket:
      parts.ticket === undefined
        ? null
        : newTicket({ key: randomUUID(), tenant: from.tenant, openedBy: from.address, ...parts.ticket }),
    audit: [{ at, tenant: from.tenant, actor: from.address, action: 'diagnosed', outcome: 'user-missing' }],
    requests: parts.requests ?? [],
    at,
  };
  const end = await store.commit(claim, outcome);
  if (end.is !== 'committed') throw new Error(`the turn was ${end.is}`);
  await store.release(end.claim);
  if (parts.waits !== undefined)
    await store.accept({ ...delivery, key: randomUUID(), body: { text: parts.waits } });
  return { conversation, ticket: end.ticket };
}

/** A colleague asked for licences, and it is to be shown that whoever waited got in: by the source's key. */
const awaiting = (tenant: string, address: string, key: string): LookChange => ({
  is: 'booked',
  look: {
    tenant,
    about: {
      ...{
        flow: 'licence-increase',
        wish: { is: 'self' },
        choice: null,
        forwarded: 'yes',
        waited: [key, 'p-2'],
      },
      mentions: { address: null, username: null, url: null },
    },
    ...{ causes: ['licence-request'], after: at, due: at },
  },
  by: { customers: [tenant], address, proven: 'yes', via: 'channel' },
  language: 'nl',
});

/** Somebody of whom every field that can hold something of them holds the marker. */
async function planted(store: Store, tenant: string, marker: string) {
  const address = `${marker}@zonnewende.example`;
  const from = { tenant, address };
  const sender: Sender = { customers: [tenant], address, proven: 'yes', via: 'token' };
  await store.sessions.open({ idHash: randomUUID(), tokenId: null, sender, expiresAt: at });
  const member = { channel: 'slack', installation: 'T1', person: `U-${marker}` };
  await store.identities.keep(member, sender, at);
  const chat = { channel: 'slack', installation: 'T1', thread: `D-${marker}` };
  await store.whereabouts.keep(chat, member.person, { serviceUrl: marker }, at);
  const evidence = {
    conversation: [marker],
    look: { findings: [{ detail: { value: address, keys: [marker] } }] },
  };
  const own = await talk(store, from, `ik ben ${marker}`, {
    ticket: {
      ...{ summary: `user-missing: ${marker}`, evidence },
      request: { amount: 2, sum: null, reason: `voor ${marker}`, steps: [] },
    },
    waits: `nog iets van ${marker}`,
  });
  const colleague = { tenant, address: `jan-${randomUUID()}@zonnewende.example` };
  const other = await talk(store, colleague, `waar is ${address.toUpperCase()}?`, {
    ticket: { summary: `user-missing: ${marker}`, evidence },
    waits: `${marker} dus`,
    looks: [awaiting(tenant, colleague.address, marker)],
  });
  for (const { ticket } of [own, other]) {
    if (ticket === null) throw new Error('no ticket was opened');
    const step = { number: ticket.number, revision: 0, by: 'agent', at, tell: () => null } as const;
    await store.tickets.step(grantOf(tenant, 'agent@desk.example', 'agent'), {
      ...step,
      move: { is: 'ask-customer' },
      note: `Is ${marker} al begonnen?`,
    });
  }
  const wanted = await asked(store, from, colleague, marker);
  return { address, colleague, member, own, other, wanted };
}

/** A colleague's request for licences that is about somebody, who approves it. */
async function asked(store: Store, by: Subject, colleague: Subject, marker: string) {
  const steps = [{ by: [by.address], needed: 1 }];
  const { ticket } = await talk(store, colleague, 'meer licenties', {
    ticket: {
      summary: 'licence-increase',
      request: { amount: 2, sum: null, reason: `ook ${marker}`, steps },
    },
  });
  const number = ticket?.number ?? 0;
  const said = { by: by.address, is: 'approved', note: `akkoord, ${marker}`, at } as const;
  await talk(store, by, `goedkeuren ${number}`, {
    requests: [{ number, tenant: by.tenant, revision: 0, change: said }],
  });
  return number;
}

describe.each(backends)('somebody is erased, on $name', ({ place }) => {
  let store: Store;
  let tenant = '';
  beforeAll(async () => {
    store = await openStore(place);
  });
  afterAll(() => store.close());
  const fresh = () => {
    tenant = `t-${randomUUID()}`;
    return `marker${randomUUID().replaceAll('-', '')}`;
  };
  const everything = async (...conversations: string[]) =>
    JSON.stringify([
      await Promise.all(conversations.map((each) => store.lines(each, 0))),
      await store.tickets.list(grantOf(tenant, 'agent@desk.example', 'agent'), 50),
    ]);

  /** Of whom it is still to be shown that they got in. */
  const waitedIn = async (conversation: string) => {
    const claim = await store.claim(conversation, 'one', at, 10_000);
    const booked = claim && (await store.booked(claim));
    if (claim !== null) await store.release(claim);
    return booked?.[0]?.about.waited;
  };

  test('their own talk goes, others keep theirs without the name, and the tickets keep their numbers', async () => {
    const marker = fresh();
    const { address, member, own, other, wanted } = await planted(store, tenant, marker);
    const erased = await store.erase({ tenant, address }, [marker]);
    expect(erased).toEqual({
      conversations: 2,
      lines: 4,
      tickets: [own.ticket?.number],
      mentions: 9,
      below: 0,
      desks: [],
    });
    expect(await store.lines(own.conversation, 0)).toEqual([]);
    expect(await store.whereabouts.chatWith(member)).toBeNull();
    const [heard] = await store.lines(other.conversation, 0);
    expect(heard?.body).toEqual({ text: 'waar is [gewist/erased]?' });
    expect(await everything(own.conversation, other.conversation)).not.toContain(marker);
    expect(await waitedIn(other.conversation)).toEqual(['[gewist/erased]', 'p-2']);
    const agent = grantOf(tenant, 'agent@desk.example', 'agent');
    for (const number of [own.ticket?.number ?? 0, wanted])
      expect(JSON.stringify(await store.requests.find(agent, number))).not.toContain(marker);
    const kept = await store.tickets.find(agent, own.ticket?.number ?? 0);
    expect(kept).toMatchObject({ state: 'waiting-for-customer', summary: 'user-missing', evidence: null });
    expect(kept?.openedBy).toMatch(/^erased-\d+$/u);
  });

  test('of another customer nothing changes, nor of somebody whose address ends the same', async () => {
    const marker = fresh();
    const one = tenant;
    const { address } = await planted(store, one, marker);
    fresh();
    const elsewhere = await talk(store, { tenant, address }, `ik ben ${marker}`);
    const longer = await talk(store, { tenant: one, address: `x${address}` }, `ik ben x${address}`);
    await store.erase({ tenant: one, address }, [marker]);
    expect(await store.lines(elsewhere.conversation, 0)).toHaveLength(2);
    expect(JSON.stringify(await store.lines(elsewhere.conversation, 0))).toContain(marker);
    expect(JSON.stringify(await store.lines(longer.conversation, 0))).toContain(`x${address}`);
  });

  test('an agent’s talk about this customer’s person is cleaned as well', async () => {
    const marker = fresh();
    const agent = { tenant: `t-${randomUUID()}`, address: 'agent@desk.example' };
    const about = await talk(store, agent, `waarom mist ${marker}?`, { state: { customer: tenant } });
    await store.erase({ tenant, address: `${marker}@zonnewende.example` }, [marker]);
    expect(JSON.stringify(await store.lines(about.conversation, 0))).not.toContain(marker);
  });

  test('who is not known is no fault, and may be asked again', async () => {
    fresh();
    const nothing = { conversations: 0, lines: 0, tickets: [], mentions: 0, below: 0, desks: [] };
    expect(await store.erase({ tenant, address: 'niemand@zonnewende.example' }, [])).toEqual(nothing);
    const marker = fresh();
    const { address } = await planted(store, tenant, marker);
    await store.erase({ tenant, address }, [marker]);
    expect(await store.erase({ tenant, address }, [marker])).toEqual(nothing);
  });

  test('the name that Loket made from the address goes as well, but not a word that may be anybody’s', async () => {
    fresh();
    const text = 'akkoord van Jan Jansen, Jan Jansens en Sanne';
    const other = await talk(store, { tenant, address: 'ann@zonnewende.example' }, text);
    for (const name of ['jan.jansen', 'sanne'])
      await store.erase({ tenant, address: `${name}@zonnewende.example` }, []);
    const [heard] = await store.lines(other.conversation, 0);
    expect(heard?.body).toEqual({ text: 'akkoord van [gewist/erased], Jan Jansens en Sanne' });
  });

  test('what could be read as a pattern is text', async () => {
    const marker = fresh();
    const odd = `a%_\\"(.*)'${marker}`;
    const other = await talk(store, { tenant, address: 'jan@zonnewende.example' }, `over ${odd} en ab`);
    await store.erase({ tenant, address: `${marker}@zonnewende.example` }, [odd]);
    const [heard] = await store.lines(other.conversation, 0);
    expect(heard?.body).toEqual({ text: 'over [gewist/erased] en ab' });
  });
});

test('of the embedded database no file has it any more', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'loket-erase-'));
  try {
    // With desks outside: the queue, what it did, and what desks said are among the files.
    const ids: number[] = [];
    const store = await openStore({ dataDir }, { outside: () => 'yes', report: () => undefined });
    await store.desks.work(async ({ id }) => void ids.push(id));
    const marker = `marker${randomUUID().replaceAll('-', '')}`;
    const { address } = await planted(store, 'zonnewende', marker);
    const said = { is: 'progress', text: `Voor ${marker}`, files: [`${marker}.png`] } as const;
    const message = { tenant: 'zonnewende', desk: 'development', about: 'x', said, receivedAt: at } as const;
    await store.desks.hear({ ...message, key: 'one' });
    await until(async () => ids.length >= 3);
    expect(await filesWith(dataDir, marker)).not.toEqual([]);
    await store.erase({ tenant: 'zonnewende', address }, [marker]);
    await store.close();
    expect(await filesWith(dataDir, marker)).toEqual([]);
  } finally {
    await rm(dataDir, { recursive: true });
  }
}, 60_000);

async function filesWith(folder: string, marker: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const found = await Promise.all(
    files.map(async (file) => ((await readFile(file)).includes(marker) ? [file.slice(folder.length)] : [])),
  );
  return found.flat();
}
