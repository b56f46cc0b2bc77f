import { expect, test } from '@jest/globals';
import { seatsToAdd } from '../../../src/diagnostics/licences/seats-to-add.ts';
import { freshTicket } from '../../fixtures/fresh-ticket.ts';
import { seatEvidence } from '../../fixtures/seat-ticket.ts';

const asked = { flow: 'licence-increase', licences: 3, evidence: seatEvidence(6) } as const;

test('a request adds to the maximum that it was made at, so it is the same however often it is read', () => {
  expect(seatsToAdd(freshTicket(1001, asked))).toEqual({ from: 6, to: 9 });
});

test.each([
  ['nothing is asked for', { ...asked, licences: null }],
  ['nothing was looked into', { ...asked, evidence: null }],
] as const)('nothing is added where %s', (_, parts) => {
  expect(seatsToAdd(freshTicket(1001, parts))).toBeNull();
});
