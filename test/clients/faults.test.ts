import { afterEach, describe, expect, test } from '@jest/globals';
import type { Facts, LookedUpFact } from '../../src/diagnostics/facts/fact-table.ts';
import { demoWorld } from '../../src/sandbox/demo-world.ts';
import { faultKinds } from '../../src/sandbox/fault.ts';
import type { WorldFile } from '../../src/sandbox/world.ts';
import { accountOf } from '../fixtures/account.ts';
import { about, deadline, grant, people, type Stage, stage } from './stage.ts';

const open: Stage[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((played) => played.close()));
});

async function broken(...faults: NonNullable<WorldFile['faults']>): Promise<Stage> {
  const played = await stage(faults);
  open.push(played);
  return played;
}

const record = demoWorld.customers[0]?.hr.records.find(({ id }) => id === '1014') ?? null;
const known = <T>(value: T) => ({ is: 'known', value, asOf: new Date(0), source: 'test' }) as const;
const others = demoWorld.customers[0]?.hr.records.filter(({ id }) => id === '1012') ?? [];
const facts: Facts = {
  'hr.record': known(record),
  'hr.peers': known({ unit: null, inUnit: [], elsewhere: others }),
  'lms.own-accounts': known([accountOf({ id: '5014', importId: '1014' })]),
};
const context = (left?: number) => ({ deadline: deadline(left), facts });
const by = grant(people.admin, about('l.vandijk'));
const byVermeer = grant(people.vermeer, { is: 'name', text: 'Yara' });

/** What each look-up reads; the tenant file is read from nowhere. */
const systemOf = {
  'hr.matches': 'hr',
  'lms.matches': 'learnlinq',
  'lms.key-holders': 'learnlinq',
  'lms.licences': 'learnlinq',
  'lms.waiting': 'learnlinq',
  'lms.sync-runs': 'learnlinq',
  'actor.team': 'hr',
  'hr.record-before': 'hr',
  'hr.deliveries': 'hr',
  'hr.connection': 'hr',
  'hr.removed-share': 'hr',
  'lms.changes': 'learnlinq',
  'lms.results': 'learnlinq',
  'lms.mails': 'learnlinq',
  'lms.resets': 'learnlinq',
  'lms.units': 'learnlinq',
  'lms.unit-changes': 'learnlinq',
  'lms.target-groups': 'learnlinq',
  'lms.sign-ins': 'learnlinq',
  'lms.managers': 'hr',
  'lms.idle-accounts': 'learnlinq',
  'hr.peers': 'hr',
  'lms.peer-accounts': 'learnlinq',
} as const satisfies Partial<Record<LookedUpFact, 'hr' | 'learnlinq'>>;

const lookUps = [
  'hr.matches',
  'lms.matches',
  'lms.key-holders',
  'lms.licences',
  'lms.waiting',
  'lms.sync-runs',
  'actor.team',
  'hr.record-before',
  'hr.deliveries',
  'hr.connection',
  'hr.removed-share',
  'lms.changes',
  'lms.results',
  'lms.mails',
  'lms.resets',
  'lms.units',
  'lms.unit-changes',
  'lms.target-groups',
  'lms.sign-ins',
  'lms.managers',
  'lms.idle-accounts',
  'hr.peers',
  'lms.peer-accounts',
] as const satisfies readonly LookedUpFact[];

const because = {
  latency: 'unreachable',
  'rate-limited': 'unreachable',
  'server-error': 'unreachable',
  hang: 'unreachable',
  refused: 'unreachable',
  html: 'malformed',
  truncated: 'malformed',
  'wrong-schema': 'malformed',
  empty: 'malformed',
} as const;

