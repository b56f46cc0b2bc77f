import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Features } from '../src/bots/conversation/understand/classify/gathered.ts';
import { tableSize } from '../src/bots/conversation/understand/classify/hash.ts';
import { createMendWord } from '../src/bots/conversation/understand/classify/mend-words.ts';
import { type LearnedModel, writeModel } from '../src/bots/conversation/understand/classify/model-file.ts';
import {
  type ClauseRead,
  createReadClauses,
} from '../src/bots/conversation/understand/classify/read-clauses.ts';
import { reach } from '../src/bots/conversation/understand/classify/weigh-clauses.ts';
import { writeSpanModel } from '../src/bots/conversation/understand/entities/span-model.ts';
import { plainText } from '../src/bots/conversation/understand/plain-text.ts';
import { intents } from '../src/diagnostics/model.ts';
import { knownWords } from './known-words.ts';
import { learnSpans } from './learn-spans.ts';
import { makeNoise } from './make-noise.ts';
import { namedSamples, otherLineOf, type Sample, samplesOf } from './make-samples.ts';
import { type Family, readFamilies } from './read-families.ts';
import { familiesOf, readLabelled, severalOf } from './read-labelled.ts';
import { trainClauses } from './train-clauses.ts';
import { trainLinear } from './train-linear.ts';

const languages = ['nl', 'en'];
/** A language is learned from fewer messages as well. */
const everyThird = 3;
const settings = { rows: tableSize, rate: 0.1, doubt: 0.05 };

/** Learns everything from phrase families; the same text always gives the same bytes. */
export function learnFrom(families: readonly Family[], several: readonly Sample[]): LearnedModel {
  const otherLine = otherLineOf(families);
  const samples = families.flatMap((family) => samplesOf(family, otherLine)).concat(namedSamples(), several);
  const words = knownWords(samples);
  const readClauses = createReadClauses(createMendWord(words));
  const read = samples.map((sample) => ({ sample, clauses: readClauses(plainText(sample.text)) }));
  const noise = makeNoise(250).map((text) => ({
    clauses: readClauses(text),
    labels: [intents.indexOf('out-of-scope')],
  }));
  const byIntent = read
    .map(({ sample, clauses }) => ({
      clauses,
      labels: sample.asked.map((intent) => intents.indexOf(intent)),
    }))
    .concat(noise);
  const byLanguage = read
    .filter((_, place) => place % everyThird === 0)
    .map(({ sample, clauses }) => ({
      features: together(clauses),
      label: languages.indexOf(sample.language),
    }));
  return {
    inputs: digestOfInputs(),
    ...trainClauses(byIntent, intents, { ...settings, heedRate: 0.05, calm: 30, rounds: 4 }),
    language: trainLinear(byLanguage, languages, { ...settings, rounds: 2 }),
    words,
  };
}

/** The features of all clauses, every one counting alike. */
function together(clauses: readonly ClauseRead[]): Features {
  const scale = reach / Math.sqrt(clauses.reduce((sum, { squares }) => sum + squares, 1e-9));
  return {
    places: Int32Array.from(clauses.flatMap(({ places }) => [...places])),
    values: Float32Array.from(
      clauses.flatMap(({ values }) => [...values]),
      (value) => value * scale,
    ),
  };
}

const root = join(import.meta.dirname, '..');
const understand = 'src/bots/conversation/understand';
/** What the models are made from: the text, and the code that reads it. */
const inputFolders = [
  'training',
  'training/understanding',
  'training/understanding/labelled',
  `${understand}/classify`,
  `${understand}/words`,
];
const inputFiles = [`${understand}/everyday-words.ts`, `${understand}/plain-text.ts`];
const spanFolders = [...inputFolders, 'training/entities'];
const spanFiles = [
  ...inputFiles,
  ...[
    'word-lists',
    'name-tokens',
    'capital-spans',
    'small-spans',
    'find-spans',
    'span-features',
    'judge-spans',
  ].map((name) => `${understand}/entities/${name}.ts`),
  ...['read-tokens', 'without-asides', 'find-signature', 'forwarded'].map(
    (name) => `${understand}/${name}.ts`,
  ),
];

/** A digest over every file that what is asked is learned from, so that a test sees when to build anew. */
export const digestOfInputs = (): string => digestOf(inputFolders, inputFiles);

/** The same for what tells the names in a message. */
export const digestOfSpanInputs = (): string => digestOf(spanFolders, spanFiles);

function digestOf(folders: readonly string[], single: readonly string[]): string {
  const files = folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => `${folder}/${name}`),
    )
    .concat(single)
    .toSorted();
  const digest = createHash('sha256');
  for (const file of files) digest.update(`${file}\n`).update(readFileSync(join(root, file)));
  return digest.digest('hex');
}

if (import.meta.main) {
  const families = readFamilies();
  const labelled = readLabelled();
  const write = (name: string, bytes: Uint8Array) =>
    writeFileSync(join(root, understand, 'model', name), bytes);
  const model = learnFrom([...families, ...familiesOf(labelled)], severalOf(labelled));
  write('understanding.bin', writeModel(model));
  write('spans.bin', writeSpanModel(learnSpans(families, labelled, digestOfSpanInputs())));
}
