import { sayDay } from '../facts/moment.ts';
import type { Language } from '../model.ts';
import { enumerate } from '../words/enumerate.ts';
import { fieldName } from '../words/field-names.ts';
import { sayValue } from '../words/say-condition.ts';
import { showValue } from '../words/show-value.ts';
import type { Change, Wanted } from './change.ts';

/** One change, as it stands after *with*: `functie ‘Arts’ of ‘Verpleegkundige’`, `3 extra licenties`. */
export function sayChange(change: Change, language: Language): string {
  if (change.is === 'attribute')
    return sayWanted(fieldName(change.attribute, language), change.wanted, language);
  if (change.is === 'licences') return licences[language](change.more);
  if (change.is === 'wait') return sayDay(change.until, language);
  return others[language][change.is];
}

function sayWanted(name: string, wanted: Wanted, language: Language): string {
  const words = attributes[language];
  const values = (list: readonly string[]) =>
    enumerate(
      list.map((each) => (each === '' ? words.empty : sayValue(each, language))),
      language,
      'disjunction',
    );
  switch (wanted.is) {
    case 'any-of':
      return `${name} ${values(wanted.values)}`;
    case 'beginning-with':
      return words.beginningWith(name, values(wanted.values));
    case 'anything-but':
      return words.anythingBut(name, values(wanted.values));
    case 'day':
      return `${name} ${sayDays(wanted, language)}`;
    case 'filled':
      return words.filled(name);
    case 'well-written':
      return words.wellWritten(name);
    case 'respelled':
      return `${name} ${showValue(wanted.value)}`;
  }
}

function sayDays({ from, until }: Extract<Wanted, { is: 'day' }>, language: Language): string {
  const words = days[language];
  const on = (day: string) => sayDay(day, language);
  if (from !== null && until !== null) return words.between(on(from), on(until));
  return until === null ? words.from(on(from ?? '')) : words.until(on(until));
}

const attributes = {
  nl: {
    anythingBut: (name: string, values: string) => `een ${name} die niet ${values} is`,
    beginningWith: (name: string, values: string) => `een ${name} die begint met ${values}`,
    empty: 'leeg',
    filled: (name: string) => `${name} ingevuld`,
    wellWritten: (name: string) => `${name} goed geschreven`,
  },
  en: {
    anythingBut: (name: string, values: string) => `${name} other than ${values}`,
    beginningWith: (name: string, values: string) => `${name} that begins with ${values}`,
    empty: 'empty',
    filled: (name: string) => `${name} filled in`,
    wellWritten: (name: string) => `${name} written well`,
  },
} as const satisfies Record<Language, object>;

const days = {
  nl: {
    between: (from: string, until: string) => `van ${from} tot en met ${until}`,
    from: (day: string) => `${day} of later`,
    until: (day: string) => `${day} of eerder`,
  },
  en: {
    between: (from: string, until: string) => `from ${from} up to and including ${until}`,
    from: (day: string) => `${day} or later`,
    until: (day: string) => `${day} or earlier`,
  },
} as const satisfies Record<Language, object>;

const licences: Record<Language, (more: number | null) => string> = {
  nl(more) {
    if (more === null) return 'een vrije licentie';
    return more === 1 ? '1 extra licentie' : `${more} extra licenties`;
  },
  en(more) {
    if (more === null) return 'a free licence';
    return more === 1 ? '1 more licence' : `${more} more licences`;
  },
};

const others = {
  nl: {
    'keys-freed': 'de gegevens vrijgemaakt op het andere account',
    'sync-again': 'een koppeling die weer loopt',
    'next-run': 'de volgende synchronisatie',
    'source-answers': 'een bron die weer gewoon antwoordt',
  },
  en: {
    'keys-freed': 'the details freed on the other account',
    'sync-again': 'a sync that runs again',
    'next-run': 'the next sync',
    'source-answers': 'a source that answers as usual again',
  },
} as const satisfies Record<Language, object>;
