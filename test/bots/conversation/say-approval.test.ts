import { describe, expect, test } from '@jest/globals';
import { sayApproval } from '../../../src/bots/conversation/say-approval.ts';
import { waitingRequest } from './approval-stage.ts';

const states = ['expired', 'withdrawn', 'refused'] as const;
const said = (state: (typeof states)[number], withSupport: 'yes' | 'no', language: 'nl' | 'en') =>
  sayApproval({ ...waitingRequest(1001), state, withSupport }, 'vandaag', language);

describe('how a request stands that was not approved', () => {
  test.each(states)('while its ticket is open Support has it, whatever ended it (%s)', (state) => {
    expect(said(state, 'yes', 'nl')).toEqual({
      is: 'instead',
      text: 'Aanvraag 1001 is niet goedgekeurd, maar Support kijkt er nog naar (ticket 1001). Zodra er nieuws is, hoor je het hier.',
    });
    expect(said(state, 'yes', 'en')?.text).toBe(
      'Request 1001 was not approved, but Support is still looking at it (ticket 1001). As soon as there is news, you will hear it here.',
    );
  });

  test('once its ticket is closed it says what ended it', () => {
    expect(said('expired', 'no', 'en')?.text).toContain('has expired');
    expect(said('withdrawn', 'no', 'en')?.text).toContain('have withdrawn');
  });
});
