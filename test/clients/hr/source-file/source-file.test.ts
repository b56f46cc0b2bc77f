import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { HrSource, RecordQuery } from '../../../../src/clients/hr/hr-source.ts';
import type { SftpAccess } from '../../../../src/clients/hr/source-file/sftp-access.ts';
import { deadline } from '../../stage.ts';
import { type FileStage, fileStage, fileWorld, type HrFile } from './file-stage.ts';

const open: FileStage[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((stage) => stage.close()));
});

async function delivering(...world: Parameters<typeof fileWorld>): Promise<FileStage> {
  const stage = await fileStage(fileWorld(...world));
  open.push(stage);
  return stage;
}

type Delivery = NonNullable<HrFile['deliveries']>[number];
const sanne = { id: '1', username: 'sanne', name: 'Sanne Jansen', email: 'sanne@zonnehof.example' };
const daan = { id: '2', username: 'daan', name: 'Daan Visser', email: 'daan@zonnehof.example' };
const today = (given: Partial<Delivery> = {}): Delivery => ({
  id: 'today',
  name: 'medewerkers-1117.csv',
  deliveredAt: '2026-11-17T04:00:00Z',
  ...given,
});
const yesterday = (given: Partial<Delivery> = {}): Delivery => ({
  id: 'yesterday',
  name: 'medewerkers-1116.csv',
  deliveredAt: '2026-11-16T04:00:00Z',
  ...given,
});

const ids = async (source: HrSource, query: RecordQuery) => {
  const answer = await source.records(query, deadline(20_000));
  return answer.is === 'ok'
    ? { ids: answer.value.value.map(({ id }) => id), asOf: answer.value.asOf?.toISOString() }
    : answer;
};
const earlier = async (source: HrSource, id: string) => {
  const answer = await source.before(id, deadline(20_000));
  if (answer.is !== 'ok') return answer;
  const { value } = answer.value;
  return value === null || value === 'not-kept' ? value : value.name;
};
const found = async (source: HrSource) => {
  const answer = await source.deliveries(deadline(20_000));
  if (answer.is !== 'ok') throw new Error(JSON.stringify(answer));
  return answer.value.value.found;
};

