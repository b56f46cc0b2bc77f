import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { type Heard, reply } from '../../../src/bots/channel.ts';
import { conversationId } from '../../../src/bots/conversation/conversation-id.ts';
import { openStore, type Place } from '../../../src/clients/store/open-store.ts';
import { says } from '../../bots/conversation/turn-stage.ts';
import { proof, testDatabaseUrl } from '../../proof.ts';
import { grantOf } from '../store/grants.ts';
import { type DeskFault, type DeskStandIn, type Lying, startDesk } from './desk-stand-in.ts';

const count = proof === 'long' ? 1_000 : 40;
const kills = proof === 'long' ? 40 : 4;
/** How late the stand-in's search is, and how long it is given. */
const [indexMs, lagMs] = proof === 'long' ? [20_000, 40_000] : [1_000, 5_000];
const patienceMs = proof === 'long' ? 3 * 60 * 60 * 1000 : 10 * 60 * 1000;

const shown = z.object({ id: z.int(), in: z.string(), said: reply });
const acknowledgement = z.object({ acknowledged: z.string().optional(), ready: z.string().optional() });

/** One in three calls goes wrong, in the same order every time. */
function badLuck(): () => DeskFault {
  const faults = ['busy', 'out', 'taken-then-500', 'taken-then-cut', 'taken-then-silent'] as const;
  let seed = 7;
  return () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 3 === 0 ? (faults[seed % faults.length] ?? 'none') : 'none';
  };
}

const onServer = { databaseUrl: testDatabaseUrl ?? '' };
const backends: readonly { readonly name: string; place(folder: string): Exclude<Place, 'memory'> }[] = [
  { name: 'the embedded database', place: (folder) => ({ dataDir: join(folder, 'data') }) },
  ...(testDatabaseUrl === null ? [] : [{ name: 'a PostgreSQL server', place: () => onServer }]),
];

describe(`${count} tickets for desks outside, with bot and worker killed at random moments`, () => {
  let folder: string;
  let desk: DeskStandIn;
  let alive: ChildProcess | null = null;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'loket-escalations-'));
    desk = await startDesk(badLuck(), indexMs);
  });
  afterEach(async () => {
    alive?.kill('SIGKILL');
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(backends)(
    'each lies at its desk once, and everything that a desk said is told, on $name',
    async ({ place: placeIn }) => {
      const place = placeIn(folder);
      const began = Date.now();
      const screen = join(folder, 'screen');
      const asking = (at: number) =>
        says(at % 2 === 0 ? 'jira' : 'webhook', `p-${at}`, { key: randomUUID() });
      const people: Heard[] = Array.from({ length: count }, (_, at) => asking(at));
      const at = new Map(people.map((heard, at) => [conversationId(heard.address), at]));
      /** Whoever was told that it went wrong, because the bot was killed twice while it thought of that question alone, asks again. */
      const sorry = new Set<number>();
      const askAgain = async () => {
        for (const { id, in: conversation, said } of await screenOf()) {
          if (!said.text.startsWith('Sorry') || sorry.has(id)) continue;
          sorry.add(id);
          people.push(asking(at.get(conversation) ?? -1));
        }
      };
      const done = new Set<string>();

      const start = async () => {
        const settings = JSON.stringify({ place, screen, url: desk.url, lagMs });
        const bot = fork(join(import.meta.dirname, 'mortal-escalation.ts'), [settings], {
          execArgv: ['--disable-warning=ExperimentalWarning'],
        });
        alive = bot;
        const ended = once(bot, 'exit');
        const ready = new Promise<void>((resolve) => {
          bot.on('message', (message) => {
            const read = acknowledgement.parse(message);
            if (read.acknowledged !== undefined) done.add(read.acknowledged);
            if (read.ready !== undefined) resolve();
          });
        });
        await Promise.race([ready, ended]);
        return { bot, ended };
      };
      const lying = (): readonly (Lying & { desk: string })[] => [
        ...desk.jira.map((each) => ({ ...each, desk: 'development' })),
        ...desk.webhook.map((each) => ({ ...each, desk: 'licences' })),
      ];
      /** What people and desks do: they repeat what was not acknowledged. */
      const speak = async (bot: ChildProcess) => {
        await askAgain();
        const send = (message: object) => void (bot.connected && bot.send(message, () => undefined));
        for (const heard of people.filter(({ key }) => !done.has(key)).slice(0, 50)) send({ heard });
        for (const { key, desk: name, number } of lying()) {
          const text = `bericht over ${number}`;
          if (!done.has(text)) send({ said: { desk: name, about: key, text } });
        }
      };
      const screenOf = async () => {
        const lines = (await readFile(screen, 'utf8').catch(() => '')).split('\n').slice(0, -1);
        return lines.map((line) => shown.parse(JSON.parse(line)));
      };
      const settled = async () => {
        const shown = `${(await screenOf()).map(({ said }) => said.text).join('\n')}\n`;
        const numbers = [
          ...new Set([...shown.matchAll(/^ticket (\d+) voor/gmu)].map(([, number]) => number)),
        ];
        return (
          numbers.length === count &&
          numbers.every(
            (number) =>
              shown.includes(`Ticket ${number} is aangekomen`) && shown.includes(`bericht over ${number}\n`),
          )
        );
      };

      for (let kill = 0; kill < kills; kill += 1) {
        const { bot, ended } = await start();
        await speak(bot);
        await pause(100 + ((kill * 7_919) % 1_900));
        await speak(bot);
        await pause((kill * 104_729) % 600);
        bot.kill('SIGKILL');
        await ended;
      }
      const { bot, ended } = await start();
      while (!(await settled())) {
        await speak(bot);
        await pause(500);
      }
      bot.kill('SIGKILL');
      await ended;

      if (proof === 'long')
        process.stderr.write(
          `${count} tickets, ${kills} kills, ${sorry.size} apologies, ${Math.round((Date.now() - began) / 1_000)} s\n`,
        );
      expect(desk.complaints).toEqual([]);
      const keys = Map.groupBy(lying(), ({ number }) => number);
      expect(keys.size).toBe(count);
      expect([...keys.values()].filter((each) => each.length !== 1)).toEqual([]);
      const store = await openStore(place);
      try {
        const grant = grantOf('zonnewende', 'beheer@zonnewende.example', 'administrator');
        const all = (await store.tickets.list(grant, 10_000)).filter(({ number }) => keys.has(number));
        expect(all.filter(({ state }) => state !== 'with-desk')).toEqual([]);
        expect(new Set(all.map(({ key }) => key)).size).toBe(count);
        expect(await store.desks.stranded(grant, 10)).toEqual([]);
      } finally {
        await store.close();
      }
    },
    patienceMs,
  );
});
