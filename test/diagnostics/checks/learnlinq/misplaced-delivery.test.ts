import { misplacedDelivery } from '../../../../src/diagnostics/checks/learnlinq/misplaced-delivery.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { deliveryOf, filesOf, yesterdays } from '../../../fixtures/delivery.ts';

const remedy = { by: 'technical-admin', lookAgain: 'after-next-sync' } as const;

describeCheck(misplacedDelivery, {
  cause: [
    {
      when: "this morning's file is in another folder",
      given: { 'hr.deliveries': filesOf(deliveryOf({ folder: '/' }), yesterdays) },
      remedy,
      nl: '‘medewerkers-20261118.csv’ (woensdag 18 november 2026 om 01:00) staat in ‘/’ in plaats van in ‘/in’. → Laat je technisch applicatiebeheerder zorgen dat het bestand als ‘medewerkers-*.csv’ in ‘/in’ komt te staan.',
      en: '‘medewerkers-20261118.csv’ (Wednesday 18 November 2026 at 01:00) is in ‘/’ instead of ‘/in’. → Ask your technical administrator to make sure that the file arrives as ‘medewerkers-*.csv’ in ‘/in’.',
    },
    {
      when: 'it has another name',
      given: { 'hr.deliveries': filesOf(deliveryOf({ name: 'Medewerkers-20261118.csv' }), yesterdays) },
      remedy,
      nl: 'In ‘/in’ staat ‘Medewerkers-20261118.csv’ (woensdag 18 november 2026 om 01:00), maar die naam past niet bij ‘medewerkers-*.csv’. → Laat je technisch applicatiebeheerder zorgen dat het bestand als ‘medewerkers-*.csv’ in ‘/in’ komt te staan.',
      en: '‘/in’ holds ‘Medewerkers-20261118.csv’ (Wednesday 18 November 2026 at 01:00), but that name does not fit ‘medewerkers-*.csv’. → Ask your technical administrator to make sure that the file arrives as ‘medewerkers-*.csv’ in ‘/in’.',
    },
    {
      when: 'there is nothing at all',
      given: { 'hr.deliveries': filesOf() },
      remedy,
      nl: 'In ‘/in’ staat geen bestand ‘medewerkers-*.csv’. → Laat je technisch applicatiebeheerder zorgen dat het bestand als ‘medewerkers-*.csv’ in ‘/in’ komt te staan.',
      en: 'There is no file ‘medewerkers-*.csv’ in ‘/in’. → Ask your technical administrator to make sure that the file arrives as ‘medewerkers-*.csv’ in ‘/in’.',
    },
    {
      when: 'only old files of another name are there',
      given: {
        'hr.deliveries': filesOf(deliveryOf({ name: 'lijst.csv', deliveredAt: '2026-11-01T00:00:00Z' })),
      },
      remedy,
    },
  ],
  clear: [
    {
      when: 'the file is where it belongs',
      given: { 'hr.deliveries': filesOf(deliveryOf()) },
      nl: '‘medewerkers-20261118.csv’ staat in de juiste map (‘/in’), van woensdag 18 november 2026 om 01:00.',
      en: '‘medewerkers-20261118.csv’ is in the right folder (‘/in’), from Wednesday 18 November 2026 at 01:00.',
    },
    {
      when: 'the folder is written with a slash at its end',
      given: { 'hr.deliveries': filesOf(deliveryOf({ folder: 'in/' })) },
    },
    {
      when: 'an older file lies elsewhere',
      given: { 'hr.deliveries': filesOf(deliveryOf(), { ...yesterdays, folder: '/archief' }) },
    },
    { when: 'the file in the right place is an old one', given: { 'hr.deliveries': filesOf(yesterdays) } },
    {
      when: 'it came an hour before its time',
      given: { 'hr.deliveries': filesOf(deliveryOf({ deliveredAt: '2026-11-17T23:00:00Z' })) },
    },
  ],
  'not-applicable': [{ when: 'the source is called instead of delivering', given: {} }],
});
