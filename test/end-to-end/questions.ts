/** What the demo must explain, in both languages: who asks, what, and what must be read in the answer. */
export interface Question {
  readonly name: string;
  readonly as: RegExp;
  readonly nl: { readonly ask: readonly string[]; readonly reads: readonly RegExp[] };
  readonly en: { readonly ask: readonly string[]; readonly reads: readonly RegExp[] };
}

const linde = /Hanneke Prins/u;
const vermeer = /Astrid Vermeer/u;

export const questions: readonly Question[] = [
  {
    name: 'missing e-mail',
    as: linde,
    nl: { ask: ['Waarom staat Sanne Jansen niet in LearnLinq?'], reads: [/niet ingevuld.*e-mail/iu] },
    en: { ask: ['Why is Sanne Jansen not in LearnLinq?'], reads: [/empty.*e-mail/iu] },
  },
  {
    name: 'a space inside the address',
    as: linde,
    nl: { ask: ['Ik mis Pieter Bakker in LearnLinq'], reads: [/spatie op plaats 3/u, /U\+0020/u] },
    en: { ask: ["I can't find Pieter Bakker in LearnLinq"], reads: [/space at position 3/u, /U\+0020/u] },
  },
  {
    name: 'outside the function filter',
    as: linde,
    nl: { ask: ['Kees Vermeulen staat niet in LearnLinq'], reads: [/filter/iu, /Verpleegkundige/u] },
    en: { ask: ['Kees Vermeulen is missing from LearnLinq'], reads: [/filter/iu, /Verpleegkundige/u] },
  },
  {
    name: 'licences full, with the number waiting',
    as: vermeer,
    nl: {
      ask: ['Waarom staat Yara Bosman niet in LearnLinq?'],
      reads: [/6 van de 6/u, /wachten? .*3|3 .*wachten/u],
    },
    en: {
      ask: ['Why is Yara Bosman not in LearnLinq?'],
      reads: [/6 of (?:the )?6/u, /3 (?:people|persons)?.*wait/u],
    },
  },
  {
    name: 'start date in the future, with the date',
    as: linde,
    nl: { ask: ['Waarom zie ik Noor Willems niet in LearnLinq?'], reads: [/1 december 2026/u] },
    en: { ask: ['Why is Noor Willems not in LearnLinq?'], reads: [/1 December 2026/u] },
  },
  {
    name: 'sync not yet run, with the clock time',
    as: linde,
    nl: { ask: ['Waarom staat Daan Visser niet in LearnLinq?'], reads: [/17 november 2026 om 13:00/u] },
    en: { ask: ['Why is Daan Visser not in LearnLinq?'], reads: [/17 November 2026 at 13:00/u] },
  },
  {
    name: 'two causes at once',
    as: linde,
    nl: {
      ask: ['Waarom staat Mila de Groot niet in LearnLinq?'],
      reads: [/gebruikersnaam/u, /filter/iu, /volgorde/u],
    },
    en: { ask: ['Why is Mila de Groot not in LearnLinq?'], reads: [/username/u, /filter/iu, /order/u] },
  },
  {
    name: 'two people with one name: a choice, never a guess',
    as: linde,
    nl: {
      ask: ['Waarom staat Jan de Boer niet in LearnLinq?', '2'],
      reads: [/niet ingevuld.*gebruikersnaam/iu],
    },
    en: { ask: ['Why is Jan de Boer not in LearnLinq?', '2'], reads: [/empty.*username/iu] },
  },
  {
    name: 'an employee about a colleague',
    as: /Lotte van Dijk/u,
    nl: { ask: ['Waarom staat Sanne Jansen niet in LearnLinq?'], reads: [/wat bij jouw rol hoort/u] },
    en: { ask: ['Why is Sanne Jansen not in LearnLinq?'], reads: [/belongs to your role/u] },
  },
];
