import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { licenceRequest } from '../../../src/diagnostics/checks/learnlinq/licence-request.ts';
import { detailOf } from '../../../src/diagnostics/escalation/brief.ts';
import { seatSumIn } from '../../../src/diagnostics/licences/seat-sum-in.ts';
import { factsOf, now } from '../../fixtures/facts.ts';
import { waitingFor } from '../../fixtures/waiting.ts';

const count = fc.nat(10_000);

describe('the sum that goes with a request for licences', () => {
  test('is the one that the check told, whatever it saw', () => {
    fc.assert(
      fc.property(count, count, count, (people, used, maximum) => {
        const facts = factsOf({ 'lms.licences': { used, maximum }, 'lms.waiting': waitingFor(people) });
        const detail = detailOf(licenceRequest.run(facts, now));
        expect(seatSumIn(detail)?.amount).toBe(detail?.['proposed']);
      }),
    );
  });

  test.each([
    ['who waits could not be counted', { used: 5, maximum: 5, waiting: null, idle: [] }],
    ['it is what another check saw', { name: 'Sanne Jansen' }],
    ['nothing was seen', null],
  ])('is not there where %s', (_why, detail) => {
    expect(seatSumIn(detail)).toBeNull();
  });
});
