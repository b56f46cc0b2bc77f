import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  type IndexKeeper,
  type IndexTrouble,
  keepIndexed,
  untilNextLook,
  usualPace,
} from '../../../../src/clients/hr/source-file/keep-indexed.ts';
import { sayFreshness } from '../../../../src/clients/hr/source-file/say-freshness.ts';
import type { SourceFileReader } from '../../../../src/clients/hr/source-file/source-file.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';
import { deadline } from '../../stage.ts';
import { type FileStage, fileStage, fileWorld } from './file-stage.ts';

const open: FileStage[] = [];
const keepers: IndexKeeper[] = [];
afterEach(async () => {
  for (const keeper of keepers.splice(0)) keeper.stop();
  await Promise.all(open.splice(0).map((stage) => stage.close()));
});

const sanne = { id: '1', username: 'sanne', name: 'Sanne Jansen', email: 'sanne@zonnehof.example' };
const delivery = (name: string, deliveredAt: string, file = {}) => ({ id: name, name, deliveredAt, file });
const first = delivery('medewerkers-1115.csv', '2026-11-15T04:00:00Z');
const second = delivery('medewerkers-1116.csv', '2026-11-16T04:00:00Z');
const third = delivery('medewerkers-1117.csv', '2026-11-17T04:00:00Z');
const later = delivery('medewerkers-1117b.csv', '2026-11-17T11:00:00Z');
const afterwards = new Date('2026-11-17T12:00:00Z');

async function delivering(...given: Parameters<typeof fileWorld>): Promise<FileStage> {
  const stage = await fileStage(fileWorld(...given));
  open.push(stage);
  return stage;
}

/** Looks again and again, so that a test need not wait for minutes. */
const pace = { every: 20, again: 20, after: 20 };

function keeping({ sandbox }: FileStage, files: Pick<SourceFileReader, 'refresh'>): readonly IndexTrouble[] {
  const troubles: IndexTrouble[] = [];
  const sources = [{ tenant: tenantOf({ id: 'zonnehof' }), files }];
  const keeper = keepIndexed({
    sources,
    clock: sandbox.clock,
    report: (trouble) => void troubles.push(trouble),
    pace,
  });
  keepers.push(keeper);
  keeper.start();
  return troubles;
}

const indexes = ({ folder }: FileStage) =>
  readdirSync(folder).filter((name) => name !== 'salt' && !name.endsWith('.building'));
const fresh = async (reader: SourceFileReader) => {
  const answer = await reader.freshness(deadline(20_000));
  return answer.is === 'ok' ? answer.value : answer;
};
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await sleep(20);
};

describe('every delivery is read by the clock', () => {
  test('the newest and the one before it at the start, without a question', async () => {
    const stage = await delivering({ records: [sanne], deliveries: [first, second, third] });
    keeping(stage, stage.reader);
    await until(async () => indexes(stage).length === 2);
    expect(await fresh(stage.reader)).toMatchObject({ is: 'fresh', newest: { name: third.name } });
  });

  test('one that arrives later; the one before it stays, and what is older is forgotten', async () => {
    const stage = await delivering({ records: [sanne], deliveries: [second, third, later] });
    const troubles = keeping(stage, stage.reader);
    await until(async () => indexes(stage).length === 2);
    const before = indexes(stage);
    stage.sandbox.move(afterwards);
    await until(async () => {
      const now = indexes(stage);
      return now.length === 2 && now.some((id) => !before.includes(id));
    });
    expect(await fresh(stage.reader)).toMatchObject({ is: 'fresh', newest: { name: later.name } });
    expect(indexes(stage).filter((id) => before.includes(id))).toHaveLength(1);
    expect(troubles).toEqual([]);
  });

  test('again when a look came to nothing, which is told by the id of the customer', async () => {
    const stage = await delivering({ records: [sanne], deliveries: [third], sftp: { login: 'refused' } });
    const troubles = keeping(stage, stage.reader);
    await until(async () => troubles.length >= 2);
    expect(troubles[0]).toEqual({ tenant: 'zonnehof', outcome: 'said-no', detail: null });
  });

  test('and is there as soon as the server lets us in', async () => {
    const stage = await delivering({ records: [sanne], deliveries: [third] }, {}, [
      { system: 'hr', route: 'deliveries', kind: 'refused', times: 6 },
    ]);
    const troubles = keeping(stage, stage.reader);
    await until(async () => (await fresh(stage.reader)).is === 'fresh');
    expect(new Set(troubles.map(({ outcome }) => outcome))).not.toContain('crashed');
  });

  test('what throws is told too, and looked for again', async () => {
    const stage = await delivering({ records: [sanne], deliveries: [third] });
    let looks = 0;
    const troubles = keeping(stage, {
      async refresh(within) {
        looks += 1;
        if (looks === 1) throw new TypeError('values of somebody');
        return stage.reader.refresh(within);
      },
    });
    await until(async () => (await fresh(stage.reader)).is === 'fresh');
    expect(troubles).toEqual([{ tenant: 'zonnehof', outcome: 'crashed', detail: 'TypeError' }]);
  });

  test('never twice at once: a question waits for the reading that is under way', async () => {
    const stage = await delivering({ records: [sanne], deliveries: [third] });
    const opened = () => stage.sandbox.requests().hr.records ?? 0;
    keeping(stage, stage.reader);
    const answers = await Promise.all(
      [1, 2, 3].map(() => stage.reader.records({ username: 'sanne' }, deadline(20_000))),
    );
    expect(answers.map(({ is }) => is)).toEqual(['ok', 'ok', 'ok']);
    // Once to read the file, and once for each question, to read the one row back.
    expect(opened()).toBeLessThanOrEqual(4);
    expect(indexes(stage)).toHaveLength(1);
  });

  test('until it is stopped', async () => {
    const stage = await delivering({ records: [sanne], deliveries: [third, later] });
    const troubles = keeping(stage, stage.reader);
    await until(async () => (await fresh(stage.reader)).is === 'fresh');
    for (const keeper of keepers) keeper.stop();
    stage.sandbox.move(afterwards);
    await sleep(20 * pace.every);
    expect(await fresh(stage.reader)).toMatchObject({ is: 'behind', indexed: { name: third.name } });
    expect(troubles).toEqual([]);
  });
});

