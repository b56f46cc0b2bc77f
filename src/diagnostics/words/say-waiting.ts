import type { StartGroup } from '../licences/by-start.ts';
import type { Language } from '../model.ts';
import { sayStarts } from './say-starts.ts';

/** Who waits for a licence, by the day that they start, and who starts later. */
interface InLine {
  /** `null`: could not be counted. */
  readonly waiting: number | null;
  readonly starts: readonly StartGroup[];
  readonly startNames: readonly (readonly string[])[];
  readonly later: readonly StartGroup[];
  readonly laterNames: readonly (readonly string[])[];
  readonly laterPeople: number;
}

/** `Er wachten 4 mensen: 1 in dienst sinds … (…) en 3 in dienst vanaf … (…).` */
export function sayWaiting(line: InLine, language: Language): string {
  const { waiting } = line;
  if (waiting === null) return words[language].unknown;
  const starts = sayStarts({ people: waiting, groups: line.starts, names: line.startNames }, language);
  return `${words[language].many(waiting)}${starts}.${sayLater(line, language)}`;
}

/** Where licences are free it is said only if somebody waits all the same, or starts soon. */
export const sayInLine = (line: InLine, language: Language): string =>
  (line.waiting ?? 0) + line.laterPeople === 0 ? '' : `${sayWaiting(line, language)} `;

function sayLater({ later, laterNames, laterPeople }: InLine, language: Language): string {
  if (laterPeople === 0) return '';
  const starts = sayStarts({ people: laterPeople, groups: later, names: laterNames }, language);
  return ` ${words[language].later(laterPeople, starts)}`;
}

interface Words {
  readonly unknown: string;
  readonly many: (people: number) => string;
  readonly later: (people: number, starts: string) => string;
}

const words: Readonly<Record<Language, Words>> = {
  nl: {
    unknown: 'Hoeveel mensen er wachten, kon ik niet tellen.',
    many: (people) => (people === 1 ? 'Er wacht 1 persoon' : `Er wachten ${people} mensen`),
    later: (people, starts) =>
      people === 1
        ? `Binnenkort komt er nog 1 bij${starts}. Die telt nog niet mee.`
        : `Binnenkort komen er nog ${people} bij${starts}. Die tellen nog niet mee.`,
  },
  en: {
    unknown: 'I could not count how many people are waiting.',
    many: (people) => (people === 1 ? '1 person is waiting' : `${people} people are waiting`),
    later: (people, starts) =>
      people === 1
        ? `1 more starts soon${starts}. That one is not counted yet.`
        : `${people} more start soon${starts}. They are not counted yet.`,
  },
};
