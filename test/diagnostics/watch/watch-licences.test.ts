import { describe, expect, test } from '@jest/globals';
import { watchLicences } from '../../../src/diagnostics/watch/watch-licences.ts';
import { now } from '../../fixtures/facts.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const say = (used: number, maximum: number, ...before: (readonly [day: string, used: number])[]) => {
  const counts = before.map(([day, then]) => ({ day, used: then }));
  const notice = watchLicences({ used, maximum }, counts, tenantOf(), now);
  return notice && [notice.say('nl', 'administrator'), notice.say('en', 'administrator')];
};

describe('licences are told of', () => {
  test('when all are taken', () => {
    expect(say(500, 500)).toEqual([
      'Alle licenties zijn bezet (500 van de 500), dus er komt niemand meer bij.',
      'All licences are taken (500 of 500), so nobody can be added.',
    ]);
  });
  test('when nearly all are', () => {
    expect(say(499, 500)).toEqual([
      'Er is nog 1 licentie vrij: 499 van de 500 zijn in gebruik.',
      '1 licence is still free: 499 of 500 are in use.',
    ]);
  });
  test('when they will be at the pace of the last weeks, with the day', () => {
    expect(say(460, 500, ['2026-10-29', 420])).toEqual([
      'Er zijn nog 40 licenties vrij: 460 van de 500 zijn in gebruik. In dit tempo is de laatste op 8 december 2026 vergeven.',
      '40 licences are still free: 460 of 500 are in use. At this pace they run out on 8 December 2026.',
    ]);
  });
});

describe('licences are not told of', () => {
  test.each([
    ['when enough are free', 400, []],
    ['when they go so slowly that it takes longer', 460, [['2026-10-29', 455]]],
    ['when fewer are taken than before', 460, [['2026-10-29', 470]]],
    ['when a few days are all there is to go by', 460, [['2026-11-14', 440]]],
    ['when what there is to go by is too old', 460, [['2026-09-01', 300]]],
  ] as const)('%s', (_when, used, before) => {
    expect(say(used, 500, ...before)).toBeNull();
  });
});
