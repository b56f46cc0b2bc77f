import type { Setting } from '../../../src/bots/conversation/event.ts';
import { now } from '../../fixtures/facts.ts';
import { understand } from './understand/learned.ts';

/** A chat with somebody of one customer, in which nothing is under way. */
export const settingOf = (given: Partial<Setting> = {}): Setting => ({
  now,
  nonce: () => 'nonce',
  customers: [{ id: 'zonnehof', name: 'Zonnehof', approvals: null }],
  timeZone: 'Europe/Amsterdam',
  understand,
  withPerson: [],
  booked: [],
  ticket: 'may-open',
  installation: 'zonnehof',
  codes: 'not-sent',
  asker: null,
  ...given,
});
