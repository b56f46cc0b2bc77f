/**
 * Bursts at full size, on each channel: 50 people at once, each message delivered three times as a platform does that
 * hears no thanks, while every look-up takes long. Tells how soon the deliveries were thanked for, and fails when an
 * answer is lost or comes twice. Run with `npm run proof:bursts`; smaller with `-- --bursts 2 --people 12`, on a
 * PostgreSQL server with `-- --database postgres://…`, one channel with `-- --only slack`.
 *
 * Loket and the systems have a process each; the platforms are played in this one. Everything stays on 127.0.0.1.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { answersTo, asker } from './ask.ts';
import type { PlayedChannel } from './played/played-channel.ts';
import { startOnPlatforms } from './start-on-platforms.ts';
import { median, quantile } from './statistics.ts';

/** What every call to a system takes. A diagnosis has two that wait for one another, so it looks for two seconds at least. */
const callMs = 1_000;
const deliveries = 3;
/** A second answer would come within this; what a platform took half is repeated after 30 seconds, and none does so here. */
const lateMs = 5_000;

/** Longer than anybody waits; what has not come by then is lost. */
const tooLateMs = 120_000;

const { values } = parseArgs({
  options: {
    bursts: { type: 'string', default: '20' },
    people: { type: 'string', default: '50' },
    only: { type: 'string' },
    database: { type: 'string' },
  },
});
const bursts = Number(values.bursts);
const people = Number(values.people);
/** Deliveries whose connection broke, and that were made again. */
let broken = 0;
const everybody = Array.from({ length: people }, (_, person) => person);

const loket = await startOnPlatforms({ people, delayMs: callMs, databaseUrl: values.database ?? null });
try {
  process.stdout.write(
    'channel   thanked p50, p99, most (the platform waits)   answered p50, p99 (ms)   lost, twice\n',
  );
  for (const channel of loket.channels) {
    if (values.only !== undefined && values.only !== channel.name) continue;
    const faults = await playAll(channel);
    if (faults > 0) process.exitCode = 1;
  }
} finally {
  await loket.stop();
}

/** How many messages were lost or answered twice; everything else is printed. */
async function playAll(channel: PlayedChannel): Promise<number> {
  await channel.enter(loket.url, everybody);
  const { told } = asker(channel);
  const thanked: number[] = [];
  const answered: number[] = [];
  for (let burst = 1; burst <= bursts; burst += 1) {
    const began = performance.now();
    await Promise.all(
      everybody.map(async (person) => {
        thanked.push(...(await deliver(channel, `Waarom staat Sanne Jansen niet in LearnLinq?`, person)));
        await Promise.race([told(person, burst), wait(tooLateMs, undefined, { ref: false })]);
        answered.push(performance.now() - began);
      }),
    );
  }
  await wait(lateMs);
  const counts = everybody.map((person) => answersTo(channel, person).length - bursts);
  const lost = counts.filter((count) => count < 0).reduce((sum, count) => sum - count, 0);
  const twice = counts.filter((count) => count > 0).reduce((sum, count) => sum + count, 0);
  const limit = channel.patienceMs === null ? 'it does not say' : `${channel.patienceMs}`;
  const told99 = `${median(thanked).toFixed(0)}, ${quantile(thanked, 0.99).toFixed(0)}, ${Math.max(...thanked).toFixed(0)} (${limit})`;
  const answers = `${median(answered).toFixed(0)}, ${quantile(answered, 0.99).toFixed(0)}`;
  process.stdout.write(
    `${channel.name.padEnd(10)}${told99.padEnd(46)}${answers.padEnd(25)}${lost}, ${twice}\n`,
  );
  if (broken > 0) process.stdout.write(`${broken} connections broke and were opened again\n`);
  for (const wrong of channel.wrong()) process.stdout.write(`${wrong}\n`);
  return lost + twice + channel.wrong().length;
}

/** All at once, but for the last, which comes as a platform's own repetition does; how long each took, in milliseconds. */
async function deliver(channel: PlayedChannel, text: string, person: number): Promise<readonly number[]> {
  const post = channel.says(text, person);
  const one = async (afterMs: number) => {
    await wait(afterMs);
    const began = performance.now();
    const status = await again(() => post(loket.url));
    if (status !== 200 && status !== 202) throw new Error(`${channel.name}: answered with ${status}`);
    return performance.now() - began;
  };
  return await Promise.all(
    Array.from({ length: deliveries }, (_, nth) => one(nth === deliveries - 1 ? 1_000 : 0)),
  );
}

/** A server closes a connection that was quiet for a while, now and then just as it is used: then a platform tries again. */
async function again(post: () => Promise<number>): Promise<number> {
  try {
    return await post();
  } catch {
    broken += 1;
    return post();
  }
}
