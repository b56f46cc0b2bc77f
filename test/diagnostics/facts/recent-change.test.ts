import { describe, expect, test } from '@jest/globals';
import { byGo, momentOfChange, recentChanges } from '../../../src/diagnostics/facts/recent-change.ts';
import { changeOf } from '../../fixtures/change.ts';
import { now } from '../../fixtures/facts.ts';
import { nights, runAt } from '../../fixtures/sync-run.ts';

const at = (time: string) => changeOf({ field: 'function', at: time });
const zone = 'Europe/Amsterdam';

describe('what changed', () => {
  test('changes within a quarter of an hour of each other are one go', () => {
    const [first, second, third] = [
      at('2026-11-18T01:00:00Z'),
      at('2026-11-18T01:15:00Z'),
      at('2026-11-18T01:31:00Z'),
    ] as const;
    expect(byGo([first, third, second])).toEqual([[third], [second, first]]);
    expect(byGo([])).toEqual([]);
  });

  test('is looked back at for 90 days', () => {
    const inside = at('2026-08-20T09:00:00Z');
    expect(recentChanges([inside, at('2026-08-20T08:59:59Z')], ['function'], now)).toEqual([inside]);
  });

  test('by the sync is told by the run that did it, by hand by its own moment', () => {
    const change = at('2026-11-18T01:05:00Z');
    const runs = nights.map((night) => runAt(night));
    expect(momentOfChange(change, runs, zone).at).toBe('2026-11-18T01:00:00.000Z');
    expect(momentOfChange({ ...change, by: 'person' }, runs, zone).at).toBe('2026-11-18T01:05:00.000Z');
    expect(momentOfChange(change, [], zone).at).toBe('2026-11-18T01:05:00.000Z');
    expect(momentOfChange(change, [runAt('2026-11-18T01:01:00Z', 'running')], zone).at).toBe(
      '2026-11-18T01:01:00.000Z',
    );
  });
});
