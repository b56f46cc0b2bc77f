import { describe, expect, test } from '@jest/globals';
import { lookForTicket } from '../../../src/diagnostics/again/look-for-ticket.ts';
import type { Look } from '../../../src/diagnostics/escalation/evidence.ts';
import { freshTicket } from '../../fixtures/fresh-ticket.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const now = new Date('2026-11-17T09:00:00Z');
const finding = (check: string, verdict: 'cause' | 'clear') => ({
  ...{ check, verdict, detail: null, missing: [], read: [], reach: null },
});
const look = (about: Look['about'], flow: Look['flow'] = 'user-missing'): Look => ({
  flow,
  about,
  lookedAt: now.toISOString(),
  conclusion: 'explained',
  findings: [finding('missing-required-field', 'cause'), finding('malformed-value', 'clear')],
  ...{ unchecked: [], unread: [], mend: null, visibleAt: null, sharedCause: null, before: null },
});
const ticketWith = (look: Look | null) =>
  freshTicket(1001, { evidence: { version: 2, variant: 'full', look, conversation: [] } });

describe('the look that a ticket came with, after the next run', () => {
  test('is about the same person, and remembers what was the cause', () => {
    const promised = lookForTicket(
      ticketWith(look({ is: 'name', text: 'Sanne Jansen' })),
      tenantOf({ id: 'zonnehof' }),
      now,
    );
    expect(promised).toMatchObject({
      tenant: 'zonnehof',
      about: { flow: 'user-missing', wish: { is: 'name', text: 'Sanne Jansen' }, forwarded: 'yes' },
      causes: ['missing-required-field'],
      after: new Date('2026-11-18T01:00:00Z'),
      due: new Date('2026-11-18T01:30:00Z'),
    });
  });

  test('of a request for licences it remembers who waited, by their keys', () => {
    const asked = {
      ...look({ is: 'customer', text: null }, 'licence-increase'),
      findings: [{ ...finding('licence-request', 'cause'), detail: { waiting: 2, keys: ['p-1', 'p-2'] } }],
    };
    expect(lookForTicket(ticketWith(asked), tenantOf(), now)?.about.waited).toEqual(['p-1', 'p-2']);
  });

  test.each([
    ['who asked about oneself', look({ is: 'self', text: null })],
    ['what was asked about the customer', look({ is: 'customer', text: null }, 'sync-or-source')],
  ])('%s stays so', (_, seen) => {
    expect(lookForTicket(ticketWith(seen), tenantOf(), now)?.about.wish).toEqual({ is: 'self' });
  });

  test.each([
    ['nothing was looked into', null],
    ['it is a complaint that is not looked into', look({ is: 'self', text: null }, 'enrol-user')],
  ])('there is none where %s', (_, seen) => {
    expect(lookForTicket(ticketWith(seen), tenantOf(), now)).toBeNull();
  });
});
