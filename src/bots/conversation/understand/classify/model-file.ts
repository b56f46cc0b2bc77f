import { type JoinedTables, joinTables } from './joined-tables.ts';
import { readLearned, writeLearned } from './learned-file.ts';
import type { LinearModel } from './linear-model.ts';

/** Everything that was learned: what is asked, in which language, and the words that slips are mended to. */
export interface LearnedModel {
  /** A digest of what it was made from. */
  readonly inputs: string;
  readonly intents: LinearModel;
  readonly language: LinearModel;
  /** How much a clause counts beside the others of its message. */
  readonly heed: LinearModel;
  readonly words: readonly string[];
}

/** What the sums of a table's columns are read by. */
export type Reading = Pick<LinearModel, 'classes' | 'unit' | 'bias'>;

/** The same as a program reads it: the weights of all three side by side, intents first, heed last. */
export interface ReadModel {
  readonly inputs: string;
  readonly words: readonly string[];
  readonly joined: JoinedTables;
  readonly intents: Reading;
  readonly language: Reading;
  readonly heed: Reading;
}

const none = new Int8Array(0);

export function writeModel({ inputs, words, intents, language, heed }: LearnedModel): Uint8Array {
  const { weights, width } = joinTables([intents, language, heed]);
  const classes = Array.from({ length: width }, (_, column) => String(column));
  const joined = { classes, weights, unit: 1, bias: [] };
  const read = [intents, language, heed].map((table) => ({ ...table, weights: none }));
  return writeLearned({ inputs, words, tables: [joined, ...read] });
}

export function readModel(file: Uint8Array): ReadModel {
  const { inputs, words, tables } = readLearned(file);
  const [joined, intents, language, heed] = tables;
  if (joined === undefined || intents === undefined || language === undefined || heed === undefined)
    throw new Error('this model lacks a table: npm run build:understanding');
  const { weights, classes } = joined;
  return { inputs, words, joined: { weights, width: classes.length }, intents, language, heed };
}
