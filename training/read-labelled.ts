import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { intents } from '../src/diagnostics/model.ts';
import type { Sample } from './make-samples.ts';
import { type Family, folder } from './read-families.ts';

const values = z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({});
const labelled = z.object({
  id: z.string(),
  text: z.string(),
  lang: z.enum(['nl', 'en']),
  intent: z.enum(intents),
  intents: z.array(z.enum(intents)).optional(),
  entities: values,
  distractors: values,
});
export type Labelled = z.infer<typeof labelled>;

/** Messages written whole by another hand, once held out and retired since. */
export const readLabelled = (): readonly Labelled[] =>
  readdirSync(join(folder, 'labelled'))
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .flatMap((name) =>
      readFileSync(join(folder, 'labelled', name), 'utf8')
        .trimEnd()
        .split('\n'),
    )
    .map((line) => labelled.parse(JSON.parse(line)));

/** Each message that asks one thing as a family of one line, to be typed, hurried and surrounded like any other. */
export const familiesOf = (messages: readonly Labelled[]): readonly Family[] =>
  messages
    .filter((message) => (message.intents ?? []).length <= 1)
    .map(({ id, text, lang, intent }) => ({
      id,
      intent,
      language: lang,
      kind: 'labelled',
      lines: [text.replace(/[[\]{}|\n]/gu, ' ')],
    }));

/** The messages that ask several things, as they stand and in small letters. */
export const severalOf = (messages: readonly Labelled[]): readonly Sample[] =>
  messages.flatMap(({ id, text, lang, intents: asked }) =>
    asked === undefined
      ? []
      : [text, text.toLowerCase()].map((each) => ({
          text: each,
          asked,
          language: lang,
          family: id,
          kind: 'both' as const,
        })),
  );
