import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { intents } from '../../src/diagnostics/model.ts';

const entry = z.strictObject({
  of: z.string(),
  with: z.array(z.string()).min(1),
  because: z.string().min(1),
});
const form = z.partialRecord(z.enum(intents), z.array(entry));

/** Two checks of one flow, in whatever order, as one text. */
export const pair = (one: string, other: string): string => [one, other].sort().join(' + ');

/** Every two of these. */
export const pairsAmong = (checks: readonly string[]): readonly string[] =>
  checks.flatMap((one, index) => checks.slice(index + 1).map((other) => pair(one, other)));

/** The pairs of causes that cannot hold together, by flow. */
export function impossiblePairs(): ReadonlyMap<string, readonly string[]> {
  const read = form.parse(parse(readFileSync(join(import.meta.dirname, 'impossible-pairs.yaml'), 'utf8')));
  return new Map(
    Object.entries(read).map(([flow, entries]) => [
      flow,
      (entries ?? []).flatMap((each) => each.with.map((other) => pair(each.of, other))),
    ]),
  );
}
