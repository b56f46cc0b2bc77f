import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** What is wrong with one field, for the person who wrote the file by hand. */
export function plainWords(issue: Issue): string | undefined {
  if (issue.code === 'unrecognized_keys') return `holds a field that is not known: ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_value') return `must be ${oneOf(issue.values)}, and ${got(issue.input)}`;
  if (issue.code === 'invalid_type')
    return issue.input === undefined
      ? 'is missing'
      : `must be ${aKind(issue.expected)}, and ${got(issue.input)}`;
  if (issue.code === 'invalid_union') return union('options' in issue ? issue.options : null);
  if (issue.code === 'too_big') return `may hold at most ${issue.maximum}`;
  if (issue.code === 'too_small') return `must hold at least ${issue.minimum}`;
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'must be a day such as 2026-11-17';
  return undefined;
}

/** `customers[0].hr.records[3].email`; the whole file is called *the file*. */
export function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file';
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

const kinds = new Map([
  ['string', 'text'],
  ['array', 'a list'],
  ['object', 'a group of fields'],
  ['record', 'a group of fields'],
  ['int', 'a whole number'],
]);
const aKind = (expected: string) => kinds.get(expected) ?? `a ${expected}`;

const oneOf = (values: readonly unknown[]) =>
  values.length === 1 ? values.join('') : `one of ${values.join(', ')}`;

/** A group whose kind is told by one of its fields says which kinds there are. */
const union = (options: unknown) =>
  Array.isArray(options) ? `must be ${oneOf(options)}` : 'fits none of the forms that are known';

function got(input: unknown): string {
  if (input === undefined) return 'is missing';
  if (typeof input === 'number' && !Number.isFinite(input)) return 'is beyond every number';
  if (typeof input === 'string' || typeof input === 'number') return `is ${JSON.stringify(input)}`;
  if (Array.isArray(input)) return 'is a list';
  return input === null ? 'is null' : 'is something else';
}
