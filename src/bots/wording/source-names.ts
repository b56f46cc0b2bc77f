import type { Language } from '../../diagnostics/model.ts';

/** What a person reads for the sources that the facts name in English; HR sources and files bear names of their own. */
const names: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: {
    asker: 'de vraag zelf',
    'tenant file': 'de afspraken over de koppeling',
    'LearnLinq, users': 'LearnLinq, gebruikers',
    'LearnLinq, licences': 'LearnLinq, licenties',
    'LearnLinq, syncs': 'LearnLinq, synchronisaties',
    'LearnLinq, units': 'LearnLinq, Organisatorische Eenheden',
    'LearnLinq, target groups': 'LearnLinq, doelgroepen',
    'LearnLinq, changes': 'LearnLinq, wijzigingen',
    'LearnLinq, sign-ins': 'LearnLinq, inlogpogingen',
    'LearnLinq, mails': 'LearnLinq, verzonden mail',
    'LearnLinq, password resets': 'LearnLinq, wachtwoordherstel',
    'LearnLinq, results': 'LearnLinq, resultaten',
  },
  en: {
    asker: 'the question itself',
    'tenant file': 'what was agreed about the integration',
    'LearnLinq, mails': 'LearnLinq, mail sent',
  },
};

/** As the facts say it: `HR source AFAS`. */
const hrSource = /^HR source\b/u;

/** A source may be several: `LearnLinq, users; HR source AFAS`. */
export const saySource = (source: string, language: Language): string =>
  source
    .split('; ')
    .map((part) => names[language][part] ?? (language === 'nl' ? part.replace(hrSource, 'HR-bron') : part))
    .join('; ');
