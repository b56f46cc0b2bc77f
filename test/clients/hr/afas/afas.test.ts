import { afterEach, describe, expect, test } from '@jest/globals';
import { goodCalls } from '../../../../src/clients/hr/afas/good-calls.ts';
import type { HrSource, RecordQuery } from '../../../../src/clients/hr/hr-source.ts';
import type { HrRecord } from '../../../../src/diagnostics/facts/hr-record.ts';
import { deadline } from '../../stage.ts';
import { apart, closeAll, customer, fewest, playing, type RecordFile } from './afas-stage.ts';

afterEach(closeAll);

const sanne: RecordFile = {
  id: '000123',
  username: 'sjansen',
  name: 'Sanne Jansen',
  email: 's.jansen@linde.example',
  identityProvider: 'Entra',
  employments: [
    { function: 'Docent', department: 'Opleidingen' },
    { function: 'Verpleegkundige', department: 'Noord' },
  ],
  manager: '000200',
  startDate: '2024-03-01',
  endDate: null,
  changedAt: '2026-11-10T09:00:00+01:00',
  attributes: { costCentre: '4100' },
};
const people: RecordFile[] = [
  sanne,
  { id: '000200', username: 'fvanderberg', name: 'Fenna van der Berg', email: 'f.vanderberg@linde.example' },
  { id: '000201', username: "o'brien", name: "Conor O'Brien", email: "c.o'brien@linde.example" },
  { id: '000202', username: 'jboer;2', name: 'Boer, de; Jan', email: 'jan,boer@linde.example' },
  {
    id: '000203',
    username: 'p bakker',
    name: 'Pieter\u00A0Bakker',
    email: ' P.Bak\u200Bker@linde.example\u00A0',
  },
  { id: '000204', username: '\u043esmit', name: 'Olga Smit' },
  { id: '000205', username: 'b\u200bo', name: 'Bo', email: ' bo@linde.example' },
];

const records = async (source: HrSource, query: RecordQuery): Promise<readonly HrRecord[]> => {
  const answer = await source.records(query, deadline(30_000));
  if (answer.is !== 'ok') throw new Error(JSON.stringify(answer));
  return answer.value.value;
};
const ids = async (source: HrSource, query: RecordQuery) =>
  (await records(source, query)).map(({ id }) => id);

describe('a record comes out of AFAS as it went in', () => {
  test('with every field mapped, each under a name of the customer', async () => {
    const { source } = await playing([customer('linde', { records: people })]);
    expect(await records(source('linde'), { username: 'sjansen' })).toEqual([sanne]);
  });

  test('with a field that is not mapped left empty', async () => {
    const { source } = await playing([customer('linde', { records: people }, fewest)]);
    expect(await records(source('linde'), { username: 'sjansen' })).toEqual([
      {
        ...sanne,
        identityProvider: null,
        employments: [],
        manager: null,
        startDate: null,
        changedAt: null,
        attributes: {},
      },
    ]);
  });
});

