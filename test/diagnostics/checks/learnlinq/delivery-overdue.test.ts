import { deliveryOverdue } from '../../../../src/diagnostics/checks/learnlinq/delivery-overdue.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { deliveryOf, filesOf, yesterdays } from '../../../fixtures/delivery.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

const remedy = { by: 'technical-admin', lookAgain: 'after-next-sync' } as const;

describeCheck(deliveryOverdue, {
  cause: [
    {
      when: "the newest file is yesterday's",
      given: { 'hr.deliveries': filesOf(yesterdays) },
      remedy,
      nl: 'Op woensdag 18 november 2026 om 01:00 had er in ‘/in’ een nieuw bronbestand moeten staan. Het nieuwste is ‘medewerkers-20261117.csv’, van dinsdag 17 november 2026 om 01:00. → Laat je technisch applicatiebeheerder nagaan waarom er geen bestand kwam, en het alsnog leveren.',
      en: 'On Wednesday 18 November 2026 at 01:00 a new source file should have been in ‘/in’. The newest is ‘medewerkers-20261117.csv’, from Tuesday 17 November 2026 at 01:00. → Ask your technical administrator to find out why no file came, and to deliver it after all.',
    },
    {
      when: 'there is none at all',
      given: { 'hr.deliveries': filesOf() },
      remedy,
      nl: 'Op woensdag 18 november 2026 om 01:00 had er in ‘/in’ een nieuw bronbestand moeten staan. Er staat er geen. → Laat je technisch applicatiebeheerder nagaan waarom er geen bestand kwam, en het alsnog leveren.',
      en: 'On Wednesday 18 November 2026 at 01:00 a new source file should have been in ‘/in’. There is none. → Ask your technical administrator to find out why no file came, and to deliver it after all.',
    },
    {
      when: 'it was delivered elsewhere',
      given: { 'hr.deliveries': filesOf(deliveryOf({ folder: '/' }), yesterdays) },
      remedy,
    },
  ],
  clear: [
    {
      when: 'it came in time',
      given: { 'hr.deliveries': filesOf(deliveryOf()) },
      nl: '‘medewerkers-20261118.csv’ is op tijd geleverd, op woensdag 18 november 2026 om 01:00.',
      en: '‘medewerkers-20261118.csv’ was delivered in time, on Wednesday 18 November 2026 at 01:00.',
    },
    {
      when: 'its time is less than an hour ago',
      given: { 'hr.deliveries': filesOf(yesterdays) },
      now: new Date('2026-11-18T00:59:00Z'),
    },
    {
      when: 'no delivery is expected on a day on which the integration does not run',
      given: {
        'hr.deliveries': filesOf(yesterdays),
        'tenant.agreement': tenantOf({ schedule: { times: ['02:00'], days: ['mon', 'tue'] } }),
      },
    },
  ],
  'not-applicable': [
    { when: 'the source is called instead of delivering', given: {} },
    {
      when: 'no times were agreed',
      given: {
        'hr.deliveries': {
          kind: 'source-file',
          expected: { folder: '/in', pattern: '*', times: [] },
          found: [],
        },
      },
    },
  ],
});
