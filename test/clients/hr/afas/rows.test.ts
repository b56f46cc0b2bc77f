import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { afasToken } from '../../../../src/clients/hr/afas/afas-token.ts';
import { fromAmsterdam } from '../../../../src/clients/hr/afas/amsterdam-time.ts';
import type { Row } from '../../../../src/clients/hr/afas/answers.ts';
import { countRows } from '../../../../src/clients/hr/afas/count-rows.ts';
import { everyRow } from '../../../../src/clients/hr/afas/every-row.ts';
import { recordsOfRows } from '../../../../src/clients/hr/afas/records-of-rows.ts';
import type { HrRecord } from '../../../../src/diagnostics/facts/hr-record.ts';
import { apart } from './afas-stage.ts';

const row = (given: Row = {}): Row => ({
  Medewerker: '100',
  Inlognaam: 'mdegroot',
  Voornaam: 'Mila',
  Voorvoegsel: 'de',
  Achternaam: 'Groot',
  Email_werk: 'm.degroot@linde.example',
  Email_prive: 'mila@thuis.example',
  Aanmelding: null,
  Functie: 'Kok',
  Afdeling: 'Keuken',
  Datum_in_dienst: '2024-03-01T00:00:00Z',
  Datum_uit_dienst: null,
  Leidinggevende: 200,
  Gewijzigd_op: '2026-11-10T09:00:00Z',
  Kostenplaats: null,
  ...given,
});

function record(...rows: readonly Row[]): HrRecord | undefined {
  const read = recordsOfRows(apart, rows);
  if (read.is !== 'ok') throw new Error(JSON.stringify(read));
  return read.value[0];
}

describe('the time that AFAS writes', () => {
  test.each([
    ['2026-01-15T08:30:00Z', '2026-01-15T08:30:00+01:00'],
    ['2026-07-15T08:30:00Z', '2026-07-15T08:30:00+02:00'],
    ['2026-03-29T01:59:59Z', '2026-03-29T01:59:59+01:00'],
    ['2026-03-29T02:30:00Z', '2026-03-29T03:30:00+02:00'],
    ['2026-03-29T03:00:00Z', '2026-03-29T03:00:00+02:00'],
    ['2026-10-25T02:30:00Z', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T03:00:00Z', '2026-10-25T03:00:00+01:00'],
    ['2026-11-10T09:00:00', '2026-11-10T09:00:00+01:00'],
    ['gisteren', 'gisteren'],
  ])('%s is %s in Amsterdam', (written, meant) => {
    expect(fromAmsterdam(written)).toBe(meant);
  });

  test.each(['2026-03-29T00:00:00Z', '2026-10-25T00:00:00Z', '2028-02-29T00:00:00Z'])(
    'a day stays that day: %s',
    (written) => {
      expect(record(row({ Datum_in_dienst: written }))?.startDate).toBe(written.slice(0, 10));
    },
  );
});

describe('a row is read by the mapping', () => {
  test('every value as text, with the name put together', () => {
    expect(record(row())).toEqual({
      id: '100',
      username: 'mdegroot',
      name: 'Mila de Groot',
      email: 'm.degroot@linde.example',
      identityProvider: null,
      employments: [{ function: 'Kok', department: 'Keuken' }],
      manager: '200',
      startDate: '2024-03-01',
      endDate: null,
      changedAt: '2026-11-10T09:00:00+01:00',
      attributes: {},
    });
  });

  test.each<[string, Row, string | null]>([
    ['the first address that is filled', { Email_werk: ' ' }, 'mila@thuis.example'],
    ['an address as it is, odd spaces and all', { Email_werk: ' m@linde .example' }, ' m@linde .example'],
    ['no address when all are empty', { Email_werk: null, Email_prive: null }, null],
  ])('%s', (_, given, email) => {
    expect(record(row(given))?.email).toBe(email);
  });

  test('a name without prefix, and no name at all', () => {
    expect(record(row({ Voorvoegsel: null }))?.name).toBe('Mila Groot');
    expect(record(row({ Voornaam: null, Voorvoegsel: '', Achternaam: null }))?.name).toBeNull();
  });

  test.each<[string, Row, string]>([
    ['a day that is none', { Datum_uit_dienst: '2026-02-30T00:00:00Z' }, 'endDate'],
    ['a time that is none', { Gewijzigd_op: '10-11-2026' }, 'changedAt'],
    ['a person without a key', { Medewerker: null }, 'id'],
  ])('%s makes the answer malformed, and is named', (_, given, field) => {
    expect(recordsOfRows(apart, [row(given)])).toEqual({
      is: 'malformed',
      detail: `Loket_Medewerkers has no usable ${field}`,
    });
  });

  test('a field that is not in the row is not the same as an empty one', () => {
    const { Email_prive: _, ...without } = row();
    expect(recordsOfRows(apart, [without])).toMatchObject({
      is: 'malformed',
      detail: expect.stringContaining('email'),
    });
  });
});

describe('several contracts are one person', () => {
  const contract = (from: string | null, to: string | null, role: string) =>
    row({
      Datum_in_dienst: from === null ? null : `${from}T00:00:00Z`,
      Datum_uit_dienst: to === null ? null : `${to}T00:00:00Z`,
      Functie: role,
    });
  const seen = (...rows: readonly Row[]) => {
    const { startDate, endDate, employments } = record(...rows) ?? {};
    return [startDate, endDate, ...(employments ?? []).map((each) => each.function)];
  };

  test.each<[string, readonly Row[], (string | null)[]]>([
    [
      'two beside each other',
      [contract('2020-01-01', null, 'Kok'), contract('2024-01-01', '2026-12-31', 'Bakker')],
      ['2020-01-01', null, 'Bakker', 'Kok'],
    ],
    [
      'one that ended before somebody came back',
      [contract('2019-01-01', '2021-12-31', 'Kok'), contract('2026-12-01', null, 'Bakker')],
      ['2026-12-01', null, 'Bakker'],
    ],
    [
      'one that begins later',
      [contract('2020-01-01', null, 'Kok'), contract('2026-12-01', null, 'Bakker')],
      ['2020-01-01', null, 'Bakker', 'Kok'],
    ],
    [
      'two that end',
      [contract('2020-01-01', '2026-11-30', 'Kok'), contract('2024-01-01', '2026-12-31', 'Bakker')],
      ['2020-01-01', '2026-12-31', 'Bakker', 'Kok'],
    ],
    ['one without a first day', [contract(null, null, 'Kok')], [null, null, 'Kok']],
  ])('%s', (_, rows, expected) => {
    expect(seen(...rows)).toEqual(expected);
    expect(seen(...rows.toReversed())).toEqual(expected);
  });

  test('five functions at most, whichever order they come in', () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'f'].map((role) => contract('2024-01-01', null, role));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(record(...shuffled)?.employments.map((each) => each.function)).toEqual([
          'a',
          'b',
          'c',
          'd',
          'e',
        ]);
      }),
    );
  });
});

