import { describe, expect, test } from '@jest/globals';
import { sayRequest } from '../../../src/bots/triage/page/request-words.ts';
import { viewOfRequest } from '../../../src/bots/triage/request-view.ts';
import type { SeatRequest } from '../../../src/diagnostics/licences/seat-request.ts';

const at = new Date('2026-11-17T09:00:00Z');
const request: SeatRequest = {
  ...{ number: 1001, tenant: 'linde', amount: 12, reason: 'PO-12', askedBy: 'h.prins@linde.example' },
  ...{ sum: { waiting: 14, free: 2, freeable: 0, amount: 12 }, askedAt: at, stepSince: at, language: 'nl' },
  ...{ state: 'awaiting-approval', step: 0, withSupport: 'no', revision: 1 },
  steps: [
    { by: ['ann@linde.example', 'bea.vos@linde.example'], needed: 2 },
    { by: ['d.baas@linde.example'], needed: 1 },
  ],
  decisions: [{ step: 0, by: 'ann@linde.example', is: 'approved', note: 'Prima', at }],
};

describe('a request for licences at the desk', () => {
  test('says of each step who said what, and who is asked now', () => {
    expect(viewOfRequest(request).steps).toEqual([
      {
        needed: 2,
        people: [
          { name: 'Ann', says: 'approved', note: 'Prima' },
          { name: 'Bea Vos', says: 'awaited', note: null },
        ],
      },
      { needed: 1, people: [{ name: 'D. Baas', says: 'silent', note: null }] },
    ]);
  });

  test('is one line on a card: how many, and for whom it waits or what became of it', () => {
    const view = viewOfRequest(request);
    expect(sayRequest(view, 'nl')).toBe('12 licenties · wacht op Bea Vos');
    expect(sayRequest(view, 'en')).toBe('12 licences · waiting for Bea Vos');
    const refused = viewOfRequest({ ...request, state: 'refused' });
    expect(sayRequest(refused, 'nl')).toBe('12 licenties · afgewezen');
  });
});
