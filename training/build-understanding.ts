import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMendWord } from '../src/bots/conversation/understand/classify/mend-words.ts';
import { type LearnedModel, writeModel } from '../src/bots/conversation/understand/classify/model-file.ts';
import { readFeatures, tableSize } from '../src/bots/conversation/understand/classify/read-features.ts';
import { writeSpanModel } from '../src/bots/conversation/understand/entities/span-model.ts';
import { plainText } from '../src/bots/conversation/understand/plain-text.ts';
import { intents } from '../src/diagnostics/model.ts';
import { knownWords } from './known-words.ts';
import { learnSpans } from './learn-spans.ts';
import { makeNoise } from './make-noise.ts';
import { asides, type Sample, samplesOf } from './make-samples.ts';
import { type Family, readFamilies } from './read-families.ts';
import { trainLinear } from './train-linear.ts';

const languages = ['nl', 'en'];
const settings = { rows: tableSize, rate: 0.1, doubt: 0.05 };

/** Learns everything from phrase families; the same text always gives the same bytes. */
export function learnFrom(families: readonly Family[]): LearnedModel {
  const samples = families.flatMap(samplesOf);
  const words = knownWords(samples);
  const mendWord = createMendWord(words);
  const read = samples.map((sample) => ({
    sample,
    features: readFeatures(plainText(sample.text), mendWord),
  }));
  const noise = makeNoise(250).map((text) => ({
    features: readFeatures(text, mendWord),
    label: intents.indexOf('out-of-scope'),
  }));
  const byIntent = read
    .map(({ sample, features }) => ({ features, label: intents.indexOf(sample.intent) }))
    .concat(noise);
  const byLanguage = read.map(({ sample, features }) => ({
    features,
    label: languages.indexOf(sample.language),
  }));
  const asked = read
    .filter(({ sample }) => asksSomething(sample))
    .map(({ features }) => ({ features, label: 0 }));
  const aside = asides(3000).map((text) => ({ features: readFeatures(text, mendWord), label: 1 }));
  return {
    inputs: digestOfInputs(),
    intents: trainLinear(byIntent, intents, { ...settings, rounds: 6 }),
    language: trainLinear(byLanguage, languages, { ...settings, rounds: 2 }),
    aside: trainLinear([...asked, ...aside], ['asked', 'aside'], { ...settings, rounds: 2 }),
    words,
  };
}

const asksSomething = ({ kind, intent }: Sample) =>
  (kind === 'plain' || kind === 'typo' || kind === 'small') && intent !== 'out-of-scope';

const root = join(import.meta.dirname, '..');
const understand = 'src/bots/conversation/understand';
/** What the models are made from: the text, and the code that reads it. */
const inputFolders = ['training', 'training/understanding', `${understand}/classify`, `${understand}/words`];
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
  const write = (name: string, bytes: Uint8Array) =>
    writeFileSync(join(root, understand, 'model', name), bytes);
  write('understanding.bin', writeModel(learnFrom(families)));
  write('spans.bin', writeSpanModel(learnSpans(families, digestOfSpanInputs())));
}