describe('which delivery is used', () => {
  test('the newest, under the agreed name in the agreed folder; the answer has its time', async () => {
    const { reader } = await delivering({
      records: [sanne, daan],
      deliveries: [yesterday(), today({ file: { records: [daan] } })],
    });
    expect(await ids(reader, {})).toEqual({ ids: ['2'], asOf: '2026-11-17T04:00:00.000Z' });
  });

  test('the one before it, while the newest cannot be read: with the time of that one', async () => {
    for (const file of [{ truncateAt: 120 }, { text: '' }, { text: 'iets anders' }]) {
      const { reader } = await delivering({
        records: [sanne, daan],
        deliveries: [yesterday(), today({ file })],
      });
      expect(await ids(reader, { username: 'sanne' })).toEqual({
        ids: ['1'],
        asOf: '2026-11-16T04:00:00.000Z',
      });
    }
  });

  test('an older one is not taken for what the source gives now', async () => {
    const { reader } = await delivering({
      records: [sanne, daan],
      deliveries: [yesterday(), today({ file: { truncateAt: 120 } })],
    });
    expect(await reader.records({ username: 'nobody' }, deadline(20_000))).toMatchObject({
      is: 'ok',
      value: { value: [], passedOver: expect.any(String) },
    });
    expect(await reader.connection(deadline(20_000))).toMatchObject({
      value: { value: { outcome: 'answered', rows: null } },
    });
  });

  test('a new one, as soon as it is there', async () => {
    const { reader, sandbox } = await delivering({
      records: [sanne, daan],
      deliveries: [
        today({ file: { records: [sanne] } }),
        today({ id: 'later', name: 'medewerkers-1117b.csv', deliveredAt: '2026-11-17T10:00:00Z' }),
      ],
    });
    expect(await ids(reader, { username: 'daan' })).toMatchObject({ ids: [] });
    sandbox.move(new Date('2026-11-17T10:30:00Z'));
    expect(await ids(reader, { username: 'daan' })).toMatchObject({ ids: ['2'] });
  });

  test('none at all: it is not said that nobody is there', async () => {
    const { reader } = await delivering({ records: [sanne] });
    expect(await ids(reader, { username: 'sanne' })).toEqual({ is: 'malformed', detail: 'no-delivery' });
    expect(await found(reader)).toEqual([]);
  });

  test('somebody in a row that cannot be read is not absent; anybody else is as well known as ever', async () => {
    const text = 'Username;Name;Email\r\nsanne;Sanne;sanne@zonnehof.example\r\ndaan;"Daan" V;d@z.example\r\n';
    const { reader } = await delivering({ deliveries: [today({ file: { text } })] });
    expect(await ids(reader, { username: 'daan' })).toEqual({ is: 'malformed', detail: 'unreadable-row' });
    expect(await ids(reader, { username: 'sanne' })).toMatchObject({ ids: ['sanne'] });
    expect(await ids(reader, { username: 'bo' })).toMatchObject({ ids: [] });
  });

  test.each([
    { encoding: 'windows-1252' },
    { encoding: 'utf-8', mark: 'utf-8' },
    { delimiter: ',' },
    { lineEnding: 'lf' },
  ] as const)('written as %p', async (file) => {
    const zoe = {
      ...sanne,
      name: 'Zoë "Zo" Özdemir; van de Zorg',
      attributes: { custom_regio: 'Noord\nen Zuid' },
    };
    const { reader } = await delivering({ records: [daan, zoe], deliveries: [today({ file })] });
    const answer = await reader.records({ name: 'özdemir' }, deadline(20_000));
    expect(answer).toMatchObject({ value: { value: [{ name: zoe.name, attributes: zoe.attributes }] } });
  });

  test('under columns of the customer, with days as the customer writes them', async () => {
    const text =
      'Pers.nr,Login,Naam,Mail,Uit dienst,In dienst\n7,bo,Bo,bo@z.example,31-12-2026,01-02-2024 of zo\n';
    const columns = {
      id: 'Pers.nr',
      username: 'Login',
      name: 'Naam',
      email: 'Mail',
      endDate: 'Uit dienst',
      startDate: 'In dienst',
    };
    const { reader } = await delivering(
      { deliveries: [today({ file: { text } })] },
      { columns, dateFormat: 'dd-MM-yyyy' },
    );
    expect(await reader.records({ username: 'bo' }, deadline(20_000))).toMatchObject({
      value: {
        value: [
          {
            id: '7',
            endDate: '2026-12-31',
            startDate: null,
            attributes: { 'In dienst': '01-02-2024 of zo' },
          },
        ],
      },
    });
  });
});

describe('the delivery before', () => {
  test('has somebody as they were, or not at all', async () => {
    const was = { ...sanne, name: 'Sanne de Wit' };
    const { reader } = await delivering({
      records: [sanne, daan],
      deliveries: [yesterday({ file: { records: [was] } }), today()],
    });
    expect(await earlier(reader, '1')).toBe('Sanne de Wit');
    expect(await earlier(reader, '2')).toBeNull();
  });

  test('is not kept when there never was one', async () => {
    const { reader } = await delivering({ records: [sanne], deliveries: [today()] });
    expect(await earlier(reader, '1')).toBe('not-kept');
  });

  test('was replaced under its own name: that somebody was not in it is still known', async () => {
    const { reader, sandbox } = await delivering({
      records: [sanne, daan],
      deliveries: [
        today({ name: 'medewerkers.csv', file: { records: [sanne] } }),
        today({ id: 'later', name: 'medewerkers.csv', deliveredAt: '2026-11-17T10:00:00Z' }),
      ],
    });
    await reader.refresh(deadline(20_000));
    sandbox.move(new Date('2026-11-17T10:30:00Z'));
    expect(await earlier(reader, '2')).toBeNull();
    expect(await earlier(reader, '1')).toBe('not-kept');
  });
});

