import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import openapiTS, { astToString } from 'openapi-typescript';

test.each([
  ['lms/learnlinq/contract', 'learnlinq'],
  ['hr/api/contract', 'hr-api'],
  ['hr/afas/contract', 'afas'],
])(
  'the types of %s are those of its contract: npm run generate:api makes them anew',
  async (folder, name) => {
    const contract = new URL(`../../src/clients/${folder}/`, import.meta.url);
    const kept = await readFile(new URL(`generated/${name}.ts`, contract), 'utf8');
    const fresh = astToString(await openapiTS(new URL('openapi.yaml', contract)));
    expect(kept.slice(kept.indexOf('export interface paths'))).toBe(
      fresh.slice(fresh.indexOf('export interface paths')),
    );
  },
);
