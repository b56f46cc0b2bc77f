import { z } from 'zod';
import { define } from '../../define.ts';
import { emptyFields } from '../../facts/admits.ts';
import type { Language } from '../../model.ts';
import { enumerate } from '../../words/enumerate.ts';
import { fieldName, theField } from '../../words/field-names.ts';

const field = z.enum(['username', 'name', 'email', 'identityProvider']);
const list = (fields: readonly string[], language: Language) =>
  enumerate(
    fields.map((each) => fieldName(each, language)),
    language,
  );

const theList = (fields: readonly string[], language: Language) =>
  enumerate(
    fields.map((each) => theField(each, language)),
    language,
  );

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
      failing: 'Verplichte gegevens ontbreken',
      clear: ({ mandatory }) => `Alles is ingevuld: ${list(mandatory, 'nl')}.`,
      cause: ({ empty }) => `Niet ingevuld in de bron: ${list(empty, 'nl')}.`,
      remedy: ({ empty }) => `Vul ${theList(empty, 'nl')} in de HR-bron in.`,
    },
    en: {
      title: 'Mandatory fields in the source',
      failing: 'Mandatory details are missing',
      clear: ({ mandatory }) => `All filled in: ${list(mandatory, 'en')}.`,
      cause: ({ empty }) => `Left empty in the source: ${list(empty, 'en')}.`,
      remedy: ({ empty }) => `Fill in ${theList(empty, 'en')} in the HR source.`,
    },
  },
});
