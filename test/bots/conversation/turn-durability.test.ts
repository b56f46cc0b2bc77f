import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { type Heard, reply } from '../../../src/bots/channel.ts';
import { conversationId } from '../../../src/bots/conversation/conversation-id.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import { grantOf } from '../../clients/store/grants.ts';
import { proof } from '../../proof.ts';
import { says, textOf } from './turn-stage.ts';

// Two ends in a row, then a restart: a message that ended three desks would rightly get an apology.
const steps = [
  ['accepted', 'claimed'],
  ['thinking', 'before-commit'],
  ['committed', 'sent'],
] as const;
const rounds = proof === 'long' ? 20 : 1;
const seeds = Array.from({ length: proof === 'long' ? 150 : 5 }, (_, seed) => seed);

const shown = z.object({ id: z.number(), conversation: z.string(), body: reply });
const told = z.object({ acknowledged: z.string().optional(), ready: z.string().optional() });

let folder: string;
const said: Heard[] = [];
const acknowledged = new Set<string>();
let alive: ChildProcess | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-durable-'));
});
afterEach(() => {
  alive?.kill('SIGKILL');
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const screenFile = () => join(folder, 'screen');
async function screen() {
  const text = await readFile(screenFile(), 'utf8').catch(() => '');
  // After the last line break stands nothing, or a line that is just being written.
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => shown.parse(JSON.parse(line)));
}

async function start(endAt: string) {
  const desk = fork(
    join(import.meta.dirname, 'mortal-desk.ts'),
    [join(folder, 'data'), screenFile(), endAt],
    {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    },
  );
  alive = desk;
  const ended = once(desk, 'exit');
  const ready = new Promise<void>((resolve) => {
    desk.on('message', (message) => {
      const { acknowledged: key, ready } = told.parse(message);
      if (key !== undefined) acknowledged.add(key);
      if (ready !== undefined) resolve();
    });
  });
  // A desk may end before it is ready: it takes up what the one before it left.
  await Promise.race([ready, ended]);
  /** What a channel does: it repeats what was not acknowledged. */
  const hear = (message: Heard) => {
    if (desk.connected) desk.send(message, () => undefined);
  };
  for (const message of said) if (!acknowledged.has(message.key)) hear(message);
  return { desk, ended, hear };
}

/** Some messages of a few people, one of them a wish for a ticket. */
const burst = (name: string) =>
  ['een', 'twee', 'ticket', 'vier'].flatMap((word) =>
    ['sanne', 'piet'].map((person) => says(`${name} ${person} ${word}`, `${person}-${name}`)),
  );

async function everythingAnswered() {
  for (;;) {
    const texts = (await screen()).map(({ body }) => body.text);
    const open = said.filter((message) => !texts.some((text) => text.endsWith(` ${textOf(message)}`)));
    if (open.length === 0) return;
    await pause(20);
  }
}

async function endItself(step: string, name: string) {
  const { ended, hear } = await start(step);
  for (const message of burst(name)) {
    said.push(message);
    hear(message);
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
}

async function beKilled(seed: number) {
  const { desk, ended, hear } = await start('');
  await everythingAnswered();
  for (const message of burst(`seed-${seed}`)) {
    said.push(message);
    hear(message);
  }
  await pause((seed * 7919) % 120);
  desk.kill('SIGKILL');
  await ended;
}

async function recovers() {
  const { desk, ended } = await start('');
  await everythingAnswered();
  desk.kill('SIGKILL');
  await ended;
}

describe('a desk that is killed on a real data folder', () => {
  for (let round = 0; round < rounds; round++) {
    test.each(steps)(
      `at the step “%s”, then at “%s”, answers everything after a restart (${round})`,
      async (first, second) => {
        await endItself(first, `${first}-${round}`);
        await endItself(second, `${second}-${round}`);
        await recovers();
      },
      60_000,
    );
  }

  test.each(seeds)('at a random moment (seed %i) answers everything after a restart', beKilled, 60_000);

  test('has lost nothing, doubled no ticket, and kept the order, all through this history', async () => {
    await recovers();
    const store = await openStore({ dataDir: join(folder, 'data') });
    try {
      const chats = Map.groupBy(said, ({ address }) => conversationId(address));
      const onScreen = Map.groupBy(await screen(), ({ conversation }) => conversation);
      for (const [conversation, messages] of chats) {
        const lines = await store.lines(conversation, 0);
        const replies = lines.filter(({ side }) => side === 'said').map(({ body }) => reply.parse(body).text);
        // Numbered as they came in, one for one, whatever order the burst was taken in.
        expect(replies.map((text) => Number(text.split(' ')[0]))).toEqual(messages.map((_, at) => at + 1));
        expect(replies.map((text) => text.replace(/^\d+ /, '')).sort()).toEqual(messages.map(textOf).sort());
        // A line may be shown twice, when the end came between showing and marking; never out of order.
        const ids = (onScreen.get(conversation) ?? []).map(({ id }) => id);
        expect(ids).toEqual([...ids].sort((one, other) => one - other));
        expect(new Set(ids).size).toBe(messages.length);
        const claim = await store.claim(conversation, 'test', new Date(), 1_000);
        expect(claim === null ? 'held' : await store.waiting(claim)).toEqual([]);
      }
      const wanted = said.filter((message) => textOf(message).endsWith('ticket')).map(({ key }) => key);
      const grant = grantOf('zonnewende', 'beheer@zonnewende.example', 'administrator');
      const tickets = await store.tickets.list(grant, 10_000);
      expect(tickets.map(({ key }) => key).sort()).toEqual(wanted.sort());
    } finally {
      await store.close();
    }
  }, 60_000);
});
