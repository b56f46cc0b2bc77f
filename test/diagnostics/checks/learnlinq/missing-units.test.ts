import { missingUnits } from '../../../../src/diagnostics/checks/learnlinq/missing-units.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { changeOf } from '../../../fixtures/change.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';

const remedy = { by: 'technical-admin' } as const;
const south = accountOf({ id: 'm-1', managedUnits: ['Zuid'] });
const linkLost = changeOf({ field: 'managedUnit', before: 'Noord', account: 'm-2' });

describeCheck(missingUnits, {
  cause: [
    {
      when: 'LearnLinq has no unit at all',
      given: { 'lms.units': [], 'lms.managers': [accountOf()] },
      remedy,
      nl: 'In LearnLinq staat geen enkele Organisatorische Eenheid meer. → Laat je technisch applicatiebeheerder nagaan waarom dit is gewijzigd. Zijn de eenheden terug, koppel dan de leidinggevenden opnieuw.',
      en: 'LearnLinq has no organisational unit left. → Ask your technical administrator why this changed. Once the units are back, link the managers again.',
    },
    {
      when: 'managers are, or just were, linked to units that are no more',
      given: { 'lms.managers': [south], 'lms.unit-changes': [linkLost] },
      remedy,
      nl: '‘Noord’ en ‘Zuid’ bestaan niet meer in LearnLinq. → Laat je technisch applicatiebeheerder nagaan waarom dit is gewijzigd. Zijn de eenheden terug, koppel dan de leidinggevenden opnieuw.',
      en: '‘Noord’ and ‘Zuid’ no longer exist in LearnLinq. → Ask your technical administrator why this changed. Once the units are back, link the managers again.',
    },
    {
      when: 'one is',
      given: { 'lms.managers': [south] },
      remedy,
      nl: '‘Zuid’ bestaat niet meer in LearnLinq. → Laat je technisch applicatiebeheerder nagaan waarom dit is gewijzigd. Zijn de eenheden terug, koppel dan de leidinggevenden opnieuw.',
    },
  ],
  clear: [
    {
      when: 'every unit that is managed is there',
      given: { 'lms.managers': [accountOf({ managedUnits: ['Zorg'] })] },
      nl: 'Alle Organisatorische Eenheden waaraan leidinggevenden gekoppeld zijn, bestaan nog. LearnLinq kent er 1.',
      en: 'All organisational units that managers are linked to still exist. LearnLinq has 1.',
    },
    {
      when: 'a link with a unit that is still there was taken away',
      given: { 'lms.unit-changes': [{ ...linkLost, before: 'Zorg' }] },
    },
    {
      when: 'only somebody whose access has ended is linked to a unit that is gone',
      given: { 'lms.managers': [{ ...south, accessUntil: '2026-10-31' }] },
    },
  ],
});
