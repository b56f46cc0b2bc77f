import { massDeactivation } from '../../../../src/diagnostics/checks/learnlinq/mass-deactivation.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

const remedy = { by: 'technical-admin', lookAgain: 'after-next-sync' } as const;

describeCheck(massDeactivation, {
  cause: [
    {
      when: 'a fifth is gone from the source',
      given: { 'hr.removed-share': { gone: 40, before: 200 } },
      remedy,
      nl: 'Uit de bron verdwenen: 40 van de 200 mensen (20%). De afspraak is hoogstens 10%. → Laat je technisch applicatiebeheerder eerst nagaan of de levering volledig is, vóór de koppeling weer loopt.',
      en: 'Gone from the source: 40 of 200 people (20%). At most 10% was agreed. → Ask your technical administrator to find out whether the delivery is complete before the next sync.',
    },
    {
      when: 'it is just over the share of this customer',
      given: {
        'hr.removed-share': { gone: 51, before: 1000 },
        'tenant.agreement': tenantOf({ massDeactivationShare: 0.05 }),
      },
      remedy,
      nl: 'Uit de bron verdwenen: 51 van de 1000 mensen (5,1%). De afspraak is hoogstens 5%. → Laat je technisch applicatiebeheerder eerst nagaan of de levering volledig is, vóór de koppeling weer loopt.',
    },
  ],
  clear: [
    {
      when: 'a few are gone',
      given: { 'hr.removed-share': { gone: 20, before: 200 } },
      nl: 'Uit de bron verdwenen: 20 van de 200 mensen. Dat blijft binnen de afspraak.',
      en: 'Gone from the source: 20 of 200 people. That is within what was agreed.',
    },
    {
      when: 'it is exactly the share of this customer, which no binary fraction is',
      given: {
        'hr.removed-share': { gone: 57, before: 100 },
        'tenant.agreement': tenantOf({ massDeactivationShare: 0.57 }),
      },
      nl: 'Uit de bron verdwenen: 57 van de 100 mensen. Dat blijft binnen de afspraak.',
    },
    {
      when: 'nobody is',
      given: { 'hr.removed-share': { gone: 0, before: 0 } },
      nl: 'Niemand is uit de bron verdwenen.',
      en: 'Nobody is gone from the source.',
    },
  ],
});
