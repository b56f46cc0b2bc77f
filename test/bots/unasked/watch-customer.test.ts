import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Note, SpeakFirst } from '../../../src/bots/unasked/speak-first.ts';
import { watchCustomer } from '../../../src/bots/unasked/watch-customer.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { Facts } from '../../../src/diagnostics/facts/fact-table.ts';
import type { Subject } from '../../../src/diagnostics/ports/deliveries.ts';
import type { LookUp } from '../../../src/diagnostics/ports/look-up.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import { accountOf } from '../../fixtures/account.ts';
import { factsOf, now, unknown } from '../../fixtures/facts.ts';
import { runAt } from '../../fixtures/sync-run.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const [boss, keeper] = ['baas@zonnehof.example', 'beheer@zonnehof.example'];
const customer = tenantOf({
  administrators: [boss],
  technicalAdministrators: [keeper],
  notices: { to: [boss, keeper] },
});
const other = tenantOf({ id: 'anders', name: 'Anders', administrators: [boss], notices: { to: [boss] } });
const failed = factsOf({ 'lms.sync-runs': [runAt('2026-11-18T01:00:00Z', 'failed')] });
const nearlyFull = factsOf({ 'lms.licences': { used: 499, maximum: 500 } });
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

describe('trouble is told before anybody asks', () => {
  let store: Store;
  let away: readonly string[];
  let because: 'nowhere' | 'channel-failed';
  let told: { readonly who: Subject; readonly key: string; readonly text: string }[];
  beforeEach(async () => {
    [store, told, away, because] = [await openStore('memory'), [], [], 'nowhere'];
  });
  afterEach(() => store.close());

  const speakFirst: Pick<SpeakFirst, 'to'> = {
    async to(who: Subject, { key, say }: Note) {
      if (away.includes(who.address)) return { is: 'not-reachable', because };
      told.push({ who, key, text: say('nl').text });
      return { is: 'kept', conversation: 'one' };
    },
  };
  const lookUpOf =
    (facts: Facts): LookUp =>
    async (_grant, name) =>
      facts[name] ?? unknown();
  const round = (facts: Facts, at = now, tenant = customer) =>
    watchCustomer(
      {
        ...{ tenants: new Map(), speakFirst, notices: store.notices, tickets: store.tickets },
        beginRun: () => lookUpOf(facts),
        clock: () => at,
        report: (_tenant, error) => {
          throw error;
        },
      },
      tenant,
      'too',
    );

  test('as soon as anybody can be reached, and what nobody was told of ends without a word', async () => {
    away = [boss, keeper];
    await round(failed);
    expect(told).toEqual([]);
    away = [keeper];
    await round(failed, later(1));
    await round(failed, later(2));
    expect(told.map(({ who }) => who.address)).toEqual([boss]);
    away = [boss, keeper];
    await round(nearlyFull, later(3));
    await round(factsOf({ 'lms.licences': { used: 1, maximum: 500 } }), later(4));
    expect(told.map(({ who }) => who.address)).toEqual([boss]);
  });

  test('again while a channel fails, so that whoever is behind it hears it as well', async () => {
    [away, because] = [[keeper], 'channel-failed'];
    await round(failed);
    away = [];
    await round(failed, later(1));
    expect(new Set(told.map(({ who }) => who.address))).toEqual(new Set([boss, keeper]));
    const keys = told.map(({ key, who }) => `${who.address} ${key}`);
    expect(new Set(keys).size).toBe(2);
  });

  test('to be over only to whom it was told', async () => {
    const idle = [{ account: accountOf({ accessUntil: '2026-11-25' }), because: 'ends-soon' as const }];
    await round(factsOf({ 'lms.idle-accounts': idle }));
    await round(factsOf(), later(1));
    expect(told.map(({ who }) => who.address)).toEqual([boss, boss]);
  });

  test('once, to each who asked for it and in the words that fit', async () => {
    await round(failed);
    await round(failed, later(1));
    expect(told.map(({ who, text }) => [who.address, text])).toEqual([
      [
        boss,
        'Dit viel me op bij Zonnehof. De synchronisatie van woensdag 18 november 2026 om 02:00 is mislukt. Laat je technisch applicatiebeheerder nakijken waarom de koppeling niet goed liep.',
      ],
      [
        keeper,
        'Dit viel me op bij Zonnehof. De synchronisatie van woensdag 18 november 2026 om 02:00 is mislukt. Kijk na waarom de koppeling niet goed liep.',
      ],
    ]);
  });

  test('and again when it comes back, after it was told to be over', async () => {
    await round(failed);
    await round(factsOf(), later(1));
    await round(failed, later(2));
    const toBoss = told.filter(({ who }) => who.address === boss);
    expect(toBoss.map(({ text }) => text.slice(0, 32))).toEqual([
      'Dit viel me op bij Zonnehof. De ',
      'De koppeling met de bron: dat vr',
      'Dit viel me op bij Zonnehof. De ',
    ]);
    expect(new Set(told.map(({ key, who }) => `${key} ${who.address}`)).size).toBe(told.length);
  });

  test('not in the quiet hours, but as soon as they are over', async () => {
    await round(failed, later(9));
    expect(told).toEqual([]);
    await round(failed, later(23));
    expect(told.map(({ who }) => who.address)).toEqual([boss, keeper]);
  });

  test('not to have ended while it cannot be looked at', async () => {
    await round(failed);
    await round({ ...factsOf(), 'lms.sync-runs': unknown() }, later(1));
    expect(told).toHaveLength(2);
  });

  test('not at all by default, and to nobody who is no administrator any more', async () => {
    await round(failed, now, { ...customer, notices: null });
    await round(failed, now, tenantOf({ administrators: [boss], notices: { to: ['weg@zonnehof.example'] } }));
    expect(told).toEqual([]);
  });

  test('of each customer apart', async () => {
    await round(failed);
    await round(nearlyFull, now, other);
    expect(told.at(-1)).toMatchObject({ who: { tenant: 'anders', address: boss } });
    expect(told.at(-1)?.text).toContain('Er is nog 1 licentie vrij');
    await round(factsOf(), later(1), other);
    await round(failed, later(1));
    expect(told.filter(({ text }) => text.includes('mislukt'))).toHaveLength(2);
  });
});
