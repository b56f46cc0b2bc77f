import type { FactName } from './fact-table.ts';

/**
 * Whom a fact is about: the `customer`, so that it is the same for everybody; `anybody`, so that a look at other
 * people gives theirs; or `one` person, of whom alone it was asked or looked up.
 */
export const whoseFact: Readonly<Record<FactName, 'customer' | 'anybody' | 'one'>> = {
  'tenant.agreement': 'customer',
  'hr.deliveries': 'customer',
  'hr.connection': 'customer',
  'hr.removed-share': 'customer',
  'lms.target-groups': 'customer',
  'lms.unit-changes': 'customer',
  'lms.units': 'customer',
  'lms.sign-ins': 'customer',
  'lms.managers': 'customer',
  'lms.idle-accounts': 'customer',
  'lms.licences': 'customer',
  'lms.waiting': 'customer',
  'lms.sync-runs': 'customer',
  'hr.record': 'anybody',
  'hr.matches': 'anybody',
  'lms.matches': 'anybody',
  'lms.key-holders': 'anybody',
  'lms.own-accounts': 'anybody',
  'person.wish': 'one',
  'person.choice': 'one',
  'asker.mentions': 'one',
  'asker.waited': 'one',
  'lms.waited': 'one',
  'hr.record-before': 'one',
  'lms.changes': 'one',
  'lms.mails': 'one',
  'lms.resets': 'one',
  'lms.results': 'one',
  'actor.team': 'one',
  'hr.peers': 'one',
  'lms.peer-accounts': 'one',
};
