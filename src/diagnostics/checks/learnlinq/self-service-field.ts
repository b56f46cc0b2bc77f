import { z } from 'zod';
import { define } from '../../define.ts';
import { dayIn } from '../../facts/calendar.ts';
import { mainAccount } from '../../facts/own-account.ts';
import { selfServiceGaps } from '../../facts/self-service.ts';
import type { Language } from '../../model.ts';
import { enumerate } from '../../words/enumerate.ts';
import { showValue } from '../../words/show-value.ts';

const detail = z.object({
  /** Every field that people fill in themselves. */
  fields: z.array(z.string()),
  gaps: z.array(z.object({ field: z.string(), is: z.enum(['empty', 'not-as-in-source']) })),
  /** What stands in those fields, in the same order. */
  inLearnLinq: z.array(z.string()),
  inSource: z.array(z.string()),
});
type Seen = z.infer<typeof detail>;

/** A free field is for people themselves to fill in, so the source does not (000:83). */
export const selfServiceField = define({
  id: 'self-service-field',
  bullets: ['000:83'],
  needs: ['hr.record', 'lms.own-accounts', 'tenant.agreement'],
  detail,
  personal: { inLearnLinq: 'subject', inSource: 'subject' },
  decide({ 'hr.record': record, 'lms.own-accounts': own, 'tenant.agreement': tenant }, now) {
    const account = mainAccount(own, record, dayIn(tenant.timeZone, now));
    const fields = tenant.selfServiceFields;
    if (account === null || fields.length === 0) return { is: 'not-applicable' };
    const gaps = selfServiceGaps(account, record, tenant);
    const seen: Seen = {
      fields,
      gaps: gaps.map(({ field, is }) => ({ field, is })),
      inLearnLinq: gaps.map(({ inLearnLinq }) => inLearnLinq),
      inSource: gaps.map(({ inSource }) => inSource),
    };
    return gaps.length === 0
      ? { is: 'clear', seen }
      : { is: 'cause', detail: seen, remedy: { by: 'person' } };
  },
  wording: {
    nl: {
      title: 'Velden die je zelf invult',
      failing: 'Een veld dat je zelf invult',
      clear: ({ fields }) => `Zelf ingevuld: ${quoted(fields, 'nl')}.`,
      cause: (seen) => told(seen, 'nl'),
      remedy: ({ gaps }) => `Vul ${names(gaps, 'nl')} zelf in, in LearnLinq onder Profiel wijzigen.`,
    },
    en: {
      title: 'Fields that people fill in themselves',
      failing: 'A field to fill in oneself',
      clear: ({ fields }) => `Filled in: ${quoted(fields, 'en')}.`,
      cause: (seen) => told(seen, 'en'),
      remedy: ({ gaps }) =>
        `The person fills in ${names(gaps, 'en')}, in LearnLinq under Profiel wijzigen (edit profile).`,
    },
  },
});

const quoted = (fields: readonly string[], language: Language): string =>
  enumerate(
    fields.map((field) => `‘${field}’`),
    language,
  );

const names = (gaps: Seen['gaps'], language: Language): string =>
  quoted(
    gaps.map(({ field }) => field),
    language,
  );

const told = ({ gaps, inLearnLinq, inSource }: Seen, language: Language): string =>
  [
    intro[language],
    ...gaps.map(({ field, is }, index) =>
      words[language][is](field, showValue(inLearnLinq[index] ?? ''), showValue(inSource[index] ?? '')),
    ),
  ].join(' ');

const intro: Record<Language, string> = {
  nl: 'Dit neemt LearnLinq niet over uit de bron.',
  en: 'LearnLinq does not take this over from the source.',
};

type Words = (field: string, here: string, there: string) => string;
const words: Record<Language, Record<Seen['gaps'][number]['is'], Words>> = {
  nl: {
    empty: (field) => `‘${field}’ is nog leeg.`,
    'not-as-in-source': (field, here, there) => `‘${field}’ is ${here}, en in de bron staat ${there}.`,
  },
  en: {
    empty: (field) => `‘${field}’ is still empty.`,
    'not-as-in-source': (field, here, there) => `‘${field}’ is ${here}, while the source has ${there}.`,
  },
};