describe('what stands on the server', () => {
  test('is listed newest first, with what is wrong with it, in the folder and around it', async () => {
    const stray = (id: string, folder: string, name: string) =>
      today({ id, name, deliveredAt: '2026-11-15T04:00:00Z', file: { folder, records: [daan] } });
    const { reader } = await delivering({
      records: [sanne],
      deliveries: [
        today({ file: { mark: 'utf-8' } }),
        yesterday({ file: { text: '' } }),
        stray('above', '/in', 'medewerkers-1115.csv'),
        stray('beside', '/in/financien', 'Medewerkers-1115.CSV'),
        stray('far', '/uit', 'medewerkers-1115.csv'),
        stray('below', '/in/personeel/verwerkt', 'medewerkers-1115.csv'),
        stray('misnamed', '/in/personeel', 'personeel.txt'),
      ],
    });
    const described = (await found(reader)).map(({ folder, name, rows, trouble }) => [
      `${folder}/${name}`,
      rows,
      trouble.map(({ is }) => is).join(),
    ]);
    expect(described).toEqual([
      ['/in/personeel/medewerkers-1117.csv', 1, 'byte-order-mark'],
      ['/in/personeel/medewerkers-1116.csv', null, 'empty'],
      ['/in/financien/Medewerkers-1115.CSV', null, ''],
      ['/in/medewerkers-1115.csv', null, ''],
      ['/in/personeel/personeel.txt', null, ''],
    ]);
  });

  test('the same content twice has the same hash', async () => {
    const { reader } = await delivering({ records: [sanne], deliveries: [yesterday(), today()] });
    await reader.refresh(deadline(20_000));
    const hashes = (await found(reader)).map(({ hash }) => hash);
    expect(hashes).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/u), hashes[0]]);
  });

  test('what was agreed stands beside it', async () => {
    const { reader } = await delivering({ records: [sanne], deliveries: [today()] });
    expect(await reader.deliveries(deadline(20_000))).toMatchObject({
      value: {
        value: {
          kind: 'source-file',
          expected: { folder: '/in/personeel', pattern: 'medewerkers*.csv', times: ['05:00'] },
        },
      },
    });
  });

  test('its rows are counted, and those of the one before', async () => {
    const { reader } = await delivering({
      records: [sanne, daan],
      deliveries: [yesterday(), today({ file: { records: [daan] } })],
    });
    expect(await reader.connection(deadline(20_000))).toMatchObject({
      value: { value: { outcome: 'answered', rows: 1, rowsBefore: 2 } },
    });
  });
});

describe('who is let in', () => {
  const hr = { records: [sanne], deliveries: [today()] };

  test('a server with another key is not talked to', async () => {
    const { reader } = await delivering({ ...hr, sftp: { hostKey: 'another' } });
    const refused = { is: 'said-no', because: 'forbidden', detail: expect.stringMatching(/^SHA256:/u) };
    expect(await reader.records({ username: 'sanne' }, deadline())).toEqual(refused);
    expect(await reader.connection(deadline())).toEqual(refused);
  });

  test('a password that holds no longer', async () => {
    const { reader } = await delivering({ ...hr, sftp: { login: 'refused' } });
    expect(await ids(reader, {})).toEqual({ is: 'said-no', because: 'forbidden' });
    expect(await reader.connection(deadline())).toMatchObject({
      value: { value: { outcome: 'token-refused' } },
    });
  });

  test('a folder that may not be read', async () => {
    const { reader } = await delivering({ ...hr, sftp: { reading: 'refused' } });
    expect(await ids(reader, {})).toEqual({ is: 'said-no', because: 'forbidden' });
  });

  test('with a key instead of a password', async () => {
    const stage = await delivering(hr);
    const privateKey = stage.sandbox.sftp.get('zonnehof')?.privateKey ?? '';
    const access: SftpAccess = { ...stage.access, login: { with: 'key', privateKey, passphrase: null } };
    expect(await ids(stage.again(access), { username: 'sanne' })).toMatchObject({ ids: ['1'] });
  });
});

