/**
 * Whether the time that an answer takes tells if an address is known: turns that give a known and an unknown address,
 * and turns that try a wrong code after each, by turns on one store. Run with `npm run bench:step-up`.
 */
import { openStore } from '../src/clients/store/open-store.ts';
import { held, proofStage, someone, strange } from '../test/bots/proof/proof-stage.ts';
import { median, quantile } from './statistics.ts';

const rounds = 60;
const warmUp = 5;

const store = await openStore('memory');
const stage = proofStage(store);
const times: Record<string, number[]> = {};
const timed = async (name: string, run: () => Promise<unknown>) => {
  const began = performance.now();
  await run();
  const taken = times[name] ?? [];
  taken.push(performance.now() - began);
  times[name] = taken;
};

for (let round = 0; round < warmUp + rounds; round += 1) {
  // Each leads half of the time, so that neither always has the warmer machine.
  const pair = [['known', held] as const, ['unknown', strange] as const];
  for (const [name, address] of round % 2 === 0 ? pair : pair.toReversed()) {
    const chat = someone();
    await stage.say(chat, 'Waarom sta ik niet in LearnLinq?');
    await timed(`${name}, address given`, () => stage.say(chat, address));
    await stage.post();
    await timed(`${name}, wrong code`, () => stage.say(chat, '000000'));
    // Past the limits of an hour and of a day.
    stage.pass(6 * 3_600_000);
  }
}
await store.close();

process.stdout.write(`${rounds} rounds each, in milliseconds\n${'turn'.padEnd(26)}median      p90\n`);
for (const [name, all] of Object.entries(times)) {
  const taken = all.slice(warmUp);
  const [half, most] = [median(taken), quantile(taken, 0.9)].map((each) => each.toFixed(2).padStart(6));
  process.stdout.write(`${name.padEnd(26)}${half}   ${most}\n`);
}
