import { selfServiceField } from '../../../../src/diagnostics/checks/learnlinq/self-service-field.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { recordOf } from '../../../fixtures/record.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

const remedy = { by: 'person' } as const;
const agreement = tenantOf({ selfServiceFields: ['Kenteken', 'Lokatie'] });
const filled = (freeFields: Record<string, string>) => ({
  'tenant.agreement': agreement,
  'lms.own-accounts': [accountOf({ freeFields })],
});

describeCheck(selfServiceField, {
  cause: [
    {
      when: 'such a field is empty',
      given: filled({ Lokatie: 'Noord' }),
      remedy,
      nl: 'Dit neemt LearnLinq niet over uit de bron. ‘Kenteken’ is nog leeg. → Vul ‘Kenteken’ zelf in, in LearnLinq onder Profiel wijzigen.',
      en: 'LearnLinq does not take this over from the source. ‘Kenteken’ is still empty. → The person fills in ‘Kenteken’, in LearnLinq under Profiel wijzigen (edit profile).',
    },
    {
      when: 'the source holds something else',
      given: {
        ...filled({ Kenteken: 'AB-123-C', Lokatie: ' ' }),
        'hr.record': recordOf({ attributes: { Kenteken: 'XY-987-Z' } }),
      },
      remedy,
      hidden: ['AB-123', 'XY-987'],
      nl: 'Dit neemt LearnLinq niet over uit de bron. ‘Kenteken’ is ‘AB-123-C’, en in de bron staat ‘XY-987-Z’. ‘Lokatie’ is nog leeg. → Vul ‘Kenteken’ en ‘Lokatie’ zelf in, in LearnLinq onder Profiel wijzigen.',
      en: 'LearnLinq does not take this over from the source. ‘Kenteken’ is ‘AB-123-C’, while the source has ‘XY-987-Z’. ‘Lokatie’ is still empty. → The person fills in ‘Kenteken’ and ‘Lokatie’, in LearnLinq under Profiel wijzigen (edit profile).',
    },
  ],
  clear: [
    {
      when: 'all of them are filled in',
      given: filled({ Kenteken: 'AB-123-C', Lokatie: 'Noord' }),
      nl: 'Zelf ingevuld: ‘Kenteken’ en ‘Lokatie’.',
      en: 'Filled in: ‘Kenteken’ and ‘Lokatie’.',
    },
    {
      when: 'the person is not in the source',
      given: { ...filled({ Kenteken: 'AB-123-C', Lokatie: 'Noord' }), 'hr.record': null },
    },
  ],
  'not-applicable': [
    { when: 'the customer has no such field', given: { 'lms.own-accounts': [accountOf()] } },
    { when: 'there is no account', given: { 'tenant.agreement': agreement } },
  ],
});
