import { missingRequiredField } from '../../../../src/diagnostics/checks/learnlinq/missing-required-field.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { recordOf } from '../../../fixtures/record.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

const remedy = { by: 'source-owner', lookAgain: 'after-next-sync' } as const;
const withProvider = tenantOf({ mandatoryFields: ['username', 'name', 'email', 'identityProvider'] });

describeCheck(missingRequiredField, {
  cause: [
    {
      when: 'there is no e-mail',
      given: { 'hr.record': recordOf({ email: null }) },
      remedy,
      nl: 'Niet ingevuld in de bron: e-mail. → Vul het e-mailadres in de HR-bron in.',
      en: 'Left empty in the source: e-mail. → Fill in the e-mail address in the HR source.',
    },
    { when: 'the name holds nothing', given: { 'hr.record': recordOf({ name: '' }) }, remedy },
    { when: 'the username is all spaces', given: { 'hr.record': recordOf({ username: ' \u00A0' }) }, remedy },
    {
      when: 'all three are empty',
      given: { 'hr.record': recordOf({ username: null, name: null, email: '' }) },
      remedy,
      nl: 'Niet ingevuld in de bron: gebruikersnaam, naam en e-mail. → Vul de gebruikersnaam, de naam en het e-mailadres in de HR-bron in.',
      en: 'Left empty in the source: username, name and e-mail. → Fill in the username, the name and the e-mail address in the HR source.',
    },
    {
      when: 'this customer needs an identity provider and there is none',
      given: { 'tenant.agreement': withProvider },
      remedy,
      nl: 'Niet ingevuld in de bron: identity provider. → Vul de identity provider in de HR-bron in.',
      en: 'Left empty in the source: identity provider. → Fill in the identity provider in the HR source.',
    },
  ],
  clear: [
    {
      when: 'every mandatory field is filled in',
      given: {},
      nl: 'Alles is ingevuld: gebruikersnaam, naam en e-mail.',
      en: 'All filled in: username, name and e-mail.',
    },
    {
      when: 'the identity provider is filled in where it must be',
      given: { 'hr.record': recordOf({ identityProvider: 'entra' }), 'tenant.agreement': withProvider },
    },
  ],
  'not-applicable': [{ when: 'the source holds nobody', given: { 'hr.record': null } }],
});
