/**
 * How well messages are understood, on a folder of labelled messages, beside NLP.js and a plain n-gram model that
 * learn from the same training text in the same run:
 * `npm run bench:understand -- [FOLDER] [--alone]`. Prints totals only, so that the messages stay unseen.
 * With `--calibrate` it proposes the warmth and the thresholds instead; on `test/understanding/validation`, that is.
 */
import { loadClassify } from '../src/bots/conversation/understand/load-understanding.ts';
import { thresholds } from '../src/bots/conversation/understand/tiers.ts';
import { createUnderstandLine } from '../src/bots/conversation/understand/understand-line.ts';
import { trainingSamples } from '../training/training-samples.ts';
import type { Guess } from './understanding/guess.ts';
import { learnNgrams } from './understanding/ngram-way.ts';
import { print } from './understanding/print.ts';
import { printCalibration } from './understanding/print-calibration.ts';
import { printComparison } from './understanding/print-comparison.ts';
import { printCurve } from './understanding/print-curve.ts';
import { printEntities } from './understanding/print-entities.ts';
import { printOwn } from './understanding/print-own.ts';
import { readRows } from './understanding/read-rows.ts';

const [folder = 'test/understanding/held-out'] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'));
const rows = readRows(folder);
if (process.argv.includes('--calibrate')) {
  printCalibration(rows);
  process.exit(0);
}
const before = memory();
const began = performance.now();
const classify = loadClassify();
const understand = createUnderstandLine(classify, thresholds);
understand('warm');
const loadMs = performance.now() - began;
const judged = rows.map((row) => ({ row, said: understand(row.text) }));
const memoryMb = memory() - before;
const perSecond = speedOf((text) => understand(text));

print('messages', String(rows.length));
printOwn(judged);
printEntities(judged);
printCurve(rows, classify);
print('messages a second', perSecond.toFixed(0));
print('load', `${loadMs.toFixed(0)} ms`);
print('memory above before', `${memoryMb.toFixed(0)} MB`);
const ways: Record<string, readonly Guess[]> = {
  Loket: judged.map(({ row, said }) => ({
    row,
    intent: said.intent,
    next: said.alternatives.map(({ intent }) => intent),
  })),
};
if (!process.argv.includes('--alone')) {
  const samples = trainingSamples();
  const ngrams = learnNgrams(samples);
  ways['n-grams'] = rows.map(ngrams);
  // NLP.js takes hours for all of them: of every line, one message as it is written.
  const written = samples.filter(
    ({ kind, family }, place) =>
      kind === 'plain' && (samples[place - 1]?.kind !== 'plain' || samples[place - 1]?.family !== family),
  );
  print('trained on', 'everything', String(samples.length), String(written.length));
  const { learnNlpJs } = await import('./understanding/nlpjs-way.ts');
  const nlpJs = await learnNlpJs(written);
  const guesses: Guess[] = [];
  for (const row of rows) guesses.push(await nlpJs(row));
  ways['NLP.js'] = guesses;
}
printComparison(ways);

/** Messages a second, in time on the processor, so that other programs on the machine do not count. */
function speedOf(read: (text: string) => unknown): number {
  const start = process.cpuUsage();
  let measured = 0;
  while (process.cpuUsage(start).user < 3e6) {
    for (const { text } of rows) read(text);
    measured += rows.length;
  }
  return measured / (process.cpuUsage(start).user / 1e6);
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}
