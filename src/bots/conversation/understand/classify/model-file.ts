import { z } from 'zod';
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

const linear = z.strictObject({
  classes: z.array(z.string()),
  unit: z.number(),
  bias: z.array(z.number()),
  bytes: z.number().int(),
});
const header = z.strictObject({
  version: z.literal(2),
  inputs: z.string(),
  intents: linear,
  language: linear,
  heed: linear,
  words: z.string(),
});

/** Four bytes with the length of a JSON header, the header, and the weights. */
export function writeModel({ inputs, intents, language, heed, words }: LearnedModel): Uint8Array {
  const about = ({ classes, unit, bias, weights }: LinearModel) => ({
    classes: [...classes],
    unit,
    bias: [...bias],
    bytes: weights.length,
  });
  const head = Buffer.from(
    JSON.stringify({
      version: 2,
      inputs,
      intents: about(intents),
      language: about(language),
      heed: about(heed),
      words: words.join(' '),
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, bytesOf(intents), bytesOf(language), bytesOf(heed)]);
}

const bytesOf = ({ weights }: LinearModel) => Buffer.from(weights.buffer, weights.byteOffset, weights.length);

export function readModel(file: Uint8Array): LearnedModel {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.length);
  const from = 4 + buffer.readUInt32LE(0);
  const { inputs, intents, language, heed, words } = header.parse(
    JSON.parse(buffer.toString('utf8', 4, from)),
  );
  const part = (at: number, { classes, unit, bias, bytes }: z.infer<typeof linear>): LinearModel => ({
    classes,
    unit,
    bias,
    weights: new Int8Array(file.buffer, file.byteOffset + at, bytes),
  });
  return {
    inputs,
    intents: part(from, intents),
    language: part(from + intents.bytes, language),
    heed: part(from + intents.bytes + language.bytes, heed),
    words: words.split(' '),
  };
}
