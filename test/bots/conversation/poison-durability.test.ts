import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { type Heard, reply } from '../../../src/bots/channel.ts';
import { triesAlone, triesWithOthers } from '../../../src/bots/conversation/how-to-try.ts';
import { until } from '../../until.ts';
import { says, textOf } from './turn-stage.ts';

const told = z.object({ acknowledged: z.string().optional() });
const shown = z.object({ body: reply });
const people = Array.from({ length: 12 }, (_, at) => `p-${at}`);

let folder: string;
let alive: ChildProcess | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-poison-'));
});
afterEach(async () => {
  alive?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** A desk in a process of its own, to which everything is said that it has not acknowledged yet. */
function start(said: readonly Heard[], acknowledged: Set<string>, endAt = '') {
  const desk = fork(
    join(import.meta.dirname, 'mortal-desk.ts'),
    [join(folder, 'data'), join(folder, 'screen'), endAt, '300'],
    { execArgv: ['--disable-warning=ExperimentalWarning'] },
  );
  alive = desk;
  desk.on('message', (message) => {
    const { acknowledged: key } = told.parse(message);
    if (key !== undefined) acknowledged.add(key);
  });
  const ended = once(desk, 'exit');
  for (const message of said)
    if (!acknowledged.has(message.key) && desk.connected) desk.send(message, () => undefined);
  return { desk, ended };
}

async function screen(): Promise<readonly string[]> {
  const text = await readFile(join(folder, 'screen'), 'utf8').catch(() => '');
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => shown.parse(JSON.parse(line)).body.text);
}
const answered = (texts: readonly string[], message: Heard) =>
  texts.some((text) => text.endsWith(` ${textOf(message)}`));

describe('a process that goes down', () => {
  test('over one message, again and again, ends with an apology for that one and answers to all others', async () => {
    const harmless = people.map((person) => says(`van ${person}`, person));
    const said = [...harmless, says('poison', 'someone')];
    const acknowledged = new Set<string>();
    const sorry = (texts: readonly string[]) => texts.filter((text) => text.startsWith('Sorry'));
    let crashes = 0;
    for (;;) {
      const { ended } = start(said, acknowledged);
      const done = until(async () => sorry(await screen()).length > 0).then(() => 'apologised');
      const end = await Promise.race([done, ended.then(() => 'crashed')]);
      if (end === 'apologised') break;
      crashes += 1;
    }
    expect(crashes).toBeLessThanOrEqual(triesWithOthers + triesAlone);
    await until(async () => {
      const texts = await screen();
      return harmless.every((message) => answered(texts, message));
    });
    expect(sorry(await screen())).toHaveLength(1);
  }, 120_000);

  test('again and again for another reason answers everybody all the same', async () => {
    const said = people.map((person) => says(`van ${person}`, person));
    const acknowledged = new Set<string>();
    // Whoever thinks at that moment is counted, beside the others or alone.
    for (let kill = 0; kill < triesWithOthers + triesAlone + 1; kill += 1) {
      const { ended } = start(said, acknowledged, 'thinking');
      expect(await ended).toEqual([null, 'SIGKILL']);
    }
    start(said, acknowledged);
    await until(async () => {
      const texts = await screen();
      return said.every((message) => answered(texts, message));
    });
    expect((await screen()).filter((text) => text.startsWith('Sorry'))).toEqual([]);
  }, 120_000);
});
