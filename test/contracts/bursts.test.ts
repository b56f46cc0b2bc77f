import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/clients/store/open-store.ts';
import type { Sender } from '../../src/diagnostics/access/grant.ts';
import type { Store } from '../../src/diagnostics/ports/store.ts';
import { echo } from '../bots/conversation/turn-stage.ts';
import { proof } from '../proof.ts';
import { type Declared, declaredChannels } from './declared-channels.ts';
import type { Played } from './play-channel.ts';

/** Bursts, conversations at once in each, and what the look-ups take. The web has a page for 200 people. */
const { bursts, conversations, lookUpMs } =
  proof === 'long'
    ? { bursts: 20, conversations: 50, lookUpMs: 2_000 }
    : { bursts: 2, conversations: 12, lookUpMs: 200 };
const people = 200;
const sender: Sender = {
  customers: ['zonnewende'],
  address: 'x@zonnewende.example',
  proven: 'yes',
  via: 'channel',
};

let store: Store;
beforeAll(async () => {
  store = await openStore('memory');
}, 120_000);
afterAll(() => store.close());

describe.each(declaredChannels.map((declared) => [declared.name, declared] as const))(
  '%s',
  (name, declared) => {
    let played: Played;
    beforeAll(async () => {
      played = await open(declared);
    });
    afterAll(() => played.close());

    test(`${bursts} bursts of ${conversations} conversations, each delivered three times: nothing lost, nothing twice`, async () => {
      const taken: number[] = [];
      for (let burst = 0; burst < bursts; burst += 1) taken.push(...(await playBurst(played, burst)));
      const sorted = taken.toSorted((a, b) => a - b);
      const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
      process.stdout.write(
        `${name}: ${taken.length} deliveries acknowledged, p99 ${p99.toFixed(0)} ms, look-ups ${lookUpMs} ms\n`,
      );
    }, 1_200_000);
  },
);

const open = ({ play }: Declared) =>
  play(
    store,
    {
      clock: () => new Date(),
      async think(input) {
        await wait(lookUpMs);
        return echo(input);
      },
    },
    () => sender,
  );

/** How long each acknowledgement took, in milliseconds. */
async function playBurst(played: Played, burst: number): Promise<readonly number[]> {
  const spots = Array.from({ length: conversations }, (_, index) => {
    const person = (burst * conversations + index) % people;
    return { spot: { person, where: 'alone', thread: person } as const, text: `bericht ${burst}-${index}` };
  });
  const delivered = await Promise.all(spots.map(({ spot, text }) => played.deliver(text, spot, 3)));
  const linesOf = (spot: (typeof spots)[number]['spot']) =>
    played.shown(spot).flatMap(({ text }) => text.split('\n'));
  for (const { spot, text } of spots) {
    await played.until(() => linesOf(spot).includes(`je zei: ${text}`));
  }
  for (const { spot, text } of spots)
    expect(linesOf(spot).filter((line) => line === `je zei: ${text}`)).toHaveLength(1);
  expect(played.wrong()).toEqual([]);
  const all = delivered.flat();
  expect(new Set(all.map(({ status }) => status)).size).toBe(1);
  return all.map(({ ms }) => ms);
}
