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
import { proof } from '../../proof.ts';
import { says, textOf } from '../conversation/turn-stage.ts';

const steps = ['promising', 'handed-out', 'looking', 'before-commit', 'committed', 'sent'] as const;
const seeds = Array.from({ length: proof === 'long' ? 100 : 4 }, (_, seed) => seed);

const shown = z.object({ id: z.number(), body: reply });
const told = z.object({ acknowledged: z.string().optional(), ready: z.string().optional() });

let folder: string;
const said: Heard[] = [];
const acknowledged = new Set<string>();
let alive: ChildProcess | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-promise-'));
});
afterEach(() => {
  alive?.kill('SIGKILL');
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function textsShown(): Promise<readonly string[]> {
  const text = await readFile(join(folder, 'screen'), 'utf8').catch(() => '');
  // After the last line break stands nothing, or a line that is just being written.
  const lines = text.split('\n').slice(0, -1);
  const byLine = new Map(lines.map((line) => shown.parse(JSON.parse(line))).map((line) => [line.id, line]));
  return [...byLine.values()].map(({ body }) => body.text);
}

async function start(endAt: string) {
  const file = join(import.meta.dirname, 'mortal-promise.ts');
  const loket = fork(file, [join(folder, 'data'), join(folder, 'screen'), endAt], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  alive = loket;
  const ended = once(loket, 'exit');
  const ready = new Promise<void>((resolve) => {
    loket.on('message', (message) => {
      const heard = told.safeParse(message).data ?? {};
      if (heard.acknowledged !== undefined) acknowledged.add(heard.acknowledged);
      if (heard.ready !== undefined) resolve();
    });
  });
  await Promise.race([ready, ended]);
  /** What a channel does: it repeats what was not acknowledged. */
  const hear = (message: Heard) => {
    if (loket.connected) loket.send(message, () => undefined);
  };
  for (const message of said) if (!acknowledged.has(message.key)) hear(message);
  return { loket, ended, hear };
}

const ask = (name: string, hear: (message: Heard) => void) => {
  for (const person of ['sanne', 'piet']) {
    const message = says(`${name} ${person}`, `${person}-${name}`);
    said.push(message);
    hear(message);
  }
};

async function everyPromiseKept() {
  for (;;) {
    const texts = await textsShown();
    if (said.every((message) => texts.includes(`gekeken: ${textOf(message)}`))) return;
    await pause(20);
  }
}

async function recovers() {
  const { loket, ended } = await start('');
  await everyPromiseKept();
  loket.kill('SIGKILL');
  await ended;
}

describe('promised looks, while Loket is killed on a real data folder', () => {
  test.each(steps)(
    'at the step “%s”: after a restart each promise is kept',
    async (step) => {
      const { ended, hear } = await start(step);
      ask(step, hear);
      expect(await ended).toEqual([null, 'SIGKILL']);
      await recovers();
    },
    60_000,
  );

  test.each(seeds)(
    'at a random moment (seed %i): after a restart each promise is kept',
    async (seed) => {
      const { loket, ended, hear } = await start('');
      ask(`seed-${seed}`, hear);
      await pause((seed * 7919) % 150);
      loket.kill('SIGKILL');
      await ended;
      await recovers();
    },
    60_000,
  );

  test('and each was kept once, all through this history', async () => {
    await recovers();
    const store = await openStore({ dataDir: join(folder, 'data') });
    try {
      for (const message of said) {
        const conversation = conversationId(message.address);
        const lines = await store.lines(conversation, 0);
        const texts = lines.filter(({ side }) => side === 'said').map(({ body }) => reply.parse(body).text);
        expect(texts).toEqual([`beloofd: ${textOf(message)}`, `gekeken: ${textOf(message)}`]);
        const claim = await store.claim(conversation, 'test', new Date(), 1_000);
        expect(claim === null ? 'held' : await store.booked(claim)).toEqual([]);
      }
    } finally {
      await store.close();
    }
  }, 60_000);
});