describe('somebody is found as in any other source', () => {
  test.each<[string, RecordQuery, string[]]>([
    ['an address', { email: 's.jansen@linde.example' }, ['000123']],
    ['an address in capitals', { email: 'S.JANSEN@LINDE.EXAMPLE' }, ['000123']],
    ['an address with unseen characters in the source', { email: 'p.bakker@linde.example' }, ['000203']],
    ['a short address', { email: 'f.vanderberg@linde.example' }, ['000200']],
    ['an apostrophe', { email: "c.o'brien@linde.example" }, ['000201']],
    ['a comma in an address', { email: 'jan,boer@linde.example' }, ['000202']],
    ['a semicolon in a username', { username: 'jboer;2' }, ['000202']],
    ['both in a name', { name: 'boer, de; jan' }, ['000202']],
    ['a username with a space in the source', { username: 'pbakker' }, ['000203']],
    ['part of a name', { name: 'jansen' }, ['000123']],
    ['two words of a name', { name: 'berg fenna' }, ['000200']],
    ['a last name written as one word', { name: 'vanderberg' }, ['000200']],
    ['a look-alike letter in the source', { username: 'osmit' }, ['000204']],
    ['a prefix', { name: 'van der' }, ['000200']],
    ['a piece of a name', { name: 'o brien' }, ['000201']],
    ['a no-break space in the name', { name: 'pieter bakker' }, ['000203']],
    ['the manager', { manager: '000200' }, ['000123']],
    ['two things at once', { name: 'sanne', manager: '000200' }, ['000123']],
    ['two things at once that do not go together', { name: 'olga', manager: '000200' }, []],
    ['a very short address', { email: 'bo@linde.example' }, ['000205']],
    ['a very short username', { username: 'bo' }, ['000205']],
    ['nobody', { email: 'nobody@linde.example' }, []],
  ])('by %s', async (_, query, expected) => {
    const { source } = await playing([customer('linde', { records: people })]);
    expect(await ids(source('linde'), query)).toEqual(expected);
  });

  test('where no field tells the manager, nobody has one', async () => {
    const { source, sandbox } = await playing([customer('linde', { records: people }, fewest)]);
    expect(await ids(source('linde'), { manager: '000200' })).toEqual([]);
    expect(sandbox.requests().hr.records).toBeUndefined();
  });

  test('in one customer, and never in another', async () => {
    const { source } = await playing([
      customer('linde', { records: people }),
      customer('vermeer', { records: [{ id: 'V01', name: 'Yara Jansen', username: 'yara' }] }, fewest),
    ]);
    expect(await ids(source('linde'), { name: 'jansen' })).toEqual(['000123']);
    expect(await ids(source('vermeer'), { name: 'jansen' })).toEqual(['V01']);
  });

  test('with a name so long that the question is split', async () => {
    const name = Array.from({ length: 2 }, (_, nth) => 'Ωμέγα'.repeat(12) + nth).join(' ');
    const wide = {
      ...apart,
      fields: { ...apart.fields, email: Array.from({ length: 30 }, (_, nth) => `Adres_${nth}`) },
    };
    const email = `${'π'.repeat(40)}@linde.example`;
    const { source, sandbox } = await playing([
      customer('linde', { records: [{ id: '1', name, email }] }, wide),
    ]);
    expect(await ids(source('linde'), { name })).toEqual(['1']);
    const before = sandbox.requests().hr.records ?? 0;
    expect(await ids(source('linde'), { email })).toEqual(['1']);
    expect((sandbox.requests().hr.records ?? 0) - before).toBeGreaterThan(1);
  });
});

