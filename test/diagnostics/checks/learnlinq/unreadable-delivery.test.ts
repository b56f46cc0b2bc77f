import { unreadableDelivery } from '../../../../src/diagnostics/checks/learnlinq/unreadable-delivery.ts';
import type { HrDelivery } from '../../../../src/diagnostics/facts/hr-delivery.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { deliveryOf, filesOf, yesterdays } from '../../../fixtures/delivery.ts';

const remedy = { by: 'technical-admin', lookAgain: 'after-next-sync' } as const;
type Trouble = HrDelivery['trouble'];
const troubled = (...trouble: Trouble) => filesOf(deliveryOf({ trouble, rows: null }));

describeCheck(unreadableDelivery, {
  cause: [
    {
      when: 'the file begins with a byte order mark and breaks off',
      given: {
        'hr.deliveries': troubled(
          { is: 'truncated', line: 501, text: 'Jansen' },
          { is: 'byte-order-mark', line: 1, text: '' },
        ),
      },
      remedy,
      hidden: ['Jansen'],
      nl: 'In ‘medewerkers-20261118.csv’ van woensdag 18 november 2026 om 01:00 klopt iets niet: het begint met een byte order mark (BOM), zodat de eerste kolomnaam niet wordt herkend (regel 1) en het breekt halverwege af (regel 501). → Laat je technisch applicatiebeheerder dit herstellen in de bron en het bestand opnieuw leveren.',
      en: 'Something is wrong in ‘medewerkers-20261118.csv’ of Wednesday 18 November 2026 at 01:00: it begins with a byte order mark (BOM), so that the first column name is not recognised (line 1) and it breaks off halfway (line 501). → Ask your technical administrator to correct this in the source and deliver the file again.',
    },
    {
      when: 'it breaks off, and the one before it is used meanwhile',
      given: {
        'hr.deliveries': filesOf(
          deliveryOf({ trouble: [{ is: 'truncated', line: 251, text: '' }], rows: 250 }),
          yesterdays,
        ),
      },
      remedy,
      nl: 'In ‘medewerkers-20261118.csv’ van woensdag 18 november 2026 om 01:00 klopt iets niet: het breekt halverwege af (regel 251). Tot er een goed bestand is, gaan antwoorden over ‘medewerkers-20261117.csv’ van dinsdag 17 november 2026 om 01:00. → Laat je technisch applicatiebeheerder dit herstellen in de bron en het bestand opnieuw leveren.',
      en: 'Something is wrong in ‘medewerkers-20261118.csv’ of Wednesday 18 November 2026 at 01:00: it breaks off halfway (line 251). Until there is a good file, answers are about ‘medewerkers-20261117.csv’ of Tuesday 17 November 2026 at 01:00. → Ask your technical administrator to correct this in the source and deliver the file again.',
    },
    {
      when: 'several rows cannot be read',
      given: {
        'hr.deliveries': troubled(
          { is: 'unreadable-row', line: 12, text: '' },
          { is: 'unreadable-row', line: 7, text: '' },
        ),
      },
      remedy,
      nl: 'In ‘medewerkers-20261118.csv’ van woensdag 18 november 2026 om 01:00 klopt iets niet: niet elke regel is te lezen (2 keer, voor het eerst op regel 7). → Laat je technisch applicatiebeheerder dit herstellen in de bron en het bestand opnieuw leveren.',
      en: 'Something is wrong in ‘medewerkers-20261118.csv’ of Wednesday 18 November 2026 at 01:00: not every row can be read (2 times, first on line 7). → Ask your technical administrator to correct this in the source and deliver the file again.',
    },
    {
      when: 'so many rows cannot be read that only the first are named',
      given: {
        'hr.deliveries': troubled(
          { is: 'unreadable-row', line: 12, text: '' },
          { is: 'unreadable-row', line: null, text: '+ 30' },
        ),
      },
      remedy,
      en: 'Something is wrong in ‘medewerkers-20261118.csv’ of Wednesday 18 November 2026 at 01:00: not every row can be read (31 times, first on line 12). → Ask your technical administrator to correct this in the source and deliver the file again.',
    },
    {
      when: 'nothing is in it, nor its columns, encoding and delimiter are right',
      given: {
        'hr.deliveries': troubled(
          { is: 'empty', line: null, text: '' },
          { is: 'encoding', line: null, text: '' },
          { is: 'delimiter', line: null, text: '' },
          { is: 'header', line: null, text: '' },
        ),
      },
      remedy,
    },
  ],
  clear: [
    {
      when: 'the newest file can be read',
      given: { 'hr.deliveries': filesOf(deliveryOf()) },
      nl: '‘medewerkers-20261118.csv’ is goed te lezen (500 regels).',
      en: '‘medewerkers-20261118.csv’ can be read well (500 rows).',
    },
    {
      when: 'only an older one cannot',
      given: {
        'hr.deliveries': filesOf(deliveryOf(), {
          ...yesterdays,
          trouble: [{ is: 'empty', line: null, text: '' }],
        }),
      },
    },
    {
      when: 'the source was called and answered with one row',
      given: {
        'hr.deliveries': { kind: 'api', expected: null, found: [deliveryOf({ name: 'Records', rows: 1 })] },
      },
      en: '‘Records’ can be read well (1 row).',
    },
  ],
  'not-applicable': [
    { when: 'nothing was delivered', given: { 'hr.deliveries': filesOf() } },
    { when: 'the source was never called', given: {} },
    {
      when: 'nobody has opened the newest file yet: that the one before it is fine says nothing',
      given: { 'hr.deliveries': filesOf(deliveryOf({ rows: null, hash: null }), yesterdays) },
    },
    {
      when: 'nobody has opened the file yet',
      given: { 'hr.deliveries': filesOf(deliveryOf({ rows: null, hash: null })) },
    },
  ],
});