describe('a delivery is read once', () => {
  test('whoever asks, and also when the program starts again', async () => {
    const stage = await delivering({ records: [sanne, daan], deliveries: [yesterday(), today()] });
    await Promise.all([
      ids(stage.reader, { username: 'sanne' }),
      ids(stage.reader, { username: 'daan' }),
      stage.reader.refresh(deadline(20_000)),
    ]);
    const opened = () => stage.sandbox.requests().hr.records ?? 0;
    const so = opened();
    expect(await ids(stage.reader, { username: 'sanne' })).toMatchObject({ ids: ['1'] });
    expect(await ids(stage.again(), { username: 'sanne' })).toMatchObject({ ids: ['1'] });
    // Once for each question, to read the one row back; never to read the file.
    expect(opened() - so).toBe(2);
  });

  test('it and the one before it are kept; what is older is forgotten', async () => {
    const { reader, folder, sandbox } = await delivering({
      records: [sanne],
      deliveries: [
        today({ id: 'a', name: 'medewerkers-a.csv', deliveredAt: '2026-11-15T04:00:00Z' }),
        yesterday(),
        today(),
        today({ id: 'b', name: 'medewerkers-b.csv', deliveredAt: '2026-11-17T11:00:00Z' }),
      ],
    });
    const kept = () =>
      readdirSync(folder)
        .filter((name) => name !== 'salt')
        .sort();
    await reader.refresh(deadline(20_000));
    const first = kept();
    expect(first).toHaveLength(2);
    sandbox.move(new Date('2026-11-17T12:00:00Z'));
    await reader.refresh(deadline(20_000));
    expect(kept()).toHaveLength(2);
    expect(kept()).not.toEqual(first);
  });

  test('nothing of anybody stands in what is kept', async () => {
    const { reader, folder } = await delivering({ records: [sanne, daan], deliveries: [today()] });
    await reader.refresh(deadline(20_000));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    const text = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1')).join();
    expect(files.length).toBeGreaterThan(3);
    for (const value of ['anne', 'isser', 'zonnehof.example', 'daan']) expect(text).not.toContain(value);
  });

  test('an index of another version is made anew', async () => {
    const stage = await delivering({ records: [sanne, daan], deliveries: [today()] });
    await stage.reader.refresh(deadline(20_000));
    const [id = ''] = readdirSync(stage.folder).filter((name) => name !== 'salt');
    const summary = join(stage.folder, id, 'delivery.json');
    const made = readFileSync(summary, 'utf8');
    writeFileSync(summary, made.replace(/"version":\d+/u, '"version":0'));
    expect(await ids(stage.again(), { username: 'sanne' })).toMatchObject({ ids: ['1'] });
    expect(readFileSync(summary, 'utf8')).toBe(made);
  });

  test('a question that comes too early is not answered, and does not stop the reading', async () => {
    const stage = await delivering({ records: [sanne], deliveries: [today()] });
    const hurried = { signal: AbortSignal.timeout(60), left: () => 60 };
    expect(await stage.reader.records({ username: 'sanne' }, hurried)).toMatchObject({ is: 'unreachable' });
    expect(await ids(stage.reader, { username: 'sanne' })).toMatchObject({ ids: ['1'] });
  });

  test('a connection that was cut is made anew', async () => {
    const stage = await delivering({ records: [sanne], deliveries: [today()] }, {}, [
      { system: 'hr', route: 'deliveries', kind: 'refused', times: 1 },
    ]);
    expect(await ids(stage.reader, { username: 'sanne' })).toMatchObject({ ids: ['1'] });
  });
});
