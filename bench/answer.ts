/**
 * How long an answer takes beside what the systems themselves take, how many look-ups a diagnosis needs, and
 * how much memory the server keeps. Run with `npm run bench`. Everything stays on 127.0.0.1.
 *
 * Every stand-in answers after the same delay. What a question takes longer than the longest chain of calls
 * that must wait for one another is Loket's own part.
 */
import { execFileSync } from 'node:child_process';
import { demoWorld } from '../src/sandbox/demo-world.ts';
import type { World } from '../src/sandbox/world.ts';
import { type Live, startLive } from '../test/end-to-end/start-live.ts';
import { median, quantile } from './statistics.ts';

const delayMs = 100;
const rounds = 40;

/** Calls that must wait for one another: who is meant, and then who holds that person's keys. */
const chain = 2;

const slow: World = {
  ...demoWorld,
  faults: [
    { system: 'learnlinq', route: '*', kind: 'latency', ms: delayMs },
    { system: 'hr', route: '*', kind: 'latency', ms: delayMs },
  ],
};

const questions = ['Sanne Jansen', 'Pieter Bakker', 'Kees Vermeulen', 'Mila de Groot'].map(
  (name) => `Waarom staat ${name} niet in LearnLinq?`,
);

const live = await startLive(slow);
try {
  const first = residentMb(live);
  await live.killAndRestart();
  const before = residentMb(live);
  const talk = await live.signIn('zorggroep-linde', 'h.prins@zorggroep-linde.example');
  await talk.ask(questions[0] ?? '');
  const callsBefore = calls(live);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await talk.ask(questions[round % questions.length] ?? '');
    times.push(performance.now() - began - chain * delayMs);
  }
  const perDiagnosis = (calls(live) - callsBefore) / rounds;
  const lines = [
    `questions asked                          ${rounds}`,
    `answer minus the systems, median         ${median(times).toFixed(0)} ms`,
    `answer minus the systems, 95th           ${quantile(times, 0.95).toFixed(0)} ms`,
    `whole answer / longest chain of calls    ${((median(times) + chain * delayMs) / (chain * delayMs)).toFixed(2)}`,
    `calls to systems per diagnosis           ${perDiagnosis.toFixed(1)}`,
    `resident memory, first start ever        ${first} MB`,
    `resident memory, later starts            ${before} MB`,
    `resident memory, after the questions     ${residentMb(live)} MB`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  await live.stop();
}

function calls({ sandbox }: Live): number {
  return Object.values(sandbox.requests())
    .flatMap((routes) => Object.values(routes))
    .reduce((sum, count) => sum + count, 0);
}

function residentMb({ pid }: Live): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Math.round(Number(kilobytes) / 1024);
}
