import type { LinearModel } from './linear-model.ts';

/** What a file of learned tables holds, whatever they are for. */
export interface LearnedFile {
  /** A digest of what it was made from. */
  readonly inputs: string;
  readonly words: readonly string[];
  readonly tables: readonly LinearModel[];
}

const version = '3';

/** Four bytes with the length of a header of lines, the header, and the weights: small to read, with no parser to load. */
export function writeLearned({ inputs, words, tables }: LearnedFile): Uint8Array {
  const about = tables.map(({ classes, unit, bias, weights }) =>
    [classes.join(','), String(unit), bias.join(','), String(weights.length)].join(' '),
  );
  const head = Buffer.from([version, inputs, words.join(' '), ...about].join('\n'));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const weights = tables.map((table) =>
    Buffer.from(table.weights.buffer, table.weights.byteOffset, table.weights.length),
  );
  return Buffer.concat([length, head, ...weights]);
}

/** The tables stand on the bytes of the file itself. Throws on a file of another version. */
export function readLearned(file: Uint8Array): LearnedFile {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.length);
  let from = 4 + buffer.readUInt32LE(0);
  const [of, inputs = '', words = '', ...about] = buffer.toString('utf8', 4, from).split('\n');
  if (of !== version) throw new Error('this model is of another version: npm run build:understanding');
  const tables = about.map((line): LinearModel => {
    const [classes = '', unit = '', bias = '', bytes = ''] = line.split(' ');
    const weights = new Int8Array(file.buffer, file.byteOffset + from, Number(bytes));
    from += weights.length;
    return { classes: classes.split(','), unit: Number(unit), bias: bias.split(',').map(Number), weights };
  });
  return { inputs, words: words.split(' '), tables };
}