describe('a long list is read to its end', () => {
  const many = Array.from({ length: 600 }, (_, nth): RecordFile => {
    const id = String(nth).padStart(4, '0');
    return {
      id,
      username: `u${id}`,
      name: `Persoon ${id}`,
      employments: [
        { function: 'a', department: 'b' },
        { function: 'c', department: 'd' },
      ],
    };
  });

  test('over pages, although rows come in another order each time', async () => {
    const ordered = { ...apart, orderBy: 'Functie' };
    const { source, sandbox } = await playing([
      customer('linde', { records: many, afas: { otherFields: 600 } }, ordered),
    ]);
    const read = await records(source('linde'), {});
    expect(read.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    expect(read.every(({ employments }) => employments.length === 2)).toBe(true);
    expect(sandbox.requests().hr.records).toBe(10);
  });

  test('and counted without reading it', async () => {
    const { source, sandbox } = await playing([customer('linde', { records: many })]);
    const linde = source('linde');
    const counted = {
      is: 'ok',
      value: { asOf: null, value: { kind: 'afas', outcome: 'answered', rows: 1200, rowsBefore: null } },
    };
    expect(await linde.connection(deadline())).toEqual(counted);
    const before = sandbox.requests().hr.records ?? 0;
    expect(await linde.connection(deadline())).toMatchObject({
      value: { value: { rows: 1200, rowsBefore: 1200 } },
    });
    expect((sandbox.requests().hr.records ?? 0) - before).toBe(2);
  });
});

describe('an empty answer is no proof of absence', () => {
  const forbidden = {
    is: 'said-no',
    because: 'forbidden',
    detail: expect.stringContaining('Loket_Medewerkers'),
  };

  test('a connector without any rows says nothing of anybody', async () => {
    const { source } = await playing([customer('linde', { records: people, afas: { visibleRows: 0 } })]);
    expect(await source('linde').records({ name: 'jansen' }, deadline())).toEqual(forbidden);
    expect(await source('linde').records({}, deadline())).toEqual(forbidden);
    expect(await source('linde').connection(deadline())).toMatchObject({
      value: { value: { outcome: 'answered', rows: 0, rowsBefore: null } },
    });
  });

  test('nor does one with fewer than half of its rows of the last good call', async () => {
    const good = goodCalls();
    good.add({ at: new Date('2026-11-16T09:30:00Z'), rows: 16 });
    const { source } = await playing([customer('linde', { records: people, afas: { visibleRows: 6 } })]);
    const linde = source('linde', good);
    expect(await linde.records({ name: 'smit' }, deadline())).toEqual(forbidden);
    expect(await linde.records({}, deadline())).toEqual(forbidden);
    expect(await linde.records({ name: 'jansen' }, deadline())).toMatchObject({ is: 'ok' });
    expect(await linde.connection(deadline())).toMatchObject({
      value: { value: { outcome: 'answered', rows: 6, rowsBefore: 16 } },
    });
    expect(good.all()).toHaveLength(1);
  });

  test('one that shows half of them is believed', async () => {
    const good = goodCalls();
    good.add({ at: new Date('2026-11-16T09:30:00Z'), rows: 16 });
    const { source } = await playing([customer('linde', { records: people })]);
    expect(await source('linde', good).records({ name: 'nobody' }, deadline())).toMatchObject({ is: 'ok' });
    expect(await source('linde', good).records({}, deadline())).toMatchObject({ is: 'ok' });
    expect(good.all().map(({ rows }) => rows)).toEqual([8, 16]);
  });
});

describe('the mapping is held against the connector', () => {
  test('a field that is not in it is named', async () => {
    const { source } = await playing([
      customer('linde', { records: people, afas: { withoutField: 'Email_prive' } }),
    ]);
    const missing = { is: 'malformed', detail: 'Loket_Medewerkers has no field Email_prive' };
    expect(await source('linde').records({ name: 'jansen' }, deadline())).toEqual(missing);
    expect(await source('linde').connection(deadline())).toEqual(missing);
  });

  test('once, however many questions follow', async () => {
    const { source, sandbox } = await playing([customer('linde', { records: people })]);
    const linde = source('linde');
    await linde.records({ name: 'jansen' }, deadline());
    await linde.records({ name: 'smit' }, deadline());
    expect(sandbox.requests().hr).toEqual({ metainfo: 2, records: 2 });
  });
});

describe('what was delivered', () => {
  test('are the last calls that were good', async () => {
    const { source, sandbox } = await playing([customer('linde', { records: people })]);
    const linde = source('linde');
    await linde.connection(deadline());
    sandbox.move(new Date('2026-11-17T10:30:00Z'));
    const call = (at: string) => ({
      id: `Loket_Medewerkers ${at}`,
      name: 'Loket_Medewerkers',
      folder: '',
      deliveredAt: at,
      rows: 8,
      hash: null,
      trouble: [],
    });
    expect(await linde.deliveries(deadline())).toEqual({
      is: 'ok',
      value: {
        asOf: null,
        value: {
          kind: 'afas',
          expected: null,
          found: [call('2026-11-17T10:30:00.000Z'), call('2026-11-17T09:30:00.000Z')],
        },
      },
    });
  });

  test('and what was before is not kept', async () => {
    const { source } = await playing([customer('linde', { records: people })]);
    expect(await source('linde').before('000123', deadline())).toEqual({
      is: 'ok',
      value: { value: 'not-kept', asOf: null },
    });
  });
});
