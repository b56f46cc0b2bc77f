import { z } from 'zod';
import { define } from '../../define.ts';
import {
  type Malformation,
  malformation,
  malformedEmail,
  malformedUsername,
} from '../../facts/malformation.ts';
import type { Language } from '../../model.ts';
import { enumerate } from '../../words/enumerate.ts';
import { fieldName, theField } from '../../words/field-names.ts';
import { sayOddities } from '../../words/say-oddity.ts';

const field = z.enum(['email', 'username']);
const detail = z.object({
  fields: z.array(z.object({ field, oddities: z.array(malformation) })),
  /** Both values with every oddity between ‹ and ›; made here, because a masked value has lost its places. */
  shown: z.object({ email: z.string(), username: z.string() }),
});
type Seen = z.infer<typeof detail>;

/** Spaces, wrong punctuation, unseen characters or look-alike letters in e-mail or username (000:15). */
export const malformedValue = define({
  id: 'malformed-value',
  bullets: ['000:15', '+ invisible characters', '+ look-alike letters'],
  needs: ['hr.record'],
  detail,
  personal: { shown: 'subject' },
  decide({ 'hr.record': record }) {
    const email = record?.email ?? '';
    const username = record?.username ?? '';
    if (email.trim() === '' && username.trim() === '') return { is: 'not-applicable' };
    const odd = { email: [...malformedEmail(email)], username: [...malformedUsername(username)] };
    const seen: Seen = {
      fields: field.options
        .filter((each) => odd[each].length > 0)
        .map((each) => ({ field: each, oddities: odd[each] })),
      shown: { email: mark(email, odd.email), username: mark(username, odd.username) },
    };
    if (seen.fields.length === 0) return { is: 'clear', seen };
    return { is: 'cause', detail: seen, remedy: { by: 'source-owner', lookAgain: 'after-next-sync' } };
  },
  // The same slip stands at another place in each value.
  kind: ({ fields }) =>
    fields.map(({ field: each, oddities }) => [
      each,
      ...new Set(oddities.map(({ is, codePoint }) => `${is} ${codePoint}`)),
    ]),
  wording: {
    nl: {
      title: 'Schrijfwijze van e-mail en gebruikersnaam',
      failing: 'Verkeerd geschreven gegevens',
      clear: (seen) => `Goed geschreven: ${written(seen, 'nl')}.`,
      cause: (seen) => told(seen, 'nl'),
      remedy: ({ fields }) => `Typ ${named(fields, 'nl')} opnieuw in de HR-bron.`,
    },
    en: {
      title: 'Spelling of e-mail and username',
      failing: 'Badly written details',
      clear: (seen) => `Written well: ${written(seen, 'en')}.`,
      cause: (seen) => told(seen, 'en'),
      remedy: ({ fields }) => `Type ${named(fields, 'en')} anew in the HR source.`,
    },
  },
});

/** `sanne‹␣›jansen@…`, `s‹а›nne@…`, `sanne‹U+200B›@…` */
function mark(value: string, oddities: readonly Malformation[]): string {
  const byPosition = new Map(oddities.map((each) => [each.position, each]));
  return [...value]
    .map((character, index) => {
      const odd = byPosition.get(index + 1);
      return odd === undefined || odd.character === '' ? character : `‹${visible(odd)}›`;
    })
    .join('');
}

function visible({ is, character, codePoint }: Malformation): string {
  if (character === ' ') return '␣';
  return is === 'space' || is === 'invisible' ? codePoint : character;
}

const told = ({ fields, shown }: Seen, language: Language): string =>
  fields
    .map(({ field: each, oddities }) => {
      const what = sayOddities(oddities, language);
      const wrong = { nl: 'klopt niet', en: 'is not right' }[language];
      return `${capital(theField(each, language))} ‘${shown[each]}’ ${wrong}: ${what}.`;
    })
    .join(' ');

const written = ({ shown }: Seen, language: Language): string =>
  field.options
    .filter((each) => shown[each] !== '')
    .map((each) => `${fieldName(each, language)} ‘${shown[each]}’`)
    .join(', ');

const named = (fields: Seen['fields'], language: Language): string =>
  enumerate(
    fields.map(({ field: each }) => theField(each, language)),
    language,
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
