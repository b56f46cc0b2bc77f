import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHrApi } from '../../../../src/clients/hr/api/hr-api.ts';
import type { HrSource, RecordQuery } from '../../../../src/clients/hr/hr-source.ts';
import { createHttp } from '../../../../src/clients/http.ts';
import type { HrRecord } from '../../../../src/diagnostics/facts/hr-record.ts';
import { skeleton } from '../../../../src/diagnostics/facts/look-alikes.ts';
import { demoWorld } from '../../../../src/sandbox/demo-world.ts';
import { startSandbox } from '../../../../src/sandbox/start-sandbox.ts';
import { deadline } from '../../stage.ts';
import { apart, closeAll, customer, playing } from './afas-stage.ts';

const records = demoWorld.customers[0]?.hr.records ?? [];
const sources: { afas?: HrSource; api?: HrSource } = {};
const closing: (() => Promise<void>)[] = [closeAll];

beforeAll(async () => {
  const attributes = new Set(records.flatMap((each) => Object.keys(each.attributes)));
  const fields = {
    ...apart.fields,
    attributes: Object.fromEntries([...attributes].map((name) => [name, `Vrij ${name}`])),
  };
  sources.afas = (await playing([customer('linde', { records }, { ...apart, fields })])).source('linde');
  const sandbox = await startSandbox(demoWorld);
  closing.push(() => sandbox.close());
  const http = createHttp({ allowedHosts: [new URL(sandbox.hrUrl).host], clock: sandbox.clock });
  sources.api = createHrApi(sandbox.credentials.get('zorggroep-linde')?.hr ?? { url: '', token: '' }, http);
});
afterAll(async () => void (await Promise.all(closing.map((close) => close()))));

/** Order of employments and the way an instant is written are the source's own. */
async function read(source: HrSource | undefined, query: RecordQuery): Promise<readonly HrRecord[]> {
  const answer = await source?.records(query, deadline());
  if (answer?.is !== 'ok') throw new Error(JSON.stringify(answer));
  return answer.value.value.map((record) => ({
    ...record,
    employments: record.employments.toSorted((one, other) => (one.function < other.function ? -1 : 1)),
    changedAt: record.changedAt === null ? null : new Date(record.changedAt).toISOString(),
  }));
}

const queries = records.flatMap(({ email, username, name, manager }): RecordQuery[] => [
  ...(email === null ? [] : [{ email }, { email: skeleton(email) }]),
  ...(username === null ? [] : [{ username }]),
  ...(name === null ? [] : [{ name }, { name: name.split(' ').at(-1) ?? '' }]),
  ...(manager === null ? [] : [{ manager }]),
]);

describe('AFAS answers as the API does', () => {
  test('with everybody', async () => {
    expect(await read(sources.afas, {})).toEqual(await read(sources.api, {}));
  });

  test('with whoever the API finds, for every person of the demo', async () => {
    for (const query of queries) {
      const found = await read(sources.afas, query);
      expect(found).toEqual(expect.arrayContaining([...(await read(sources.api, query))]));
    }
  });
});
