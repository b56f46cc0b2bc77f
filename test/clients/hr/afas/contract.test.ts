import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { z } from 'zod';
import { afasToken } from '../../../../src/clients/hr/afas/afas-token.ts';
import { type AfasStage, apart, closeAll, customer, fewest, playing } from './afas-stage.ts';

const file = new URL('../../../../src/clients/hr/afas/contract/openapi.yaml', import.meta.url);
const document = z.record(z.string(), z.unknown()).parse(parse(await readFile(file, 'utf8')));
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(document, 'afas');

function complaints(schema: string, body: unknown) {
  const id = `afas#/components/schemas/${schema}`;
  const validate = ajv.getSchema(id) ?? ajv.compile({ $ref: id });
  validate(body);
  return validate.errors ?? [];
}

const records = Array.from({ length: 12 }, (_, nth) => ({
  id: String(nth).padStart(3, '0'),
  username: `u${nth}`,
  name: nth % 2 === 0 ? `Anna van der Berg${nth}` : 'Bo Smit',
  startDate: '2024-03-01',
  changedAt: '2026-07-01T08:00:00Z',
}));

let played: AfasStage;
beforeAll(async () => {
  played = await playing([
    customer('linde', { records }),
    customer('vermeer', { records: [{ id: 'V01' }] }, fewest),
    customer('gesloten', { records, afas: { connector: 'blocked' } }),
    customer('breed', { records, afas: { otherFields: 14_000 } }),
  ]);
});
afterAll(closeAll);

async function get(id: string, path: string, token?: string) {
  const access = played.sandbox.credentials.get(id)?.hr;
  const response = await fetch(`${access?.url}${path}`, {
    headers: { Authorization: token ?? afasToken(access?.token ?? '') },
  });
  const body: unknown = await response.json();
  return { status: response.status, body };
}

const connector = `/connectors/${apart.connector}`;
const page = z.object({ rows: z.array(z.object({ Medewerker: z.string() })) });
const ids = async (query: string) =>
  page
    .parse((await get('linde', `${connector}?orderbyfieldids=Medewerker&${query}`)).body)
    .rows.map((row) => row.Medewerker);

describe('AFAS as it is played keeps to the contract', () => {
  test.each([
    [connector, 'Page'],
    ['/metainfo', 'Connectors'],
    [`/metainfo/get/${apart.connector}`, 'Connector'],
  ])('%s', async (path, schema) => {
    const { status, body } = await get('linde', path);
    expect(status).toBe(200);
    expect(complaints(schema, body)).toEqual([]);
  });

  test.each([
    ['a customer with another connector', 'vermeer', `/connectors/${fewest.connector}`, 200, 'Page'],
    ['a connector of somebody else', 'linde', '/connectors/Profit_Users', 401, 'Failure'],
    ['a connector that is blocked', 'gesloten', connector, 500, 'Failure'],
    ['an unknown field', 'linde', `${connector}?orderbyfieldids=Naam`, 500, 'Failure'],
    ['half of *everything*', 'linde', `${connector}?skip=2&take=-1`, 500, 'Failure'],
    [
      'operators that do not go with the fields',
      'linde',
      `${connector}?filterfieldids=Medewerker&filtervalues=1&operatortypes=1,1`,
      500,
      'Failure',
    ],
    [
      'an operator that there is not',
      'linde',
      `${connector}?filterfieldids=Medewerker&filtervalues=1&operatortypes=16`,
      500,
      'Failure',
    ],
    ['a filter that is no JSON', 'linde', `${connector}?filterjson=x`, 500, 'Failure'],
    ['too many cells', 'breed', connector, 500, 'Failure'],
  ])('%s', async (_, id, path, status, schema) => {
    const answer = await get(id, path);
    expect(answer.status).toBe(status);
    expect(complaints(schema, answer.body)).toEqual([]);
  });

  test('a token in another form, or none, is refused', async () => {
    const statuses = await Promise.all(
      ['', 'Bearer sandbox-hr-linde', afasToken('sandbox-hr-vermeer')].map((token) =>
        get('linde', connector, token),
      ),
    );
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  test('parameters of 2,049 characters are read, and of one more not', async () => {
    const start = `${connector}?filterfieldids=Medewerker&operatortypes=6&filtervalues=`;
    const value = (length: number) => start + 'x'.repeat(length - (start.length - connector.length));
    expect((await get('linde', value(2049))).status).toBe(200);
    expect((await get('linde', value(2050))).status).toBe(404);
  });

  test('dates are of Amsterdam, whatever their Z says', async () => {
    expect((await get('linde', `${connector}?take=1&orderbyfieldids=Medewerker`)).body).toMatchObject({
      rows: [
        {
          Datum_in_dienst: '2024-03-01T00:00:00Z',
          Gewijzigd_op: '2026-07-01T10:00:00Z',
          Voornaam: 'Anna',
          Voorvoegsel: 'van der',
          Achternaam: 'Berg0',
        },
      ],
    });
  });

  test('rows come in pages, and without an order in another one each time', async () => {
    expect(await ids('skip=3&take=2')).toEqual(['003', '004']);
    expect(await ids('skip=-1&take=-1')).toHaveLength(12);
    const [one, other] = [await get('linde', connector), await get('linde', connector)];
    expect(one.body).not.toEqual(other.body);
  });
});

describe('the operators of AFAS', () => {
  const all = records.map(({ id }) => id);
  const even = all.filter((_, nth) => nth % 2 === 0);
  const odd = all.filter((_, nth) => nth % 2 === 1);
  test.each([
    [1, 'Medewerker', '003', ['003']],
    [2, 'Medewerker', '010', ['010', '011']],
    [3, 'Medewerker', '001', ['000', '001']],
    [4, 'Medewerker', '010', ['011']],
    [5, 'Medewerker', '001', ['000']],
    [6, 'Achternaam', 'MIT', odd],
    [7, 'Voornaam', 'Anna', odd],
    [8, 'Voorvoegsel', '""', odd],
    [9, 'Voorvoegsel', '""', even],
    [10, 'Voornaam', 'an', even],
    [11, 'Achternaam', 'mit', even],
    [12, 'Voornaam', 'an', odd],
    [13, 'Achternaam', 'g0', ['000']],
    [14, 'Achternaam', 'it', even],
    [15, 'Voorvoegsel', 'der van', even],
  ])('%d', async (operator, field, value, expected) => {
    expect(await ids(`filterfieldids=${field}&filtervalues=${value}&operatortypes=${operator}`)).toEqual(
      expected,
    );
  });

  test('a comma is AND, a semicolon OR', async () => {
    const filter = (separator: string) =>
      `filterfieldids=Voornaam${separator}Medewerker&filtervalues=Bo${separator}002&operatortypes=1${separator}3`;
    expect(await ids(filter(','))).toEqual(['001']);
    expect(await ids(filter(';'))).toEqual(['000', '001', '002', ...odd.slice(1)]);
  });

  test('and so in JSON', async () => {
    const field = (id: string, operator: string, text: string) => ({
      '@FieldId': id,
      '@OperatorType': operator,
      '#text': text,
    });
    const filter = {
      Filters: {
        Filter: [
          { '@FilterId': 'one', Field: [field('Voornaam', '1', 'Bo'), field('Medewerker', '3', '002')] },
          { '@FilterId': 'two', Field: [field('Medewerker', '1', '004')] },
        ],
      },
    };
    expect(await ids(`filterjson=${encodeURIComponent(JSON.stringify(filter))}`)).toEqual(['001', '004']);
  });
});
