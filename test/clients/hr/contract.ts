import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type HrSource,
  type RecordQuery,
  rowsOfSample,
  type SampleQuery,
} from '../../../src/clients/hr/hr-source.ts';
import type { HrRecord } from '../../../src/diagnostics/facts/hr-record.ts';
import type { Fault } from '../../../src/sandbox/fault.ts';
import type { WorldFile } from '../../../src/sandbox/world.ts';
import { deadline } from '../stage.ts';

type Records = NonNullable<WorldFile['customers'][number]['hr']['records']>;

/** One kind of source, played for one customer. */
export interface PlayedSource {
  readonly source: HrSource;
  close(): Promise<void>;
}

/** Plays a source that holds these records, delivered this morning, with these faults. */
export type Play = (
  records: Records,
  faults: readonly Pick<Fault, 'kind' | 'ms' | 'times'>[],
) => Promise<PlayedSource>;

const people: Records = [
  {
    id: '001',
    username: 'sjansen',
    name: 'Sanne Jansen',
    email: 's.jansen@zonnehof.example',
    identityProvider: 'Entra',
    employments: [
      { function: 'Docent', department: 'Opleidingen' },
      { function: 'Verpleegkundige', department: 'Noord' },
    ],
    manager: '002',
    startDate: '2024-03-01',
    endDate: '2027-02-28',
    changedAt: '2026-11-10T09:00:00+01:00',
  },
  { id: '002', username: 'lvandijk', name: 'Lotte van Dijk', email: 'l.vandijk@zonnehof.example' },
  {
    id: '003',
    username: 'jdeboer',
    name: 'Jan de Boer',
    email: 'jan.deboer@zonnehof.example',
    manager: '002',
  },
  { id: '004', username: 'jdeboer2', name: 'Jan de Boer', email: 'j.deboer@zonnehof.example' },
  { id: '005', username: 'P.Bakker', name: 'Pieter\u00a0Bakker', email: ' P.Bak\u200bKer@zonnehof.example' },
  { id: '006', username: 'sobrien', name: "Sinead O'Brien", email: "s.o'brien@zonnehof.example" },
  { id: '007', username: null, name: 'Zoë Özdemir', email: null },
  {
    id: '008',
    username: 'tvisser',
    name: 'Tess Visser',
    email: 't.visser@zonnehof.example',
    employments: [{ function: 'Kok', department: ' Noord' }],
  },
  {
    id: '009',
    username: 'kwit',
    name: 'Kim Wit',
    email: 'k.wit@zonnehof.example',
    employments: [{ function: 'Kok', department: 'Zuid, West; en Centrum' }],
  },
];

/** More than a sample takes: of the odd ones in one department, each with a contract elsewhere as well. */
const crowd: Records = Array.from({ length: 200 }, (_, nth) => ({
  id: String(1000 + nth),
  username: `user${nth}`,
  name: `Somebody ${nth}`,
  email: `user${nth}@zonnehof.example`,
  employments: [
    { function: 'Kok', department: nth % 2 === 1 ? 'Keuken' : 'Linnenkamer' },
    { function: 'Bezorger', department: 'Buiten' },
  ],
}));

/**
 * What every kind of HR source promises, so that a question is answered the same whatever stands behind it. Where
 * no rows at all may as well mean no rights, `nobody` is unknown.
 */
