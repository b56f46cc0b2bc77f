import type { Reply, Rung } from '../../../../src/bots/channel.ts';
import { deskNewsWords } from '../../../../src/bots/wording/desk-news.ts';
import { personWords } from '../../../../src/bots/wording/person-words.ts';
import { wording } from '../../../../src/bots/wording/wording.ts';
import type { Language } from '../../../../src/diagnostics/model.ts';

const languages = ['nl', 'en'] as const;
const rung = (state: Rung['state'], title: string, text: string): Rung => ({
  check: title,
  title,
  state,
  text,
  remedy: state === 'cause' ? 'Vul het in bij de HR-bron.' : null,
  evidence: [{ source: 'HR Plein', read: 'gelezen om 10:30' }],
});

/** One of each kind of reply. */
const plain = (text: string): Omit<Reply, 'language'> => ({ text, ladder: [], buttons: [] });

const kinds: Record<string, (language: Language) => Omit<Reply, 'language'>> = {
  greeting: (language) => ({
    text: wording[language].greeting,
    ladder: [],
    buttons: Object.values(wording[language].button.begin).map((label, index) => ({
      nonce: `n-${index + 1}`,
      label,
    })),
  }),
  diagnosis: (language) => ({
    text: `${wording[language].found.causes('Sanne Jansen', 1)}\nGeen e-mailadres.\n→ Vul het in bij de HR-bron.`,
    ladder: [
      rung('passed', 'In de HR-bron', 'Gevonden als 1001.'),
      rung('cause', 'E-mailadres', 'Geen e-mailadres.'),
      rung('not-applicable', 'Einddatum', wording[language].found.notApplicable),
      rung('could-not-check', 'Licenties', wording[language].found.couldNotCheck),
      rung('crashed', 'Filter', wording[language].found.crashed('E-7')),
      rung('passed', 'Gebruikersnaam', 'sjansen'),
    ],
    buttons: [
      { nonce: 'n-1', label: wording[language].button.lookAgain },
      { nonce: 'n-2', label: wording[language].button.forward('support') },
      { nonce: 'n-3', label: wording[language].button.enough },
    ],
  }),
  which: (language) => ({
    text: wording[language].askWhich(2, 2),
    ladder: [],
    buttons: [
      {
        nonce: 'n-1',
        label: `Noor *Bakker* · <@U1> · ${'Wijkteam Zuid, locatie De Linde, afdeling Zorg '.repeat(2)}`,
      },
      { nonce: 'n-2', label: 'Noor Bakker · Wijkteam Noord' },
      { nonce: 'n-3', label: wording[language].button.none },
    ],
  }),
  refused: (language) => ({
    text: wording[language].refused['not-yours'],
    ladder: [],
    buttons: [{ nonce: 'n-1', label: wording[language].button.forward('support') }],
  }),
  'could-not-check': (language) => ({
    text: [
      wording[language].found.undecided('Sanne Jansen'),
      wording[language].found.unread('lms', 'unreachable', null),
      wording[language].found.unchecked('said'),
      '– Licenties',
      '– Filter',
    ].join('\n'),
    ladder: [
      rung('passed', 'In de HR-bron', 'Gevonden als 1001.'),
      rung('could-not-check', 'Licenties', wording[language].found.couldNotCheck),
      rung('could-not-check', 'Filter', wording[language].found.couldNotCheck),
    ],
    buttons: [
      { nonce: 'n-1', label: wording[language].button.lookAgain },
      { nonce: 'n-2', label: wording[language].button.forward('support') },
    ],
  }),
  'code-asked': (language) => ({
    text: wording[language].proof.askCode,
    ladder: [],
    buttons: [
      { nonce: 'n-1', label: wording[language].button.newCode },
      { nonce: 'n-2', label: wording[language].button.otherAddress },
    ],
  }),
  'many-choices': (language) => ({
    text: wording[language].askWhich(130, 120),
    ladder: [],
    buttons: Array.from({ length: 120 }, (_, index) => ({
      nonce: `n-${index}`,
      label: `Noor Bakker · Wijkteam ${index + 1}`,
    })),
  }),
  licences: (language) => ({
    text: 'Er is geen licentie meer vrij: 250 van de 250 zijn in gebruik.\n→ Vraag er meer aan.',
    ladder: [{ ...rung('cause', 'Licenties', 'Vol.'), check: 'licence-request' }],
    buttons: [{ nonce: 'n-1', label: wording[language].button.forward('licences') }],
  }),
  'not-understood': (language) => ({
    text: wording[language].notUnderstood,
    ladder: [],
    buttons: [{ nonce: 'n-1', label: wording[language].button.forward('support') }],
  }),
  'not-connected': (language) => plain(wording[language].noCustomer('slack:T0LINDE01')),
  crashed: (language) => plain(wording[language].crashed('E-7KQ2MB')),
  ticket: (language) => ({
    ...plain(wording[language].ticket.opened(1001, 'support')),
    handOver: 'support',
  }),
  'taken-over': (language) => ({
    ...plain(personWords[language].tookOver('Sanne van Support', 1001, '9:30')),
    person: { name: 'Sanne', talk: 'person' },
  }),
  'given-back': (language) => ({
    ...plain(personWords[language].gaveBack('Sanne van Support', 1001)),
    person: { name: 'Sanne', talk: 'loket' },
  }),
  progress: (language) =>
    plain(
      deskNewsWords[language].news.progress({
        ...{ number: 1001, desk: wording[language].desks.development },
        text: 'De koppeling loopt weer; morgen kijken we verder.',
      }),
    ),
  pointer: (language) => ({ text: wording[language].chatAlone, ladder: [], buttons: [] }),
  long: (language) => ({
    text: `${wording[language].found.undecided(null)}\n${'Een lange regel met <b>tekens</b> & meer.\n'.repeat(250)}`,
    ladder: [],
    buttons: [],
  }),
};

/** Name of the golden file, and the reply. */
export const replies: readonly (readonly [name: string, reply: Reply])[] = Object.entries(kinds).flatMap(
  ([name, make]) =>
    languages.map((language) => [`${name}.${language}`, { language, ...make(language) }] as const),
);
