import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { z } from 'zod';
import { demoWorld } from '../../src/sandbox/demo-world.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';

const contract = z.object({
  paths: z.record(
    z.string(),
    z.object({
      get: z
        .object({
          responses: z.object({
            '200': z.object({
              content: z.object({ 'application/json': z.object({ schema: z.object({ $ref: z.string() }) }) }),
            }),
          }),
        })
        .optional(),
    }),
  ),
});

async function read(path: string) {
  const document: unknown = parse(
    await readFile(new URL(`../../src/clients/${path}`, import.meta.url), 'utf8'),
  );
  const routes = Object.entries(contract.parse(document).paths).flatMap(([route, { get }]) =>
    get === undefined
      ? []
      : [{ route, schema: get.responses['200'].content['application/json'].schema.$ref }],
  );
  return { document: z.record(z.string(), z.unknown()).parse(document), routes };
}

const learnlinq = await read('lms/learnlinq/contract/openapi.yaml');
const hr = await read('hr/api/contract/openapi.yaml');
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(learnlinq.document, 'learnlinq').addSchema(hr.document, 'hr');

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox(demoWorld);
});
afterAll(() => sandbox.close());

const calls = demoWorld.customers.flatMap(({ tenant }) => [
  ...learnlinq.routes.map((route) => ({ ...route, customer: tenant.id, system: 'learnlinq' as const })),
  ...hr.routes.map((route) => ({ ...route, customer: tenant.id, system: 'hr' as const })),
]);

async function get(url: string, token: string | null) {
  const response = await fetch(url, token === null ? {} : { headers: { Authorization: `Bearer ${token}` } });
  return { status: response.status, body: (await response.json()) satisfies unknown };
}

function complaints(id: string, body: unknown) {
  const validate = ajv.getSchema(id) ?? ajv.compile({ $ref: id });
  validate(body);
  return validate.errors ?? [];
}

function connection(customer: string, system: 'learnlinq' | 'hr') {
  const found = sandbox.credentials.get(customer)?.[system];
  if (found === undefined) throw new Error(`${customer} is not in the demo`);
  return found;
}

describe('the sandbox keeps to the contracts', () => {
  test.each(calls)('$customer: $system $route', async ({ customer, system, route, schema }) => {
    const { url, token } = connection(customer, system);
    const { status, body } = await get(url + route.replace('{userId}', '5014'), token);
    expect(status).toBe(200);
    expect(complaints(`${system}${schema}`, body)).toEqual([]);
  });

  test('the maximum is set from what it is, once for each key, and never from another', async () => {
    const { url, token } = connection('bakkerij-vermeer', 'learnlinq');
    const set = async (key: string, body: unknown, method = 'PUT') => {
      const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': key };
      const sent = { method, headers, body: JSON.stringify(body) };
      const response = await fetch(`${url}/Licences/Maximum`, sent);
      return { status: response.status, body: (await response.json()) satisfies unknown };
    };
    const raised = await set('one', { from: 6, to: 9 });
    expect(raised).toEqual({ status: 200, body: { maximum: 9, used: 6 } });
    expect(complaints('learnlinq#/components/schemas/Licences', raised.body)).toEqual([]);
    expect(await set('one', { from: 6, to: 9 })).toEqual(raised);
    const refusals = [
      [409, await set('two', { from: 6, to: 9 })],
      [400, await set('', { from: 9, to: 10 })],
      [400, await set('three', { to: 10 })],
      [405, await set('four', { from: 9, to: 10 }, 'POST')],
    ] as const;
    for (const [status, answer] of refusals) {
      expect(answer.status).toBe(status);
      expect(complaints('learnlinq#/components/schemas/Error', answer.body)).toEqual([]);
    }
    expect((await get(`${url}/Licences`, token)).body).toEqual({ maximum: 9, used: 6 });
  });

  test.each(['learnlinq', 'hr'] as const)('%s: refusals have the form of the contract', async (system) => {
    const own = connection('zorggroep-linde', system);
    const other = connection('bakkerij-vermeer', system);
    const list = system === 'hr' ? '/Records' : '/Users';
    const refusals = [
      [401, await get(own.url + list, null)],
      [401, await get(own.url + list, 'guessed')],
      [403, await get(own.url + list, other.token)],
      [404, await get(`${own.url}/Elsewhere`, own.token)],
      [404, await get(own.url.replace('zorggroep-linde', 'nobody') + list, own.token)],
      [400, await get(`${own.url}${list}?limit=0`, own.token)],
      [400, await get(`${own.url}${list}?emial=x`, own.token)],
      [400, await get(`${own.url}${list}?cursor=x`, own.token)],
    ] as const;
    for (const [status, answer] of refusals) {
      expect(answer.status).toBe(status);
      expect(complaints(`${system}#/components/schemas/Error`, answer.body)).toEqual([]);
    }
  });
});
