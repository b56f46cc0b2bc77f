import { describe, expect, test } from '@jest/globals';
import { advance } from '../../../../src/diagnostics/advance.ts';
import { licenceIncrease } from '../../../../src/diagnostics/flows/learnlinq/licence-increase.ts';
import { factsOf, known, now } from '../../../fixtures/facts.ts';
import { waitingFor } from '../../../fixtures/waiting.ts';

describe('a wish for more licences', () => {
  test('is about the customer: nobody is asked for and nobody looked up', () => {
    expect(advance(licenceIncrease, {}, now)).toEqual({
      is: 'look-up',
      facts: ['lms.licences', 'lms.waiting', 'lms.idle-accounts', 'tenant.agreement'],
    });
  });

  test('goes to the desk for licences when they are used up', () => {
    const { 'person.wish': _, ...facts } = factsOf({ 'lms.waiting': waitingFor(3) });
    const full = { ...facts, 'lms.licences': known({ used: 500, maximum: 500 }) };
    expect(advance(licenceIncrease, full, now)).toMatchObject({
      is: 'done',
      conclusion: { is: 'explained', by: [{ check: 'licence-request', detail: { proposed: 3 } }] },
    });
  });

  test('and also while some are free, because it was asked for', () => {
    expect(advance(licenceIncrease, factsOf(), now)).toMatchObject({
      conclusion: { is: 'escalate', to: 'licences' },
    });
  });
});
