import { duplicateDelivery } from '../../../../src/diagnostics/checks/learnlinq/duplicate-delivery.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { deliveryOf, filesOf, yesterdays } from '../../../fixtures/delivery.ts';

const remedy = { by: 'technical-admin', lookAgain: 'after-next-sync' } as const;

describeCheck(duplicateDelivery, {
  cause: [
    {
      when: 'two files came shortly after each other',
      given: {
        'hr.deliveries': filesOf(
          deliveryOf(),
          deliveryOf({ name: 'medewerkers-20261118 (1).csv', deliveredAt: '2026-11-17T23:50:00Z' }),
        ),
      },
      remedy,
      nl: 'Het bronbestand staat er dubbel: ‘medewerkers-20261118.csv’ (woensdag 18 november 2026 om 01:00) en ‘medewerkers-20261118 (1).csv’ (woensdag 18 november 2026 om 00:50). → Laat je technisch applicatiebeheerder alleen het nieuwste bestand laten staan.',
      en: 'The source file is there twice: ‘medewerkers-20261118.csv’ (Wednesday 18 November 2026 at 01:00) and ‘medewerkers-20261118 (1).csv’ (Wednesday 18 November 2026 at 00:50). → Ask your technical administrator to leave only the newest file there.',
    },
    {
      when: "yesterday's file lies beside it",
      given: { 'hr.deliveries': filesOf(yesterdays, deliveryOf()) },
      remedy,
      nl: 'Naast het nieuwste bronbestand staan er nog oudere: ‘medewerkers-20261118.csv’ (woensdag 18 november 2026 om 01:00) en ‘medewerkers-20261117.csv’ (dinsdag 17 november 2026 om 01:00). → Laat je technisch applicatiebeheerder alleen het nieuwste bestand laten staan.',
      en: 'Older source files are still there beside the newest one: ‘medewerkers-20261118.csv’ (Wednesday 18 November 2026 at 01:00) and ‘medewerkers-20261117.csv’ (Tuesday 17 November 2026 at 01:00). → Ask your technical administrator to leave only the newest file there.',
    },
    {
      when: 'many lie beside it',
      given: {
        'hr.deliveries': filesOf(
          deliveryOf(),
          ...['17', '16', '15', '14', '13'].map((day) =>
            deliveryOf({ name: `medewerkers-202611${day}.csv`, deliveredAt: `2026-11-${day}T00:00:00Z` }),
          ),
        ),
      },
      remedy,
      en: 'Older source files are still there beside the newest one: ‘medewerkers-20261118.csv’ (Wednesday 18 November 2026 at 01:00), ‘medewerkers-20261117.csv’ (Tuesday 17 November 2026 at 01:00), ‘medewerkers-20261116.csv’ (Monday 16 November 2026 at 01:00), ‘medewerkers-20261115.csv’ (Sunday 15 November 2026 at 01:00) and 2 more. → Ask your technical administrator to leave only the newest file there.',
    },
    {
      when: 'the file before, put away, had the same content',
      given: {
        'hr.deliveries': filesOf(
          deliveryOf({ hash: 'same' }),
          { ...yesterdays, hash: 'same', folder: '/archief' },
          deliveryOf({
            name: 'medewerkers-20261116.csv',
            deliveredAt: '2026-11-16T00:00:00Z',
            folder: '/archief',
          }),
        ),
      },
      remedy,
      nl: 'Het nieuwste bronbestand heeft precies dezelfde inhoud als het vorige: ‘medewerkers-20261118.csv’ (woensdag 18 november 2026 om 01:00) en ‘medewerkers-20261117.csv’ (dinsdag 17 november 2026 om 01:00). → Laat je technisch applicatiebeheerder nagaan of de bron wel een nieuw bestand maakt.',
      en: 'The newest source file has exactly the same content as the one before: ‘medewerkers-20261118.csv’ (Wednesday 18 November 2026 at 01:00) and ‘medewerkers-20261117.csv’ (Tuesday 17 November 2026 at 01:00). → Ask your technical administrator to find out whether the source really makes a new file.',
    },
  ],
  clear: [
    {
      when: 'one file is there',
      given: { 'hr.deliveries': filesOf(deliveryOf()) },
      nl: 'Er staat één bronbestand klaar.',
      en: 'One source file is there.',
    },
    {
      when: 'none is there',
      given: { 'hr.deliveries': filesOf() },
      nl: 'Er staat geen bronbestand klaar.',
      en: 'No source file is there.',
    },
    {
      when: 'the file before was put away and had other content',
      given: { 'hr.deliveries': filesOf(deliveryOf(), { ...yesterdays, folder: '/archief' }) },
    },
    {
      when: 'the content could not be compared',
      given: {
        'hr.deliveries': filesOf(deliveryOf({ hash: null }), {
          ...yesterdays,
          hash: null,
          folder: '/archief',
        }),
      },
    },
    {
      when: 'another file lies in the same folder',
      given: { 'hr.deliveries': filesOf(deliveryOf(), deliveryOf({ name: 'functies.csv' })) },
    },
  ],
  'not-applicable': [{ when: 'the source is called instead of delivering', given: {} }],
});