describe('the next look', () => {
  const files = (times: string[], timeZone = 'Europe/Amsterdam') =>
    tenantOf({
      timeZone,
      source: { kind: 'source-file', name: 'Bestand', folder: '/in', pattern: '*.csv', times },
    });
  const minutes = (tenant: ReturnType<typeof files>, now: string) =>
    untilNextLook(tenant, new Date(now), usualPace) / 60_000;

  test('is a few minutes away', () => {
    expect(minutes(files(['05:00']), '2026-11-17T09:30:00Z')).toBe(5);
  });
  test('comes a minute after an agreed time, on the customer’s own clock', () => {
    expect(minutes(files(['05:00']), '2026-11-17T03:58:00Z')).toBe(3);
    expect(minutes(files(['05:00'], 'Europe/London'), '2026-11-17T04:58:00Z')).toBe(3);
  });
  test('is not put off by the agreed time itself, and not repeated at once after it', () => {
    expect(minutes(files(['05:00']), '2026-11-17T04:00:00Z')).toBe(1);
    expect(minutes(files(['05:00']), '2026-11-17T04:01:00Z')).toBe(5);
  });
});

describe('how fresh the index is', () => {
  const say = async (stage: FileStage, reader = stage.reader) => {
    const freshness = await fresh(reader);
    if (!('newest' in freshness) && freshness.is !== 'nothing-delivered')
      throw new Error(JSON.stringify(freshness));
    const { what, ...rest } = sayFreshness('zonnehof', freshness, 'Europe/Amsterdam', stage.sandbox.clock());
    return [rest.is, what];
  };

  test('of the newest delivery', async () => {
    const stage = await delivering({ records: [sanne], deliveries: [third] });
    await stage.reader.refresh(deadline(20_000));
    expect(await say(stage)).toEqual([
      'well',
      'zonnehof: the index is of the newest delivery, medewerkers-1117.csv, delivered on Tuesday 17 November 2026 at 05:00.',
    ]);
  });

  test('not there before the first start: looking reads and writes no delivery', async () => {
    const stage = await delivering({ records: [sanne], deliveries: [third] });
    expect(await say(stage)).toEqual(['well', expect.stringContaining('there is no index yet')]);
    expect(indexes(stage)).toEqual([]);
    expect(stage.sandbox.requests().hr.records ?? 0).toBe(0);
  });

  test('older than what was delivered: that is wrong once it should have been read', async () => {
    const stage = await delivering({ records: [sanne], deliveries: [third, later] });
    await stage.reader.refresh(deadline(20_000));
    stage.sandbox.move(new Date('2026-11-17T11:05:00Z'));
    expect(await say(stage)).toEqual(['well', expect.stringContaining('newer is medewerkers-1117b.csv')]);
    stage.sandbox.move(afterwards);
    expect(await say(stage)).toEqual(['wrong', expect.stringContaining('newer is medewerkers-1117b.csv')]);
  });

  test('of the delivery before, while the newest cannot be read', async () => {
    const cut = { ...third, file: { truncateAt: 120 } };
    const stage = await delivering({ records: [sanne, { ...sanne, id: '2' }], deliveries: [second, cut] });
    await stage.reader.refresh(deadline(20_000));
    expect(await say(stage)).toEqual([
      'wrong',
      expect.stringMatching(
        /^zonnehof: the newest delivery cannot be read \([a-z]+\): medewerkers-1117\.csv, /u,
      ),
    ]);
  });

  test('of nothing: no file stands where it should', async () => {
    const stage = await delivering({ records: [sanne] });
    expect(await say(stage)).toEqual([
      'wrong',
      expect.stringContaining('no file stands under the agreed name'),
    ]);
  });
});
