import { expiredAccess } from '../../../../src/diagnostics/checks/learnlinq/expired-access.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

const remedy = { by: 'source-owner', lookAgain: 'after-next-sync' } as const;
const until = (accessUntil: string | null, id = 'a-1') => accountOf({ id, accessUntil });

describeCheck(expiredAccess, {
  cause: [
    {
      when: 'yesterday was the last day with access',
      given: { 'lms.own-accounts': [until('2026-11-17')] },
      remedy,
      nl: 'De toegang liep tot en met 17 november 2026. → Klopt die datum, dan hoeft er niets te gebeuren. Klopt hij niet, pas hem dan aan in de HR-bron. Inschrijvingen voor leerpaden komen daarna niet vanzelf terug; die zet een LearnLinq-beheerder opnieuw.',
      en: 'Access ended after 17 November 2026. → If that date is right, nothing needs to be done. If it is wrong, change it in the HR source. Enrolments in learning paths do not come back by themselves after that; a LearnLinq administrator enrols again.',
    },
    {
      when: 'all accounts have ended: the last one counts',
      given: { 'lms.own-accounts': [until('2026-11-01', 'a-2'), until('2026-10-01')] },
      remedy,
      en: 'Access ended after 1 November 2026. → If that date is right, nothing needs to be done. If it is wrong, change it in the HR source. Enrolments in learning paths do not come back by themselves after that; a LearnLinq administrator enrols again.',
    },
    {
      when: 'it is midnight in Amsterdam, though not yet in London',
      given: { 'lms.own-accounts': [until('2026-11-18')] },
      now: new Date('2026-11-18T23:00:00Z'),
      remedy,
    },
  ],
  clear: [
    {
      when: 'access has no end',
      given: { 'lms.own-accounts': [until(null)] },
      nl: 'De toegang heeft geen einddatum.',
      en: 'Access has no end date.',
    },
    {
      when: 'today is the last day with access',
      given: { 'lms.own-accounts': [until('2026-11-18')] },
      nl: 'Er is toegang tot en met 18 november 2026.',
      en: 'There is access up to and including 18 November 2026.',
    },
    {
      when: 'it is the last minute of that day in Amsterdam',
      given: { 'lms.own-accounts': [until('2026-11-18')] },
      now: new Date('2026-11-18T22:59:00Z'),
    },
    {
      when: 'the day is not over yet where the customer is',
      given: {
        'lms.own-accounts': [until('2026-11-18')],
        'tenant.agreement': tenantOf({ timeZone: 'America/Curacao' }),
      },
      now: new Date('2026-11-19T03:00:00Z'),
    },
    {
      when: 'another account still works',
      given: { 'lms.own-accounts': [until('2026-10-01'), until('2027-01-31', 'a-2')] },
      en: 'There is access up to and including 31 January 2027.',
    },
  ],
  'not-applicable': [{ when: 'there is no account', given: { 'lms.own-accounts': [] } }],
});
