import { sayDay } from '../facts/moment.ts';
import type { StartGroup } from '../licences/by-start.ts';
import type { Language } from '../model.ts';
import { enumerate } from './enumerate.ts';

interface Started {
  /** How many people there are, in groups that were left out as well. */
  readonly people: number;
  readonly groups: readonly StartGroup[];
  /** Some names of each group. */
  readonly names: readonly (readonly string[])[];
}

/** `, in dienst vanaf 1 december 2026 (…)` or `: 1 in dienst sinds …, en 3 vanaf …`; empty when nobody is known. */
export function sayStarts({ people, groups, names }: Started, language: Language): string {
  const [first] = groups;
  if (first === undefined) return '';
  const said = groups.map((group, nth) => ({
    people: group.people,
    text: `${when[language](group)}${named(names[nth] ?? [], group.people)}`,
  }));
  if (groups.length === 1 && first.people === people) return `, ${said.map(({ text }) => text).join('')}`;
  const rest = people - groups.reduce((all, group) => all + group.people, 0);
  const parts = said.map((each) => `${each.people} ${each.text}`);
  return `: ${enumerate(rest > 0 ? [...parts, others[language](rest)] : parts, language)}`;
}

const named = (names: readonly string[], people: number): string =>
  names.length === 0 ? '' : ` (${names.join(', ')}${people > names.length ? ', …' : ''})`;

const when: Readonly<Record<Language, (group: StartGroup) => string>> = {
  nl: ({ from, is }) =>
    from === null
      ? 'zonder datum in dienst in de bron'
      : `in dienst ${is === 'begun' ? 'sinds' : 'vanaf'} ${sayDay(from, 'nl')}`,
  en: ({ from, is }) =>
    from === null
      ? 'without a start date in the source'
      : `employed ${is === 'begun' ? 'since' : 'from'} ${sayDay(from, 'en')}`,
};

const others: Readonly<Record<Language, (people: number) => string>> = {
  nl: (people) => `${people} met een andere datum in dienst`,
  en: (people) => `${people} with another start date`,
};
