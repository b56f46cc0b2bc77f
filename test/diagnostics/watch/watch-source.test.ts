import { describe, expect, test } from '@jest/globals';
import { watchSource } from '../../../src/diagnostics/watch/watch-source.ts';
import { factsOf, known, now, unknown } from '../../fixtures/facts.ts';
import { runAt } from '../../fixtures/sync-run.ts';

/** No question is asked, so nobody in particular is looked up. */
const { 'hr.record': _, ...well } = factsOf();
const failed = { ...well, 'lms.sync-runs': known([runAt('2026-11-18T01:00:00Z', 'failed')]) };

describe('the sync and the deliveries', () => {
  test('are not told of where all is well', () => {
    expect(watchSource(well, now)).toEqual({ found: [], unseen: [] });
  });

  test('are told of when a sync failed, each in the words that fit who reads', () => {
    const { found } = watchSource(failed, now);
    expect(found.map(({ id }) => id)).toEqual(['source-sync-stalled']);
    expect(found[0]?.say('nl', 'administrator')).toBe(
      'De synchronisatie van woensdag 18 november 2026 om 02:00 is mislukt. Laat je technisch applicatiebeheerder nakijken waarom de koppeling niet goed liep.',
    );
    expect(found[0]?.say('en', 'technical-administrator')).toBe(
      'The sync of Wednesday 18 November 2026 at 02:00 failed. Find out why the sync did not go well.',
    );
    expect(found[0]?.say('nl', 'agent')).toBe(
      'De synchronisatie van woensdag 18 november 2026 om 02:00 is mislukt.',
    );
  });

  test('are neither good nor bad where they could not be read', () => {
    const facts = { ...well, 'lms.sync-runs': unknown() };
    expect(watchSource(facts, now)).toEqual({ found: [], unseen: ['source-sync-stalled'] });
  });
});
