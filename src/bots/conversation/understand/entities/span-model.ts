import { z } from 'zod';
import type { LinearModel } from '../classify/linear-model.ts';

/** What was learned about the names in a message, and the everyday words that were read meanwhile. */
export interface SpanModel {
  /** A digest of what it was made from. */
  readonly inputs: string;
  readonly kinds: LinearModel;
  readonly words: readonly string[];
}

const header = z.strictObject({
  version: z.literal(1),
  inputs: z.string(),
  classes: z.array(z.string()),
  unit: z.number(),
  bias: z.array(z.number()),
  words: z.string(),
});

/** Four bytes with the length of a JSON header, the header, and the weights. */
export function writeSpanModel({ inputs, kinds, words }: SpanModel): Uint8Array {
  const { classes, unit, bias, weights } = kinds;
  const head = Buffer.from(
    JSON.stringify({ version: 1, inputs, classes, unit, bias, words: words.join(' ') }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, Buffer.from(weights.buffer, weights.byteOffset, weights.length)]);
}

export function readSpanModel(file: Uint8Array): SpanModel {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.length);
  const from = 4 + buffer.readUInt32LE(0);
  const { inputs, classes, unit, bias, words } = header.parse(JSON.parse(buffer.toString('utf8', 4, from)));
  const weights = new Int8Array(file.buffer, file.byteOffset + from, file.length - from);
  return { inputs, kinds: { classes, unit, bias, weights }, words: words.split(' ') };
}