export function describeHrSource(kind: string, play: Play, nobody: 'known' | 'unknown' = 'known'): void {
  describe(`${kind}: people are found`, () => {
    let played: PlayedSource;
    beforeAll(async () => {
      played = await play(people, []);
    });
    afterAll(() => played.close());

    const found = async (query: RecordQuery): Promise<readonly HrRecord[]> => {
      const answer = await played.source.records(query, deadline(30_000));
      if (answer.is !== 'ok') throw new Error(JSON.stringify(answer));
      return answer.value.value;
    };

    test.each<[string, RecordQuery, readonly string[]]>([
      ['an address', { email: 's.jansen@zonnehof.example' }, ['001']],
      ['an address in capitals', { email: 'S.Jansen@Zonnehof.example' }, ['001']],
      [
        'an address that the source writes with a space and an unseen character',
        { email: 'p.bakker@zonnehof.example' },
        ['005'],
      ],
      ['an address with an apostrophe', { email: "s.o'brien@zonnehof.example" }, ['006']],
      ['a username', { username: 'SJansen' }, ['001']],
      ['a whole name', { name: 'sanne jansen' }, ['001']],
      ['one word of a name', { name: 'dijk' }, ['002']],
      ['the words of a name in another order', { name: 'boer jan' }, ['003', '004']],
      ['the pieces of a name with an apostrophe', { name: 'o brien' }, ['006']],
      ['a name beside a space that is none', { name: 'bakker' }, ['005']],
      ['a name with letters beyond ASCII', { name: 'Özdemir' }, ['007']],
      ['the id of the record', { id: '003' }, ['003']],
      ['everybody of one manager', { manager: '002' }, ['001', '003']],
      ['a name and a manager together', { name: 'de boer', manager: '002' }, ['003']],
      ['parts of different people', { email: 's.jansen@zonnehof.example', username: 'lvandijk' }, []],
      ['nobody', { email: 'b.kuiper@zonnehof.example' }, []],
      ['an address that is part of another', { email: 'jansen@zonnehof.example' }, []],
      ['everybody', {}, people.map(({ id }) => id)],
    ])('by %s', async (_, query, ids) => {
      expect((await found(query)).map(({ id }) => id).sort()).toEqual(ids);
    });

    test('with every value as the source has it', async () => {
      expect(await found({ username: 'sjansen' })).toEqual([
        {
          id: '001',
          username: 'sjansen',
          name: 'Sanne Jansen',
          email: 's.jansen@zonnehof.example',
          identityProvider: 'Entra',
          employments: [
            { function: 'Docent', department: 'Opleidingen' },
            { function: 'Verpleegkundige', department: 'Noord' },
          ],
          manager: '002',
          startDate: '2024-03-01',
          endDate: '2027-02-28',
          changedAt: '2026-11-10T09:00:00+01:00',
          attributes: {},
        },
      ]);
      const [{ email } = { email: null }] = await found({ name: 'bakker' });
      expect(email).toBe(' P.Bak\u200bKer@zonnehof.example');
    });

    test('with nothing made up where the source holds nothing', async () => {
      expect(await found({ name: 'zoë' })).toMatchObject([
        { username: null, email: null, manager: null, startDate: null, endDate: null, employments: [] },
      ]);
    });

    test('the same on every call', async () => {
      const [first, second] = await Promise.all([found({ name: 'jan' }), found({ name: 'jan' })]);
      expect(first).toEqual(second);
      expect(await found({ name: 'jan' })).toEqual(first);
    });

    const some = async (where: SampleQuery): Promise<readonly string[]> => {
      const answer = await played.source.some(where, deadline(30_000));
      if (answer.is !== 'ok') throw new Error(JSON.stringify(answer));
      return answer.value.value.map(({ id }) => id).sort();
    };

    test.each([
      ['of one person', 'Opleidingen', ['001']],
      ['of an employment beside the first', 'Noord', ['001', '008']],
      ['written in other capitals, with spaces around it', ' nOORD ', ['001', '008']],
      ['with a name that holds separators', 'Zuid, West; en Centrum', ['009']],
      ['that nobody works in', 'Keuken', []],
      ['whose name begins another one', 'Noo', []],
    ])('some of a department %s', async (_, department, ids) => {
      expect(await some({ department })).toEqual(ids);
    });

    test('some of anybody: all of them when there are few', async () => {
      expect(await some('anybody')).toEqual(people.map(({ id }) => id));
    });

    test('before: the record, that it was not there, or that no earlier delivery is kept', async () => {
      const answer = await played.source.before('001', deadline());
      if (answer.is !== 'ok') throw new Error(JSON.stringify(answer));
      const { value } = answer.value;
      expect(value === null || value === 'not-kept' || value.id === '001').toBe(true);
    });

    test('deliveries: newest first', async () => {
      const answer = await played.source.deliveries(deadline());
      if (answer.is !== 'ok') throw new Error(JSON.stringify(answer));
      const times = answer.value.value.found.map(({ deliveredAt }) => Date.parse(deliveredAt));
      expect(times).toEqual(times.toSorted((one, other) => other - one));
      expect(times.length).toBeGreaterThan(0);
    });

    test('connection: it answered', async () => {
      const answer = await played.source.connection(deadline());
      expect(answer).toMatchObject({ is: 'ok', value: { value: { outcome: 'answered' } } });
    });
  });

  describe(`${kind}: a source that holds nobody`, () => {
    test(`is ${nobody === 'known' ? 'read, and holds nobody' : 'not known to hold nobody'}`, async () => {
      const played = await play([], []);
      const answer = await played.source.records({ name: 'jan' }, deadline());
      await played.close();
      expect(answer).toMatchObject(
        nobody === 'known' ? { is: 'ok', value: { value: [] } } : { is: expect.not.stringMatching('ok') },
      );
    });
  });

  describe(`${kind}: a few of many people`, () => {
    let played: PlayedSource;
    beforeAll(async () => {
      played = await play(crowd, []);
    });
    afterAll(() => played.close());

    test.each([[{ department: 'Keuken' }], ['anybody']] as const)(
      '%j: a sample and no more',
      async (where) => {
        const answer = await played.source.some(where, deadline(30_000));
        if (answer.is !== 'ok') throw new Error(JSON.stringify(answer));
        const found = answer.value.value;
        expect(found.length).toBeGreaterThanOrEqual(rowsOfSample(where) / 2 - 1);
        expect(found.length).toBeLessThanOrEqual(rowsOfSample(where));
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const { employments } of found) {
          const departments = employments.map(({ department }) => department);
          if (where !== 'anybody') expect(departments).toContain(where.department);
          // Nobody comes back in part, but for a source that shows the contracts of one department only.
          else expect(departments).toHaveLength(2);
        }
      },
    );
  });

  describe(`${kind}: what cannot be read is never empty`, () => {
    const open: PlayedSource[] = [];
    afterEach(async () => {
      await Promise.all(open.splice(0).map((played) => played.close()));
    });

    test.each([
      ['refused', 'unreachable'],
      ['hang', 'unreachable'],
      ['server-error', 'unreachable'],
      ['rate-limited', 'unreachable'],
      ['truncated', 'malformed'],
      ['empty', 'malformed'],
      ['html', 'malformed'],
      ['wrong-schema', 'malformed'],
    ] as const)('%s', async (fault, is) => {
      const played = await play(people, [{ kind: fault }]);
      open.push(played);
      for (const query of [{ email: 's.jansen@zonnehof.example' }, {}])
        expect(await played.source.records(query, deadline())).toMatchObject({ is });
      for (const where of [{ department: 'Noord' }, 'anybody'] as const)
        expect(await played.source.some(where, deadline())).toMatchObject({ is });
    });

    test('one call that fails and a good one after it make a good answer', async () => {
      const played = await play(people, [{ kind: 'refused', times: 1 }]);
      open.push(played);
      const answer = await played.source.records({ username: 'sjansen' }, deadline());
      expect(answer).toMatchObject({ is: 'ok', value: { value: [{ id: '001' }] } });
    });

    test('a deadline that has passed reads nothing', async () => {
      const played = await play(people, []);
      open.push(played);
      const over = { signal: AbortSignal.abort(), left: () => 0 };
      expect(await played.source.records({ name: 'jan' }, over)).toMatchObject({ is: 'unreachable' });
    });
  });
}
