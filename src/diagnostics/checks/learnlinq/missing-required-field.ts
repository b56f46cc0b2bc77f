import { z } from 'zod';
import { define } from '../../define.ts';
import { emptyFields } from '../../facts/admits.ts';

const field = z.enum(['username', 'name', 'email', 'identityProvider']);
const names = {
  nl: { username: 'gebruikersnaam', name: 'naam', email: 'e-mail', identityProvider: 'identity provider' },
  en: { username: 'username', name: 'name', email: 'e-mail', identityProvider: 'identity provider' },
} as const;

/** A mandatory field is empty in the source, so no account is made (000:7-15; the fourth field: LearnLinq 2822963). */
export const missingRequiredField = define({
  id: 'missing-required-field',
  bullets: ['000:7', '000:9', '000:11', '000:13', '000:15', '+ identity provider mandatory'],
  needs: ['hr.record', 'tenant.agreement'],
  detail: z.object({ empty: z.array(field), mandatory: z.array(field) }),
  personal: {},
  decide({ 'hr.record': record, 'tenant.agreement': tenant }) {
    if (record === null) return { is: 'not-applicable' };
    const detail = { empty: [...emptyFields(record, tenant)], mandatory: tenant.mandatoryFields };
    if (detail.empty.length === 0) return { is: 'clear', seen: detail };
    return { is: 'cause', detail, remedy: { by: 'source-owner', lookAgain: 'after-next-sync' } };
  },
  wording: {
    nl: {
      title: 'Verplichte gegevens in de bron',
      clear: ({ mandatory }) => `Alles is ingevuld: ${mandatory.map((each) => names.nl[each]).join(', ')}.`,
      cause: ({ empty }) => `Niet ingevuld in de bron: ${empty.map((each) => names.nl[each]).join(', ')}.`,
      remedy: ({ empty }) => `Vul ${empty.map((each) => names.nl[each]).join(' en ')} in de HR-bron in.`,
    },
    en: {
      title: 'Mandatory fields in the source',
      clear: ({ mandatory }) => `All filled in: ${mandatory.map((each) => names.en[each]).join(', ')}.`,
      cause: ({ empty }) => `Left empty in the source: ${empty.map((each) => names.en[each]).join(', ')}.`,
      remedy: ({ empty }) => `Fill in ${empty.map((each) => names.en[each]).join(' and ')} in the HR source.`,
    },
  },
});
