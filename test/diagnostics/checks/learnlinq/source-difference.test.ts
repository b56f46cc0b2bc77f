import { sourceDifference } from '../../../../src/diagnostics/checks/learnlinq/source-difference.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { recordOf } from '../../../fixtures/record.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

const remedy = { by: 'source-owner', lookAgain: 'after-next-sync' } as const;
const withProvider = tenantOf({ mandatoryFields: ['username', 'name', 'email', 'identityProvider'] });

describeCheck(sourceDifference, {
  cause: [
    {
      when: 'the name and the address are other ones',
      given: {
        'lms.own-accounts': [accountOf({ name: 'Sanne de Vries', email: 's.devries@zonnehof.example' })],
      },
      remedy,
      hidden: ['Vries', 'devries', 'Jansen', 'jansen'],
      nl: 'Niet gelijk: naam is ‘Sanne de Vries’ in LearnLinq en ‘Sanne Jansen’ in de bron; e-mail is ‘s.devries@zonnehof.example’ in LearnLinq en ‘sanne.jansen@zonnehof.example’ in de bron. → Klopt het in de bron? Dan neemt LearnLinq het over zodra de koppeling weer loopt. Klopt het daar niet, pas het dan aan in de HR-bron.',
      en: 'Not the same: name is ‘Sanne de Vries’ in LearnLinq and ‘Sanne Jansen’ in the source; e-mail is ‘s.devries@zonnehof.example’ in LearnLinq and ‘sanne.jansen@zonnehof.example’ in the source. → Is the source right? Then LearnLinq takes it over with the next sync. Is it wrong there, change it in the HR source.',
    },
    {
      when: 'the source has nothing',
      given: { 'lms.own-accounts': [accountOf()], 'hr.record': recordOf({ username: null }) },
      remedy,
      nl: 'Niet gelijk: gebruikersnaam is ‘sjansen’ in LearnLinq en leeg in de bron. → Klopt het in de bron? Dan neemt LearnLinq het over zodra de koppeling weer loopt. Klopt het daar niet, pas het dan aan in de HR-bron.',
    },
    {
      when: 'a no-break space is all that differs',
      given: { 'lms.own-accounts': [accountOf({ name: 'Sanne\u00A0Jansen' })] },
      remedy,
      en: 'Not the same: name is ‘Sanne‹U+00A0›Jansen’ in LearnLinq and ‘Sanne Jansen’ in the source. → Is the source right? Then LearnLinq takes it over with the next sync. Is it wrong there, change it in the HR source.',
    },
    {
      when: 'the identity provider is mandatory and another one',
      given: {
        'tenant.agreement': withProvider,
        'lms.own-accounts': [accountOf({ identityProvider: 'ADFS' })],
        'hr.record': recordOf({ identityProvider: 'Entra ID' }),
      },
      remedy,
    },
    {
      when: 'the account that the source feeds differs, whatever another one says',
      given: {
        'lms.own-accounts': [accountOf({ id: 'a-0', importId: null }), accountOf({ name: 'Sanne de Vries' })],
      },
      remedy,
    },
  ],
  clear: [
    {
      when: 'all that is mandatory is the same',
      given: { 'lms.own-accounts': [accountOf()] },
      nl: 'Gelijk aan de bron: gebruikersnaam, naam en e-mail.',
      en: 'The same as in the source: username, name and e-mail.',
    },
    {
      when: 'a field that is not mandatory differs',
      given: { 'lms.own-accounts': [accountOf({ identityProvider: 'ADFS' })] },
    },
    {
      when: 'nothing and an empty text are the same',
      given: {
        'lms.own-accounts': [accountOf({ username: '' })],
        'hr.record': recordOf({ username: null }),
      },
    },
  ],
  'not-applicable': [
    { when: 'there is no account', given: { 'lms.own-accounts': [] } },
    { when: 'the source holds nobody', given: { 'lms.own-accounts': [accountOf()], 'hr.record': null } },
  ],
});