describe('what cannot be read is unknown, never empty and never a throw', () => {
  describe.each(faultKinds)('%s', (kind) => {
    const ms = kind === 'latency' ? { ms: 1000 } : kind === 'rate-limited' ? { ms: 60_000 } : {};

    test.each(lookUps)('%s', async (fact) => {
      const system = systemOf[fact];
      const played = await broken({ system, route: '*', kind, ...ms });
      const until = kind === 'rate-limited' ? { until: new Date('2026-11-17T09:31:00Z') } : {};
      expect(await played.begin()(by, fact, context())).toEqual({
        is: 'unknown',
        because: because[kind],
        ...until,
      });
      expect(played.told.at(-1)).toMatchObject({ fact, tenant: 'zorggroep-linde', outcome: because[kind] });
    });
  });

  test('one call that breaks off and one that is good make a good look-up', async () => {
    const played = await broken({ system: 'hr', route: 'records', kind: 'refused', times: 1 });
    expect(await played.begin()(by, 'hr.matches', context())).toMatchObject({ is: 'known' });
  });

  test('a slow answer within the time-out is an answer', async () => {
    const played = await broken({ system: 'learnlinq', route: 'licences', kind: 'latency', ms: 20 });
    expect(await played.begin()(by, 'lms.licences', context())).toMatchObject({ is: 'known' });
  });

  test('a team of which one half cannot be read is not a team', async () => {
    const played = await broken({ system: 'learnlinq', route: 'users', kind: 'html' });
    expect(await played.begin()(by, 'actor.team', context())).toEqual({
      is: 'unknown',
      because: 'malformed',
    });
  });

  test('the other system and the other customer are still read', async () => {
    const played = await broken({
      system: 'hr',
      route: '*',
      kind: 'server-error',
      customer: 'zorggroep-linde',
    });
    const lookUp = played.begin();
    expect(await lookUp(by, 'hr.matches', context())).toMatchObject({ is: 'unknown' });
    expect(await lookUp(by, 'lms.matches', context())).toMatchObject({ is: 'known' });
    expect(await lookUp(byVermeer, 'hr.matches', context())).toMatchObject({ is: 'known' });
  });

  test('whoever waits for a licence is not counted when the source cannot be read', async () => {
    const played = await broken({ system: 'hr', route: 'records', kind: 'truncated' });
    expect(await played.begin()(byVermeer, 'lms.waiting', context())).toMatchObject({
      is: 'known',
      value: { is: 'not-counted' },
    });
  });

  test('a deadline that has passed reads nothing', async () => {
    const played = await broken();
    const over = { deadline: { signal: AbortSignal.abort(), left: () => 0 }, facts };
    expect(await played.begin()(by, 'hr.matches', over)).toEqual({ is: 'unknown', because: 'unreachable' });
    expect(played.calls()).toBe(0);
  });

  test('a deadline that passes meanwhile ends the look-up', async () => {
    const played = await broken({ system: 'hr', route: '*', kind: 'hang' });
    const lookUp = played.begin();
    const stop = new AbortController();
    const looking = lookUp(by, 'hr.matches', { deadline: { signal: stop.signal, left: () => 100 }, facts });
    while (played.calls() === 0) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    expect(await looking).toEqual({ is: 'unknown', because: 'unreachable' });
  });
});

describe('a system that asks us to wait', () => {
  const until = new Date('2026-11-17T09:31:00Z');
  const limited = { system: 'learnlinq', route: '*', kind: 'rate-limited', ms: 60_000 } as const;

  test('for longer than the deadline is called once, and not again until then', async () => {
    const played = await broken(limited);
    const asked = { is: 'unknown', because: 'unreachable', until };
    expect(await played.begin()(by, 'lms.licences', context())).toEqual(asked);
    expect(played.calls()).toBe(1);
    expect(await played.begin()(by, 'lms.licences', context())).toEqual(asked);
    expect(await played.begin()(by, 'lms.matches', context())).toEqual(asked);
    expect(played.calls()).toBe(0);
  });

  test('has asked so for one customer: another is still read', async () => {
    const played = await broken({ ...limited, customer: 'zorggroep-linde' });
    await played.begin()(by, 'lms.licences', context());
    expect(await played.begin()(byVermeer, 'lms.licences', context())).toMatchObject({ is: 'known' });
  });

  test('for less than the deadline is called again', async () => {
    const played = await broken({ ...limited, ms: 0, times: 1 });
    expect(await played.begin()(by, 'lms.licences', context())).toMatchObject({ is: 'known' });
    expect(played.calls()).toBe(2);
  });
});
