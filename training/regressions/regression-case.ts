import { z } from 'zod';
import { intents } from '../../src/diagnostics/model.ts';

const kinds = ['plain', 'typo', 'chatty', 'indirect', 'mixed', 'multi', 'adversarial', 'oos'] as const;
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
const values = z.union([z.string().min(1), z.array(z.string().min(1)).min(2)]);
const found = z.partialRecord(z.enum(entityKinds), values);

/** A line of `test/understanding/regressions.jsonl`, in the form of all text that understanding is judged on. */
export const regressionCase = z.strictObject({
  id: z.string(),
  text: z.string().min(1),
  lang: z.enum(['nl', 'en']),
  intent: z.enum(intents),
  intents: z.array(z.enum(intents)).min(2).optional(),
  entities: found,
  count_values: z.array(z.int().positive()).optional(),
  distractors: found.optional(),
  split: z.enum(kinds),
  platform: z.enum(['learnlinq', 'learned', 'hubper']).nullable(),
});
export type RegressionCase = z.infer<typeof regressionCase>;

/** What somebody says a message means. Entities and distractors are written `kind=value`, a count `count=twaalf:12`. */
export interface Told {
  readonly text: string;
  readonly intents: readonly string[];
  readonly entities: readonly string[];
  readonly distractors: readonly string[];
  readonly split: string;
  readonly lang: string;
  readonly platform: string | null;
}

export type Made =
  | { readonly is: 'case'; readonly line: RegressionCase }
  | { readonly is: 'refused'; readonly because: readonly string[] };

/** A case for the regressions, or what must be mended first. `before`: the lines that are there already. */
export function makeCase(told: Told, before: readonly string[]): Made {
  const said = told.entities.map(readValue);
  const not = told.distractors.map(readValue);
  const because = [
    ...unknownIn(told.intents),
    ...[...said, ...not].flatMap((each) => wrongIn(told.text, each)),
    ...privateIn(told.text),
    ...(before.some((line) => z.looseObject({ text: z.string() }).parse(JSON.parse(line)).text === told.text)
      ? ['This message is a case already.']
      : []),
  ];
  if (because.length > 0) return { is: 'refused', because };
  const counts = said.flatMap(({ count }) => (count === null ? [] : [count]));
  const parsed = regressionCase.safeParse({
    id: `re-${String(before.length + 1).padStart(4, '0')}`,
    text: told.text,
    lang: told.lang,
    intent: told.intents[0],
    ...(told.intents.length > 1 ? { intents: told.intents } : {}),
    entities: grouped(said),
    ...(counts.length > 0 ? { count_values: counts } : {}),
    ...(not.length > 0 ? { distractors: grouped(not) } : {}),
    split: told.split,
    platform: told.platform,
  });
  return parsed.success
    ? { is: 'case', line: parsed.data }
    : {
        is: 'refused',
        because: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
      };
}

interface Value {
  readonly kind: string;
  readonly value: string;
  readonly count: number | null;
}

/** `person_name=Piet Bos` and `count=twaalf:12`; figures are their own number. */
function readValue(written: string): Value {
  const at = written.indexOf('=');
  const kind = written.slice(0, Math.max(at, 0));
  const rest = written.slice(at + 1);
  if (kind !== 'count') return { kind, value: rest, count: null };
  const [value = '', number = value] = rest.split(':');
  return { kind, value, count: Number(number) };
}

const known = new Set<string>(entityKinds);
const named = new Set<string>(intents);

const unknownIn = (some: readonly string[]): readonly string[] =>
  some
    .filter((intent) => !named.has(intent))
    .map((intent) => `"${intent}" is no intent; there are ${intents.join(', ')}.`);

function wrongIn(text: string, { kind, value, count }: Value): readonly string[] {
  if (!known.has(kind)) return [`"${kind}" is no kind of entity; there are ${entityKinds.join(', ')}.`];
  if (value === '' || !text.includes(value)) return [`"${value}" does not stand in the message.`];
  return kind === 'count' && !(Number.isInteger(count) && (count ?? 0) > 0)
    ? [`"${value}" is a count in words: write count=${value}:12 with its number.`]
    : [];
}

const address = /[^\s@<>"(]+@(?<domain>[^\s@<>")]+\.[\p{L}]{2,})/gu;
const reserved = /(?:^|\.)(?:example(?:\.(?:com|org|net|nl|be|co\.uk))?|test|invalid)$/iu;
const telephone = /(?<!\p{N})(?:\+|00)?\d[\d ()-]{8,14}\d(?!\p{N})/gu;

/** Personal values: an address or a telephone number that may be real. Whether a name is made up only a reader can tell. */
function privateIn(text: string): readonly string[] {
  const addresses = [...text.matchAll(address)].filter(
    ({ groups }) => !reserved.test(groups?.['domain'] ?? ''),
  );
  return [
    ...addresses.map(([found_]) => `${found_} may be somebody's address: write one that ends with .example.`),
    ...[...text.matchAll(telephone)].map(
      ([number]) => `${number} may be somebody's telephone number: leave it out.`,
    ),
  ];
}

function grouped(some: readonly Value[]): Readonly<Record<string, string | readonly string[]>> {
  const kindsFound = [...new Set(some.map(({ kind }) => kind))];
  return Object.fromEntries(
    kindsFound.map((kind) => {
      const own = some.filter((each) => each.kind === kind).map(({ value }) => value);
      return [kind, own.length === 1 ? (own[0] ?? '') : own];
    }),
  );
}
