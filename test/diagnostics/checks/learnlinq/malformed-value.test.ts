import { malformedValue } from '../../../../src/diagnostics/checks/learnlinq/malformed-value.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { recordOf } from '../../../fixtures/record.ts';

const remedy = { by: 'source-owner', lookAgain: 'after-next-sync' } as const;
const withEmail = (email: string) => ({ 'hr.record': recordOf({ email }) });
const withUsername = (username: string) => ({ 'hr.record': recordOf({ username }) });

describeCheck(malformedValue, {
  cause: [
    {
      when: 'a space stands in the address',
      given: withEmail('sanne jansen@zonnehof.example'),
      remedy,
      hidden: ['jansen@', 'zonnehof', 'sjansen'],
      nl: 'Het e-mailadres ‘sanne‹␣›jansen@zonnehof.example’ klopt niet: een spatie op plaats 6 (U+0020). → Typ het e-mailadres opnieuw in de HR-bron.',
      en: 'The e-mail address ‘sanne‹␣›jansen@zonnehof.example’ is not right: a space at position 6 (U+0020). → Type the e-mail address anew in the HR source.',
    },
    {
      when: 'a Cyrillic letter stands in for an a',
      given: withEmail('s\u0430nne@zonnehof.example'),
      remedy,
      nl: 'Het e-mailadres ‘s‹а›nne@zonnehof.example’ klopt niet: een Cyrillische letter die op ‘a’ lijkt op plaats 2 (U+0430). → Typ het e-mailadres opnieuw in de HR-bron.',
      en: 'The e-mail address ‘s‹а›nne@zonnehof.example’ is not right: a Cyrillic letter that looks like ‘a’ at position 2 (U+0430). → Type the e-mail address anew in the HR source.',
    },
    {
      when: 'a zero-width space hides in the username',
      given: withUsername('sjan\u200Bsen'),
      remedy,
      nl: 'De gebruikersnaam ‘sjan‹U+200B›sen’ klopt niet: een spatie zonder breedte op plaats 5 (U+200B). → Typ de gebruikersnaam opnieuw in de HR-bron.',
      en: 'The username ‘sjan‹U+200B›sen’ is not right: a zero-width space at position 5 (U+200B). → Type the username anew in the HR source.',
    },
    {
      when: 'a no-break space stands at the end',
      given: withEmail('sanne@zonnehof.example\u00A0'),
      remedy,
      nl: 'Het e-mailadres ‘sanne@zonnehof.example‹U+00A0›’ klopt niet: een vaste spatie op plaats 23 (U+00A0). → Typ het e-mailadres opnieuw in de HR-bron.',
      en: 'The e-mail address ‘sanne@zonnehof.example‹U+00A0›’ is not right: a no-break space at position 23 (U+00A0). → Type the e-mail address anew in the HR source.',
    },
    {
      when: 'a byte order mark comes first',
      given: withUsername('\uFEFFsjansen'),
      remedy,
      nl: 'De gebruikersnaam ‘‹U+FEFF›sjansen’ klopt niet: een byte order mark (BOM) op plaats 1 (U+FEFF). → Typ de gebruikersnaam opnieuw in de HR-bron.',
      en: 'The username ‘‹U+FEFF›sjansen’ is not right: a byte order mark (BOM) at position 1 (U+FEFF). → Type the username anew in the HR source.',
    },
    {
      when: 'a comma stands for a full stop',
      given: withEmail('sanne,j@zonnehof.example'),
      remedy,
      nl: 'Het e-mailadres ‘sanne‹,›j@zonnehof.example’ klopt niet: het teken ‘,’ op plaats 6 (U+002C). → Typ het e-mailadres opnieuw in de HR-bron.',
      en: 'The e-mail address ‘sanne‹,›j@zonnehof.example’ is not right: the character ‘,’ at position 6 (U+002C). → Type the e-mail address anew in the HR source.',
    },
    {
      when: 'there is no @',
      given: withEmail('sanne.zonnehof.example'),
      remedy,
      nl: 'Het e-mailadres ‘sanne.zonnehof.example’ klopt niet: er staat geen @ in. → Typ het e-mailadres opnieuw in de HR-bron.',
      en: 'The e-mail address ‘sanne.zonnehof.example’ is not right: there is no @ in it. → Type the e-mail address anew in the HR source.',
    },
    {
      when: 'nothing precedes the @',
      given: withEmail('@zonnehof.example'),
      remedy,
      nl: 'Het e-mailadres ‘‹@›zonnehof.example’ klopt niet: er staat niets vóór de @. → Typ het e-mailadres opnieuw in de HR-bron.',
      en: 'The e-mail address ‘‹@›zonnehof.example’ is not right: there is nothing before the @. → Type the e-mail address anew in the HR source.',
    },
    {
      when: 'there are two @',
      given: withEmail('sanne@jansen@zonnehof.example'),
      remedy,
      nl: 'Het e-mailadres ‘sanne@jansen‹@›zonnehof.example’ klopt niet: een tweede @ op plaats 13. → Typ het e-mailadres opnieuw in de HR-bron.',
      en: 'The e-mail address ‘sanne@jansen‹@›zonnehof.example’ is not right: a second @ at position 13. → Type the e-mail address anew in the HR source.',
    },
    {
      when: 'two full stops follow each other',
      given: withEmail('sanne@zonnehof..example'),
      remedy,
      nl: 'Het e-mailadres ‘sanne@zonnehof‹.›.example’ klopt niet: een punt op plaats 15 die daar niet hoort. → Typ het e-mailadres opnieuw in de HR-bron.',
      en: 'The e-mail address ‘sanne@zonnehof‹.›.example’ is not right: a full stop at position 15 that does not belong there. → Type the e-mail address anew in the HR source.',
    },
    {
      when: 'the domain is cut short',
      given: withEmail('sanne@zonnehof'),
      remedy,
      nl: 'Het e-mailadres ‘sanne@zonnehof’ klopt niet: na de @ staat geen volledig domein. → Typ het e-mailadres opnieuw in de HR-bron.',
      en: 'The e-mail address ‘sanne@zonnehof’ is not right: the domain after the @ is incomplete. → Type the e-mail address anew in the HR source.',
    },
    {
      when: 'a curly apostrophe stands in O’Brien',
      given: withEmail('o’brien@zonnehof.example'),
      remedy,
      nl: "Het e-mailadres ‘o‹’›brien@zonnehof.example’ klopt niet: een teken dat op ‘'’ lijkt op plaats 2 (U+2019). → Typ het e-mailadres opnieuw in de HR-bron.",
      en: "The e-mail address ‘o‹’›brien@zonnehof.example’ is not right: a character that looks like ‘'’ at position 2 (U+2019). → Type the e-mail address anew in the HR source.",
    },
    {
      when: 'both values are wrong',
      given: { 'hr.record': recordOf({ email: 'sanne @zonnehof.example', username: 's;jansen' }) },
      remedy,
      nl: 'Het e-mailadres ‘sanne‹␣›@zonnehof.example’ klopt niet: een spatie op plaats 6 (U+0020). De gebruikersnaam ‘s‹;›jansen’ klopt niet: het teken ‘;’ op plaats 2 (U+003B). → Typ het e-mailadres en de gebruikersnaam opnieuw in de HR-bron.',
      en: 'The e-mail address ‘sanne‹␣›@zonnehof.example’ is not right: a space at position 6 (U+0020). The username ‘s‹;›jansen’ is not right: the character ‘;’ at position 2 (U+003B). → Type the e-mail address and the username anew in the HR source.',
    },
  ],
  clear: [
    {
      when: 'both are written well',
      given: {},
      hidden: ['sjansen', 'zonnehof'],
      nl: 'Goed geschreven: e-mail ‘sanne.jansen@zonnehof.example’, gebruikersnaam ‘sjansen’.',
      en: 'Written well: e-mail ‘sanne.jansen@zonnehof.example’, username ‘sjansen’.',
    },
    { when: 'the name is O’Brien with a straight apostrophe', given: withEmail("o'brien@zonnehof.example") },
    { when: 'there are hyphens and plus signs', given: withEmail('anne-marie+lms@zonne-hof.example') },
    { when: 'the address holds an ë', given: withEmail('zoë@zonnehof.example') },
    {
      when: 'the address is empty: that is said elsewhere',
      given: { 'hr.record': recordOf({ email: null }) },
    },
  ],
  'not-applicable': [
    { when: 'the source holds nobody', given: { 'hr.record': null } },
    { when: 'neither is filled in', given: { 'hr.record': recordOf({ email: '', username: ' ' }) } },
  ],
});
