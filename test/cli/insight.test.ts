import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { insightShape } from '../../src/bots/insight/insight-shape.ts';
import { insightWords } from '../../src/bots/insight/insight-words.ts';
import { holdFolder } from '../../src/clients/store/hold-folder.ts';
import { openStore } from '../../src/clients/store/open-store.ts';
import type { Measure } from '../../src/diagnostics/insight/measure.ts';
import { folder, loket } from './run-loket.ts';

const home = folder();
const dataDir = join(home.path, 'data');
const [linde, other] = ['zorggroep-linde', 'bakkerij-vermeer'];
const day = '2026-11-17';
const diagnosed = {
  is: 'diagnosed',
  day,
  flow: 'user-missing',
  source: 'api',
  outcome: 'explained',
  causes: ['licence-limit-reached'],
} as const;

/** One turn at a customer, which leaves these measures. */
async function happened(tenant: string, measures: readonly Measure[]) {
  const store = await openStore({ dataDir });
  const at = new Date('2026-11-17T09:00:00Z');
  const conversation = randomUUID();
  const from = { tenant, address: 'asker@linde.example' };
  const delivery = { from, channel: 'web', key: randomUUID(), conversation, place: null, body: null };
  await store.accept({ ...delivery, receivedAt: at });
  const claim = await store.claim(conversation, 'one', at, 10_000);
  if (claim === null) throw new Error('the lease was not free');
  const outcome = {
    state: null,
    done: [],
    heard: [],
    audit: [],
    at,
    replies: () => [],
    measures,
    ticket: null,
  };
  expect((await store.commit(claim, outcome)).is).toBe('committed');
  await store.close();
}

beforeAll(async () => {
  await happened(linde, [
    { tenant: linde, day, is: 'asked', flow: 'user-missing' },
    { tenant: linde, ...diagnosed },
  ]);
}, 60_000);
afterAll(home.remove);

const insight = (...args: readonly string[]) =>
  loket(['insight', '--world', 'demo', '--from', day, '--to', day, ...args], { env: { DATA_DIR: dataDir } });

describe('loket insight', () => {
  test('prints a table for each customer and for all, and once what every figure means', async () => {
    const { code, out, err } = await insight('--customer', linde, other);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.match(/^.+\. Van 2026-11-17 tot en met 2026-11-17$/gmu)).toHaveLength(3);
    expect(out.match(/^ {2}Gevraagd +\d+$/gmu)?.map((line) => line.at(-1))).toEqual(['1', '0', '1']);
    expect(out).toMatch(/^ {2}.+ \(HR-systeem \(API\)\) +1$/mu);
    for (const { title, means } of Object.values(insightWords.nl.parts))
      expect(out.split(`  ${title}: ${means}\n`)).toHaveLength(2);
    expect(out).not.toContain('@');
  }, 60_000);

  test('prints the JSON that the page gives, in the language that was asked for', async () => {
    const { code, out } = await insight('--customer', linde, '--format', 'json', '--language', 'en');
    expect(code).toBe(0);
    const { customers, together } = insightShape.parse(JSON.parse(out));
    expect(customers.map(({ id }) => id)).toEqual([linde]);
    expect([together.funnel.asked, together.funnel.explained]).toEqual([1, 1]);
    expect(together.causes[0]?.title).toMatch(/licen/iu);
  }, 60_000);

  test('prints the CSV that the page gives, each line with its definition', async () => {
    const { code, out } = await insight('--customer', linde, '--format', 'csv');
    expect(code).toBe(0);
    const [head, ...lines] = parse(out, { bom: true });
    expect(head).toContain('definition');
    expect(lines).toContainEqual(
      expect.arrayContaining(['causes', 'licence-limit-reached', 'api', '1', 'count']),
    );
  }, 60_000);

  test('says to stop the server, or to use its page, while that holds the embedded database', async () => {
    const held = await holdFolder(dataDir, () => 'http://127.0.0.1:3978');
    if (held.is !== 'holding') throw new Error(held.is);
    const { code, out, err } = await insight('--customer', linde);
    await held.release();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const part of ['http://127.0.0.1:3978', 'Stop it', '/insight']) expect(err).toContain(part);
  });

  test.each([
    ['a customer that is not there', ['--customer', 'nowhere'], 'nowhere'],
    ['a day that is none', ['--customer', linde, '--from', 'gisteren'], '--from'],
    ['days the wrong way round', ['--customer', linde, '--from', '2026-11-18'], '--from'],
    ['a form that is none', ['--customer', linde, '--format', 'xls'], 'table, csv, json'],
    ['no customer', [], '--customer'],
  ])('refuses %s, and ends with 2', async (_what, args, says) => {
    const { code, out, err } = await insight(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  test('reads customers from the tenant files, and names the file where nobody may see its figures', async () => {
    const path = join(home.path, 'bare.yaml');
    writeFileSync(
      path,
      "id: bare\nname: Bare\nsource: { kind: api, name: HR }\nschedule: { times: ['06:00'] }\n",
    );
    const { code, err } = await loket(['insight', '--customer', path], { env: { DATA_DIR: dataDir } });
    expect(code).toBe(2);
    expect(err).toContain('bare: nobody may see its figures');
  });
});
