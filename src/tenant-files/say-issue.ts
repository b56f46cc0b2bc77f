import { z } from 'zod';
import type { Fault } from './fault.ts';
import { nearest } from './nearest.ts';
import type { PlacedYaml } from './placed-yaml.ts';
import { below, schemaAt } from './schema-at.ts';

type Issue = z.core.$ZodIssue;

/** The words of a schema's own message stay; what zod would say in general is said in plainer words. */
export const plainly: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined || issue.input === null) return fillIn;
  switch (issue.code) {
    case 'invalid_type':
      return `write ${things[issue.expected] ?? issue.expected}`;
    case 'too_small':
      if (issue.origin === 'number') return `write at least ${issue.minimum}`;
      return issue.minimum === 1 ? 'write something here' : `write ${issue.minimum} of them`;
    case 'too_big':
      return `write at most ${issue.maximum}`;
    case 'invalid_value':
      return `choose ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return Array.isArray(issue.options)
        ? `choose ${issue.options.map(String).join(', ')}`
        : 'write one text, or a list of texts';
    default:
      return undefined;
  }
};

const fillIn = 'fill this in';

const things: Readonly<Record<string, string>> = {
  string: 'a text; put quotes round what looks like a number',
  array: 'a list, between [ and ]',
  tuple: 'a list, between [ and ]',
  object: 'a group of fields, each on a line of its own and indented',
  record: 'a group of fields, each on a line of its own and indented',
  number: 'a number',
  int: 'a whole number',
};

/** A broken rule of the form as one or more faults; `schema` is the form as JSON Schema, for what is known there. */
export function sayIssue(issue: Issue, yaml: PlacedYaml, schema: unknown): readonly Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, issue, yaml, schema));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const meant = meantBranch(issue.errors);
    if (meant !== null) return meant.flatMap((each) => sayIssue(inside(each, issue), yaml, schema));
  }
  return [
    issue.path.length === 0 && issue.code === 'invalid_type' ? noTenantFile : sayValue(issue, yaml, schema),
  ];
}

function sayValue(issue: Issue, yaml: PlacedYaml, schema: unknown): Fault {
  const { path } = issue;
  const value = path.reduce<unknown>(below, yaml.value);
  const place = yaml.placeOf(path);
  if (value !== undefined && value !== null)
    return { ...place, problem: `${nameOf(path)} ${problemOf(issue)}`, fix: fixOf(issue, value) };
  const description = issue.message === fillIn ? schemaAt(schema, path, yaml.value).description : null;
  const fix = description === null ? issue.message : `fill in ${description}`;
  return { ...place, problem: `${nameOf(path)} is missing`, fix };
}

const noTenantFile: Fault = {
  line: 1,
  column: 1,
  problem: 'this is no tenant file',
  fix: 'write a field a line, such as id: zorggroep-linde',
};

function unknownKey(key: string, { path }: Issue, yaml: PlacedYaml, schema: unknown): Fault {
  const { keys } = schemaAt(schema, path, yaml.value);
  const there = path.reduce<unknown>(below, yaml.value);
  const free = keys.filter((each) => below(there, each) === undefined);
  return {
    ...yaml.placeOfKey([...path, key]),
    problem: `there is no field ${key} ${path.length === 0 ? 'in a tenant file' : `under ${nameOf(path)}`}`,
    fix: insteadOf(key, keys, free),
  };
}

function insteadOf(key: string, keys: readonly string[], free: readonly string[]): string {
  const meant = nearest(key, keys);
  if (meant !== null)
    return free.includes(meant) ? `write ${meant}` : `take it away; ${meant} is there already`;
  return free.length === 0 ? 'take it away' : `choose ${free.join(', ')}, or take it away`;
}

/** `schedule.times[1]`. */
const nameOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./u, '');

const inside = (issue: Issue, { path }: Issue): Issue => ({ ...issue, path: [...path, ...issue.path] });

/** The alternative that is at least of the right kind, if one is. */
const meantBranch = (errors: readonly (readonly Issue[])[]): readonly Issue[] | null =>
  errors.find((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0)) ??
  null;

function problemOf(issue: Issue): string {
  if (issue.code === 'custom') {
    const { problem } = z.object({ problem: z.string().optional() }).parse(issue.params ?? {});
    return problem ?? 'is not right';
  }
  if (issue.code === 'invalid_type') return 'is something else than was expected';
  return issue.code === 'too_small' && issue.origin !== 'number' ? 'is too short' : 'is not right';
}

/** With the choice that was surely meant, where there is one. */
function fixOf(issue: Issue, value: unknown): string {
  const meant = typeof value === 'string' ? nearest(value, choicesOf(issue)) : null;
  return meant === null ? issue.message : `write ${meant}`;
}

function choicesOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union') return 'options' in issue ? (issue.options ?? []).map(String) : [];
  return issue.path[0] === 'timeZone' ? Intl.supportedValuesOf('timeZone') : [];
}
