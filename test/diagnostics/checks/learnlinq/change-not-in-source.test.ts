import { changeNotInSource } from '../../../../src/diagnostics/checks/learnlinq/change-not-in-source.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { changeOf } from '../../../fixtures/change.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { recordOf } from '../../../fixtures/record.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

const remedy = { by: 'source-owner', lookAgain: 'after-next-sync' } as const;
const own = [accountOf()];
const byHand = changeOf({
  field: 'email',
  before: 'sanne.jansen@zonnehof.example',
  after: 's.devries@zonnehof.example',
  by: 'person',
  byName: 'Petra de Wit',
  at: '2026-11-12T13:00:00Z',
});

describeCheck(changeNotInSource, {
  cause: [
    {
      when: 'somebody changed it by hand and the source says otherwise',
      given: {
        'lms.own-accounts': [accountOf({ email: 's.devries@zonnehof.example' })],
        'lms.changes': [byHand],
      },
      remedy,
      hidden: ['devries', 'sanne.jansen', 'Petra'],
      ofOthers: ['Petra', 'de Wit'],
      nl: 'Op donderdag 12 november 2026 om 14:00 is e-mail in LearnLinq met de hand gewijzigd door Petra de Wit in ‘s.devries@zonnehof.example’; in de bron staat ‘sanne.jansen@zonnehof.example’. De bron overschrijft wat er met de hand in LearnLinq is gezet. → Geef de wijziging door in Personeelsplein; daar haalt LearnLinq de gegevens vandaan.',
      en: 'On Thursday 12 November 2026 at 14:00 e-mail was changed by hand in LearnLinq by Petra de Wit to ‘s.devries@zonnehof.example’; the source has ‘sanne.jansen@zonnehof.example’. The source overwrites what was entered by hand in LearnLinq. → Make the change in Personeelsplein; that is where LearnLinq gets its details from.',
    },
    {
      when: 'a run has overwritten it since',
      given: {
        'lms.own-accounts': own,
        'lms.changes': [
          byHand,
          changeOf({
            field: 'email',
            before: 's.devries@zonnehof.example',
            after: 'sanne.jansen@zonnehof.example',
          }),
        ],
      },
      remedy,
    },
    {
      when: 'a department was given by hand that the source does not know, by whom is not kept',
      given: {
        'lms.own-accounts': own,
        'lms.changes': [{ ...byHand, field: 'department', before: 'Zorg', after: null, byName: null }],
      },
      remedy,
      nl: 'Op donderdag 12 november 2026 om 14:00 is afdeling in LearnLinq met de hand gewijzigd in leeg; in de bron staat ‘Zorg’. De bron overschrijft wat er met de hand in LearnLinq is gezet. → Geef de wijziging door in Personeelsplein; daar haalt LearnLinq de gegevens vandaan.',
    },
    {
      when: 'both systems hold the same, so nobody has changed it anywhere',
      given: { 'lms.own-accounts': own },
      remedy,
      nl: 'LearnLinq toont precies wat er in Personeelsplein staat. Klopt er iets niet, dan klopt het dus ook daar niet. → Geef de wijziging door in Personeelsplein; daar haalt LearnLinq de gegevens vandaan.',
      en: 'LearnLinq shows exactly what Personeelsplein holds. So if something is wrong, it is wrong there as well. → Make the change in Personeelsplein; that is where LearnLinq gets its details from.',
    },
    {
      when: 'the person is not in the source',
      given: { 'lms.own-accounts': own, 'hr.record': null },
      remedy,
      nl: 'Deze persoon staat niet in Personeelsplein, dus er komt niets mee vanuit de bron. → Zet deze persoon in Personeelsplein, of laat een LearnLinq-beheerder de gegevens met de hand bijhouden.',
      en: 'This person is not in Personeelsplein, so nothing comes along from the source. → Add this person to Personeelsplein, or have a LearnLinq administrator keep the details by hand.',
    },
  ],
  clear: [
    {
      when: 'the source changed after the last run',
      given: {
        'lms.own-accounts': own,
        'hr.record': recordOf({ changedAt: '2026-11-18T08:00:00Z' }),
      },
      nl: 'Er is niets met de hand gewijzigd wat de bron weer overschrijft.',
      en: 'Nothing was changed by hand that the source overwrites again.',
    },
    {
      when: 'the systems differ without anybody having changed it by hand',
      given: { 'lms.own-accounts': [accountOf({ name: 'Sanne de Vries' })] },
    },
    {
      when: 'another department stands in LearnLinq',
      given: {
        'lms.own-accounts': [accountOf({ employments: [{ function: 'Kok', department: 'Keuken' }] })],
      },
    },
    {
      when: 'what was entered by hand stands in the source as well',
      given: {
        'lms.own-accounts': [accountOf({ email: 's.devries@zonnehof.example' })],
        'lms.changes': [byHand],
        'hr.record': recordOf({ email: 's.devries@zonnehof.example', changedAt: '2026-11-18T08:00:00Z' }),
      },
    },
    {
      when: 'a field that people fill in themselves is still empty',
      given: {
        'lms.own-accounts': own,
        'tenant.agreement': tenantOf({ selfServiceFields: ['Kenteken'] }),
      },
    },
    {
      when: 'the change by hand lies more than 90 days back, or on another account',
      given: {
        'lms.own-accounts': [accountOf({ name: 'Sanne de Vries' })],
        'lms.changes': [
          { ...byHand, at: '2026-08-01T13:00:00Z' },
          { ...byHand, id: 'c-x', account: 'a-9' },
        ],
      },
    },
  ],
  'not-applicable': [{ when: 'there is no account', given: {} }],
});
