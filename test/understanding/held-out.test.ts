import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';

const intents = [
  'user-missing',
  'cannot-log-in',
  'data-incorrect',
  'duplicate-account',
  'learning-paths-changed',
  'no-team-progress',
  'team-progress-down',
  'licence-increase',
  'invite-user',
  'deactivate-or-delete-user',
  'change-email',
  'import-file',
  'enrol-user',
  'rights-and-roles',
  'sync-or-source',
  'talk-to-human',
  'ticket-status',
  'greeting',
  'thanks-goodbye',
  'out-of-scope',
] as const;
const kinds = ['plain', 'typo', 'chatty', 'indirect', 'mixed', 'multi', 'adversarial', 'oos'] as const;
const languages = ['nl', 'en'] as const;
const entityKinds = [
  'email',
  'username',
  'person_name',
  'url',
  'count',
  'department',
  'date',
  'ticket',
] as const;

const oneOrMore = z.union([z.string().min(1), z.array(z.string().min(1)).min(2)]);
const found = z.partialRecord(z.enum(entityKinds), oneOrMore);
const lineShape = z.strictObject({
  id: z.string(),
  text: z.string().min(1),
  lang: z.enum(languages),
  intent: z.enum(intents),
  intents: z.array(z.enum(intents)).min(2).optional(),
  entities: found,
  count_values: z.array(z.int().positive()).optional(),
  distractors: found.optional(),
  split: z.enum(kinds),
  platform: z.enum(['learnlinq', 'learned', 'hubper']).nullable(),
});
type Line = z.infer<typeof lineShape>;

const linesOf = (set: string): readonly Line[] => {
  const folder = join('test', 'understanding', set);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'))
    .map((line) => lineShape.parse(JSON.parse(line)));
};

const wantedOf = (line: Line): readonly string[] => line.intents ?? [line.intent];
const valuesOf = (entities: Line['entities']): readonly string[] => Object.values(entities).flat();
const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);
const plainWords = (text: string): string => text.toLowerCase().split(/\s+/).join(' ');

const heldOut = linesOf('held-out');
const validation = linesOf('validation');

const sets = [
  {
    set: 'held-out',
    lines: heldOut,
    leastLines: 600,
    leastOfEachIntent: 8,
    leastOfEachKind: 30,
    wishes: 200,
  },
  {
    set: 'validation',
    lines: validation,
    leastLines: 500,
    leastOfEachIntent: 6,
    leastOfEachKind: 25,
    wishes: 70,
  },
].filter(({ set, lines }) => set === 'validation' || lines.length > 0);

describe.each(sets)('the $set text', ({ lines, leastLines, leastOfEachIntent, leastOfEachKind, wishes }) => {
  test('has enough lines, each with a name of its own', () => {
    expect(lines.length).toBeGreaterThanOrEqual(leastLines);
    expect(repeated(lines.map((line) => line.id))).toEqual([]);
  });

  test.each(languages.flatMap((language) => intents.map((intent) => ({ language, intent }))))(
    'asks $intent often enough in $language',
    ({ language, intent }) => {
      const asking = lines.filter((line) => line.lang === language && wantedOf(line).includes(intent));
      expect(asking.length).toBeGreaterThanOrEqual(leastOfEachIntent);
    },
  );

  test.each(kinds)('has enough of the kind %s', (kind) => {
    expect(lines.filter((line) => line.split === kind).length).toBeGreaterThanOrEqual(leastOfEachKind);
  });

  test('wishes for a human often enough', () => {
    expect(lines.filter((line) => wantedOf(line).includes('talk-to-human')).length).toBeGreaterThanOrEqual(
      wishes,
    );
  });

  test('holds every entity and every distractor as it stands in the text', () => {
    const misquoted = lines.filter((line) =>
      [...valuesOf(line.entities), ...valuesOf(line.distractors ?? {})].some(
        (value) => !line.text.includes(value),
      ),
    );
    expect(misquoted.map((line) => line.id)).toEqual([]);
  });

  test('has no value that is both wanted and a distractor', () => {
    const torn = lines.filter((line) => {
      const wanted = valuesOf(line.entities);
      return valuesOf(line.distractors ?? {}).some((value) => wanted.includes(value));
    });
    expect(torn.map((line) => line.id)).toEqual([]);
  });

  test('gives a number for every count', () => {
    const uncounted = lines.filter(
      (line) => [line.entities.count ?? []].flat().length !== (line.count_values ?? []).length,
    );
    expect(uncounted.map((line) => line.id)).toEqual([]);
  });

  test('names several wishes only where they differ, the first one first', () => {
    const disordered = lines.filter(
      (line) => wantedOf(line)[0] !== line.intent || repeated(wantedOf(line)).length > 0,
    );
    expect(disordered.map((line) => line.id)).toEqual([]);
  });
});

test('no text stands twice, within a set or in both', () => {
  expect(repeated([...heldOut, ...validation].map((line) => plainWords(line.text)))).toEqual([]);
});
