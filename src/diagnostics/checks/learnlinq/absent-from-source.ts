import { z } from 'zod';
import { define } from '../../define.ts';
import { ownAccounts } from '../../facts/own-account.ts';
import type { Language } from '../../model.ts';
import { theField } from '../../words/field-names.ts';
import { showValue } from '../../words/show-value.ts';

const detail = z.object({
  /** What the source was searched by; `self`: the asker's own address. */
  by: z.enum(['self', 'email', 'username', 'name']),
  sought: z.string(),
  /** The source's own name, such as the HR application's. */
  source: z.string(),
});
type Seen = z.infer<typeof detail>;

/** The source was read and holds no such person, so nothing can come along (000:15). */
export const absentFromSource = define({
  id: 'absent-from-source',
  bullets: ['000:15', '+ not in the source'],
  needs: ['hr.record', 'lms.matches', 'person.wish', 'tenant.agreement'],
  detail,
  personal: { sought: 'subject' },
  decide({ 'hr.record': record, 'lms.matches': matches, 'person.wish': wish, 'tenant.agreement': tenant }) {
    const sought = wish.is === 'self' ? '' : wish.text;
    const seen = { by: wish.is, sought, source: tenant.source.name };
    if (record !== null) return { is: 'clear', seen };
    if (ownAccounts(null, matches, []).length > 0) return { is: 'not-applicable' };
    return { is: 'cause', detail: seen, remedy: { by: 'source-owner', lookAgain: 'after-next-sync' } };
  },
  wording: {
    nl: {
      title: 'Bekend in de bron',
      failing: 'Staat niet in de bron',
      clear: ({ source }) => `Gevonden in ${source}.`,
      cause: (seen) => `In ${seen.source} staat niemand met ${whom(seen, 'nl')}.`,
      remedy: ({ by, source }) =>
        by === 'self'
          ? `Laat nakijken of je in ${source} staat, en met welk e-mailadres.`
          : `Voeg deze persoon toe in ${source}, of geef me de gegevens zoals ze daar staan.`,
      asked: ({ source }) => `Kijk na of deze persoon in ${source} staat. Zo niet, voeg die dan toe.`,
    },
    en: {
      title: 'Known in the source',
      failing: 'Not in the source',
      clear: ({ source }) => `Found in ${source}.`,
      cause: (seen) => `${seen.source} holds nobody with ${whom(seen, 'en')}.`,
      remedy: ({ by, source }) =>
        by === 'self'
          ? `Ask whether you are in ${source}, and under which e-mail address.`
          : `Add this person in ${source}, or give me the details as they stand there.`,
      asked: ({ source }) => `See whether this person is in ${source}, and add them if not.`,
    },
  },
});

function whom({ by, sought }: Seen, language: Language): string {
  if (by === 'self') return { nl: 'jouw e-mailadres', en: 'your e-mail address' }[language];
  return `${theField(by, language)} ${showValue(sought)}`;
}