describe('a list in pages', () => {
  const list = (size: number): readonly Row[] =>
    Array.from({ length: size }, (_, nth) => ({ Medewerker: nth }));
  const of = (rows: () => readonly Row[], size: number) => async (skip: number) =>
    ({ is: 'ok', value: rows().slice(skip, skip + size) }) as const;

  test('is read whole, however long it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.integer({ min: 2, max: 30 }), async (length, size) => {
        const rows = list(length);
        expect(
          await everyRow(
            of(() => rows, size),
            size,
          ),
        ).toEqual({ is: 'ok', value: rows });
      }),
    );
  });

  test('is read anew when somebody was added or taken out meanwhile', async () => {
    let calls = 0;
    const moving = () => (++calls > 2 ? list(9).slice(1) : list(9));
    expect(await everyRow(of(moving, 4), 4)).toEqual({ is: 'ok', value: list(9).slice(1) });
  });

  test('that moves each time cannot be read', async () => {
    let calls = 0;
    const moving = () => list(100).slice(++calls);
    expect(await everyRow(of(moving, 4), 4)).toMatchObject({ is: 'unreachable' });
  });

  test('with more rows than were asked for is malformed', async () => {
    expect(await everyRow(async () => ({ is: 'ok', value: list(5) }), 4)).toMatchObject({ is: 'malformed' });
  });

  test('is counted exactly, whatever was known before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(400),
        fc.integer({ min: 2, max: 30 }),
        fc.nat(400),
        async (length, page, before) => {
          const rowsFrom = async (skip: number, take: number) =>
            ({ is: 'ok', value: Math.min(Math.max(0, length - skip), take) }) as const;
          expect(await countRows(rowsFrom, page, before)).toEqual({ is: 'ok', value: length });
        },
      ),
    );
  });

  test('without an end is not counted', async () => {
    expect(await countRows(async (_, take) => ({ is: 'ok', value: take }), 10, 0)).toEqual({
      is: 'unreachable',
    });
  });
});

test('a token is sent as AFAS wants it, whichever way it was configured', () => {
  const xml = '<token><version>1</version><data>949C1A9C</data></token>';
  const sent = `AfasToken ${Buffer.from(xml).toString('base64')}`;
  expect([afasToken(xml), afasToken('949C1A9C\n')]).toEqual([sent, sent]);
});
