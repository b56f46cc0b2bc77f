import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { intents } from '../../src/diagnostics/model.ts';

const values = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value));
const row = z.object({
  text: z.string(),
  lang: z.enum(['nl', 'en']),
  intent: z.enum(intents),
  intents: z.array(z.enum(intents)).optional(),
  entities: z.record(z.string(), values).default({}),
  distractors: z.record(z.string(), values).default({}),
  count_values: z.array(z.number()).optional(),
  split: z.string(),
  platform: z.string().nullable().default(null),
});

/** One labelled message: `test/understanding/README.md` tells what it holds. */
export type Row = z.infer<typeof row>;

/** Every message of the `.jsonl` files of a folder. */
export const readRows = (folder: string): readonly Row[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => row.parse(JSON.parse(line)));
