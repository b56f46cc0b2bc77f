/**
 * What a whole diagnosis takes on each channel, beside the platform's own echo bot: how many messages a second, and
 * how long one takes from its delivery until the answer stands at the platform. Run with `npm run bench:channels`, and
 * with `-- --database postgres://…` on a PostgreSQL server. Everything stays on 127.0.0.1.
 *
 * Loket, the systems it looks in and the echo bots have a process each; the platforms are played in this one, by the
 * same stand-ins for both, with the same signatures and the same number of messages at once, round after round in turn.
 */
import { parseArgs } from 'node:util';
import { type Asked, asker } from './ask.ts';
import { startEchoBots } from './echo-bots.ts';
import type { PlayedChannel } from './played/played-channel.ts';
import { startOnPlatforms } from './start-on-platforms.ts';
import { median, quantile } from './statistics.ts';

const rounds = 5;
/** Messages under way at any moment. */
const atOnce = 8;
const people = 48;
/** Messages of a round; an echo is so short that it takes more of them to measure. */
const diagnoses = 48;
const echoes = 480;

const names = ['Sanne Jansen', 'Pieter Bakker', 'Kees Vermeulen', 'Mila de Groot'];

interface Round {
  readonly perSecond: number;
  readonly asked: readonly Asked[];
}

const { values } = parseArgs({ options: { database: { type: 'string' } } });
const loket = await startOnPlatforms({ people, delayMs: 0, databaseUrl: values.database ?? null });
const echo = await startEchoBots(loket.env);
try {
  const lines = ['channel   bot     a second   thanked p50, p99   answered p50, p99 (ms)   echo / diagnosis'];
  for (const channel of loket.channels) lines.push(...(await measured(channel)));
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  echo.stop();
  await loket.stop();
}

async function measured(channel: PlayedChannel): Promise<readonly string[]> {
  const everybody = Array.from({ length: people }, (_, person) => person);
  const echoUrl = echo.urls[channel.name];
  await channel.enter(loket.url, everybody);
  await channel.enter(echoUrl, everybody);
  const { ask } = asker(channel);
  const diagnosed: Round[] = [];
  const echoed: Round[] = [];
  // The first round of each is to warm up.
  for (let round = 0; round <= rounds; round += 1) {
    diagnosed.push(
      await play(diagnoses, (nth) =>
        ask(loket.url, nth % people, `Waarom staat ${names[nth % names.length]} niet in LearnLinq?`),
      ),
    );
    echoed.push(await play(echoes, (nth) => ask(echoUrl, nth % people, `Hallo ${nth}`)));
  }
  if (channel.wrong().length > 0) throw new Error(channel.wrong().join('\n'));
  const ratios = diagnosed
    .slice(1)
    .map(({ perSecond }, nth) => (echoed[nth + 1]?.perSecond ?? 0) / perSecond);
  return [
    row(channel.name, 'Loket', diagnosed.slice(1), median(ratios).toFixed(1)),
    row(
      '',
      'echo',
      echoed.slice(1),
      `${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}`,
    ),
  ];
}

/** So many messages, always as many under way; each person has one at a time. */
async function play(count: number, ask: (nth: number) => Promise<Asked>): Promise<Round> {
  const asked: Asked[] = [];
  let next = 0;
  const began = performance.now();
  const one = async () => {
    for (let nth = next++; nth < count; nth = next++) asked.push(await ask(nth));
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return { perSecond: count / ((performance.now() - began) / 1000), asked };
}

function row(name: string, bot: string, played: readonly Round[], ratio: string): string {
  const asked = played.flatMap((round) => round.asked);
  const times = (of: (each: Asked) => number) =>
    `${median(asked.map(of)).toFixed(0)}, ${quantile(asked.map(of), 0.99).toFixed(0)}`;
  return [
    name.padEnd(10),
    bot.padEnd(8),
    median(played.map(({ perSecond }) => perSecond))
      .toFixed(1)
      .padEnd(11),
    times(({ thankedMs }) => thankedMs).padEnd(19),
    times(({ answeredMs }) => answeredMs).padEnd(25),
    ratio,
  ].join('');
}
