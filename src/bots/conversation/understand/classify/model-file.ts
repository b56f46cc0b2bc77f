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

export const writeModel = ({ inputs, words, intents, language, heed }: LearnedModel): Uint8Array =>
  writeLearned({ inputs, words, tables: [intents, language, heed] });

export function readModel(file: Uint8Array): LearnedModel {
  const { inputs, words, tables } = readLearned(file);
  const [intents, language, heed] = tables;
  if (intents === undefined || language === undefined || heed === undefined)
    throw new Error('this model lacks a table: npm run build:understanding');
  return { inputs, words, intents, language, heed };
}
