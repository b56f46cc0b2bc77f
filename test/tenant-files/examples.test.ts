import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { z } from 'zod';
import { configure, tenantFile } from '../../src/config.ts';
import { example, exampleFolder, exampleNames, variablesIn } from './examples.ts';

const schema = z
  .looseObject({ properties: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(example('tenant.schema.json')));

function valid(content: unknown): readonly string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const check = ajv.compile(schema);
  check(content);
  return (check.errors ?? []).map(({ instancePath }) => instancePath);
}

test('the schema for editors is the one that loket tenant --schema prints', () => {
  expect(`${JSON.stringify(tenantFile.schema(), null, 2)}\n`).toBe(example('tenant.schema.json'));
});

test('there is an example of every kind of source, and together they are right', () => {
  const configured = configure({
    TENANTS_DIR: exampleFolder,
    ...variablesIn(exampleNames.map(example).join('')),
  });
  if (configured.is === 'wrong') throw new Error(JSON.stringify(configured.problems));
  const kinds = configured.config.customers.map(({ tenant }) => tenant.source.kind);
  expect(kinds.toSorted()).toEqual(['afas', 'api', 'source-file']);
});

test.each(exampleNames)('%s fits the schema, and names it for the editor', (name) => {
  expect(valid(parse(example(name)))).toEqual([]);
  expect(example(name)).toMatch(/^# yaml-language-server: \$schema=\.\/tenant\.schema\.json\n/u);
});

const node = z.looseObject({
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

/** Every field that somebody may fill in, as `source.fields.id`, with what is said of it. */
function fieldsOf(given: unknown, path = ''): readonly { readonly path: string; readonly says: string }[] {
  const read = node.safeParse(given);
  if (!read.success) return [];
  const own = Object.entries(read.data.properties ?? {}).flatMap(([name, child]) => {
    const below = path === '' ? name : `${path}.${name}`;
    return [{ path: below, says: node.parse(child).description ?? '' }, ...fieldsOf(child, below)];
  });
  const { anyOf, oneOf, items, then, else: otherwise } = read.data;
  return [...own, ...[anyOf, oneOf, items, then, otherwise].flat().flatMap((each) => fieldsOf(each, path))];
}

const fields = fieldsOf(schema);

test('everything that somebody may fill in is explained', () => {
  const explained = new Set(fields.filter(({ says }) => says !== '').map(({ path }) => path));
  // What the words are in is explained where it stands: `title: { nl, en }`.
  const bare = fields.filter(({ path }) => !explained.has(path) && !/\.title\.(?:nl|en)$/u.test(path));
  expect(bare.map(({ path }) => path)).toEqual([]);
});

test('the examples together show everything that may be filled in', () => {
  const shown = (value: unknown, path: string): readonly string[] =>
    Array.isArray(value)
      ? value.flatMap((each) => shown(each, path))
      : Object.entries(z.record(z.string(), z.unknown()).safeParse(value).data ?? {}).flatMap(
          ([name, child]) => {
            const below = path === '' ? name : `${path}.${name}`;
            return [below, ...shown(child, below)];
          },
        );
  // Every desk may be of every kind: it is enough that each field stands under one of them.
  const ofOneDesk = (path: string) => path.replace(/^(desks|serviceLevels)\.\w+(?=\.)/u, '$1.one');
  const all = new Set(exampleNames.flatMap((name) => shown(parse(example(name)), '')).map(ofOneDesk));
  const missing = new Set(fields.map(({ path }) => ofOneDesk(path)).filter((path) => !all.has(path)));
  // A private key stands there instead.
  expect([...missing]).toEqual(['access.hr.password']);
});
