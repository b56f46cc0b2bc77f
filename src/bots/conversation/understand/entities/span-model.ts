import { readLearned, writeLearned } from '../classify/learned-file.ts';
import type { LinearModel } from '../classify/linear-model.ts';

/** What was learned about the names in a message, and the everyday words that were read meanwhile. */
export interface SpanModel {
  /** A digest of what it was made from. */
  readonly inputs: string;
  readonly kinds: LinearModel;
  readonly words: readonly string[];
}

export const writeSpanModel = ({ inputs, kinds, words }: SpanModel): Uint8Array =>
  writeLearned({ inputs, words, tables: [kinds] });

export function readSpanModel(file: Uint8Array): SpanModel {
  const { inputs, words, tables } = readLearned(file);
  const [kinds] = tables;
  if (kinds === undefined) throw new Error('this model lacks its table: npm run build:understanding');
  return { inputs, words, kinds };
}
