import { z } from 'zod';
import { define } from '../../define.ts';
import { dayIn } from '../../facts/calendar.ts';
import { mainAccount } from '../../facts/own-account.ts';
import { enumerate } from '../../words/enumerate.ts';
import { fieldName } from '../../words/field-names.ts';
import { sayDifferences } from '../../words/say-differences.ts';

const field = z.enum(['username', 'name', 'email', 'identityProvider']);
const values = z.record(z.string(), z.string());
const detail = z.object({
  compared: z.array(field),
  differs: z.array(field),
  /** Of the fields that differ; empty where nothing is filled in. */
  inSource: values,
  inLearnLinq: values,
});

/** A mandatory field is not the same in LearnLinq as in the source (000:59). */
export const sourceDifference = define({
  id: 'source-difference',
  bullets: ['000:59', '000:61'],
  needs: ['hr.record', 'lms.own-accounts', 'tenant.agreement'],
  detail,
  personal: { inSource: 'subject', inLearnLinq: 'subject' },
  decide({ 'hr.record': record, 'lms.own-accounts': own, 'tenant.agreement': tenant }, now) {
    const account = mainAccount(own, record, dayIn(tenant.timeZone, now));
    if (record === null || account === null) return { is: 'not-applicable' };
    const compared = tenant.mandatoryFields;
    const differs = compared.filter((each) => (record[each] ?? '') !== (account[each] ?? ''));
    const of = (holder: typeof record | typeof account) =>
      Object.fromEntries(differs.map((each) => [each, holder[each] ?? '']));
    const seen = { compared, differs, inSource: of(record), inLearnLinq: of(account) };
    if (differs.length === 0) return { is: 'clear', seen };
    return { is: 'cause', detail: seen, remedy: { by: 'source-owner', lookAgain: 'after-next-sync' } };
  },
  wording: {
    nl: {
      title: 'Dezelfde gegevens als in de bron',
      failing: 'Andere gegevens dan in de bron',
      clear: ({ compared }) =>
        `Gelijk aan de bron: ${enumerate(
          compared.map((each) => fieldName(each, 'nl')),
          'nl',
        )}.`,
      cause: ({ differs, inLearnLinq, inSource }) =>
        `Niet gelijk: ${sayDifferences(differs, inLearnLinq, inSource, 'nl')}.`,
      remedy: () =>
        'Klopt het in de bron? Dan neemt LearnLinq het over zodra de koppeling weer loopt. Klopt het daar niet, pas het dan aan in de HR-bron.',
    },
    en: {
      title: 'The same details as in the source',
      failing: 'Other details than in the source',
      clear: ({ compared }) =>
        `The same as in the source: ${enumerate(
          compared.map((each) => fieldName(each, 'en')),
          'en',
        )}.`,
      cause: ({ differs, inLearnLinq, inSource }) =>
        `Not the same: ${sayDifferences(differs, inLearnLinq, inSource, 'en')}.`,
      remedy: () =>
        'Is the source right? Then LearnLinq takes it over with the next sync. Is it wrong there, change it in the HR source.',
    },
  },
});
