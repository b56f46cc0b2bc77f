import { restoredWithoutEnrolments } from '../../../../src/diagnostics/checks/learnlinq/restored-without-enrolments.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { changeOf } from '../../../fixtures/change.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';

const restored = changeOf({
  field: 'accessUntil',
  before: '2026-10-31',
  after: null,
  by: 'person',
  at: '2026-11-09T08:15:00Z',
});
const taken = (path: string) =>
  changeOf({ field: 'learningPath', before: path, after: null, at: '2026-11-01T01:00:00Z' });
const given = (path: string, at = '2026-11-10T09:00:00Z') =>
  changeOf({ field: 'learningPath', before: null, after: path, by: 'person', at });
const remedy = { by: 'lms-admin' } as const;
const own = [accountOf()];

describeCheck(restoredWithoutEnrolments, {
  cause: [
    {
      when: 'access ended, was given back, and one of two learning paths is back',
      given: {
        'lms.own-accounts': own,
        'lms.changes': [given('Tillen'), restored, taken('Tillen'), taken('Medicatie')],
      },
      remedy,
      hidden: ['Medicatie'],
      nl: 'De toegang liep tot en met 31 oktober 2026 en is op maandag 9 november 2026 om 09:15 teruggegeven. Inschrijvingen komen dan niet vanzelf terug. Nog niet terug: ‘Medicatie’. → Laat een LearnLinq-beheerder deze persoon opnieuw inschrijven.',
      en: 'Access ended after 31 October 2026 and was given back on Monday 9 November 2026 at 09:15. Enrolments do not come back by themselves. Not back yet: ‘Medicatie’. → Ask a LearnLinq administrator to enrol this person again.',
    },
    {
      when: 'which enrolments went was not kept',
      given: { 'lms.own-accounts': own, 'lms.changes': [restored] },
      remedy,
      nl: 'De toegang liep tot en met 31 oktober 2026 en is op maandag 9 november 2026 om 09:15 teruggegeven. Inschrijvingen komen dan niet vanzelf terug. Welke er weg zijn, heeft LearnLinq niet bewaard. → Laat een LearnLinq-beheerder deze persoon opnieuw inschrijven.',
      en: 'Access ended after 31 October 2026 and was given back on Monday 9 November 2026 at 09:15. Enrolments do not come back by themselves. LearnLinq has not kept which ones are gone. → Ask a LearnLinq administrator to enrol this person again.',
    },
    {
      when: 'the new end lies in the future',
      given: { 'lms.own-accounts': own, 'lms.changes': [{ ...restored, after: '2027-12-31' }] },
      remedy,
    },
  ],
  clear: [
    {
      when: 'access never ended',
      given: { 'lms.own-accounts': own },
      nl: 'De toegang is in de laatste 90 dagen niet beëindigd en weer teruggegeven.',
      en: 'Access has not been ended and given back in the last 90 days.',
    },
    {
      when: 'everything that was taken away is back',
      given: { 'lms.own-accounts': own, 'lms.changes': [given('Tillen'), restored, taken('Tillen')] },
      nl: 'De toegang is beëindigd en teruggegeven, en alle inschrijvingen zijn er weer.',
      en: 'Access was ended and given back, and all enrolments are there again.',
    },
    {
      when: 'the end was moved on its very last day with access',
      given: { 'lms.own-accounts': own, 'lms.changes': [{ ...restored, before: '2026-11-09' }] },
    },
    {
      when: 'access was ended, not given back',
      given: { 'lms.own-accounts': own, 'lms.changes': [{ ...restored, before: null, after: '2026-11-30' }] },
    },
    {
      when: 'an end in the past was moved to another one in the past',
      given: { 'lms.own-accounts': own, 'lms.changes': [{ ...restored, after: '2026-11-01' }] },
    },
  ],
  'not-applicable': [
    { when: 'there is no account', given: { 'lms.changes': [restored] } },
    {
      when: 'access has ended again',
      given: { 'lms.own-accounts': [accountOf({ accessUntil: '2026-11-15' })], 'lms.changes': [restored] },
    },
  ],
});
