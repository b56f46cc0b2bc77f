import type { Language } from '../model.ts';
import { showValue } from '../words/show-value.ts';
import { type FileCheck, fileCheckTitles } from './file-checks.ts';
import type { FileFault } from './file-fault.ts';

/** All findings of one cause: how many there are, and the first of them. */
export interface CauseGroup {
  readonly check: FileCheck;
  readonly times: number;
  readonly first: readonly FileFault[];
}

/** So many of each cause are shown; the others are counted. */
const mostShown = 5;

export interface CauseGroups {
  add(fault: FileFault): void;
  /** What blocks a file first, then the most frequent. */
  list(): readonly CauseGroup[];
}

export function causeGroups(): CauseGroups {
  const groups = new Map<FileCheck, { times: number; first: FileFault[] }>();
  return {
    add(fault) {
      const group = groups.get(fault.check) ?? { times: 0, first: [] };
      group.times += 1;
      if (group.first.length < mostShown) group.first.push(fault);
      groups.set(fault.check, group);
    },
    list: () =>
      [...groups]
        .map(([check, group]) => ({ check, ...group }))
        .toSorted((one, other) => weight(other) - weight(one)),
  };
}

const weight = ({ check, times }: CauseGroup): number =>
  check === 'mass-deactivation' ? Number.POSITIVE_INFINITY : times;

/** What a file would do; `null` when there was nothing to compare it with. */
export interface FileCounts {
  readonly rows: number;
  readonly skipped: number;
  readonly compared: {
    readonly created: number;
    readonly changed: number;
    readonly deactivated: number;
  } | null;
}

/** The same with what it was compared to. */
export interface FileOutcome extends FileCounts {
  readonly basis: Basis;
  readonly blocked: 'yes' | 'no';
}

/** What the file was held against; `unreachable`: LearnLinq gave no answer. */
export type Basis = 'previous-file' | 'learnlinq' | 'nothing' | 'unreachable';

/** The whole report for a reader, a line an item. */
export function sayReport(
  outcome: FileOutcome,
  groups: readonly CauseGroup[],
  language: Language,
): readonly string[] {
  const found = groups.flatMap((group) => ['', ...sayGroup(group, language)]);
  return [...sayOutcome(outcome, language), ...(found.length === 0 ? ['', nothingFound[language]] : found)];
}

const nothingFound: Record<Language, string> = {
  nl: 'Niets gevonden: dit bestand kan zo geleverd worden.',
  en: 'Nothing found: this file can be delivered as it is.',
};

/** The numbers, and what they were compared with. */
export function sayOutcome(
  { rows, skipped, compared, basis, blocked }: FileOutcome,
  language: Language,
): readonly string[] {
  const words = counts[language];
  const numbers =
    compared === null
      ? []
      : [
          `${words.created}: ${compared.created}`,
          `${words.changed}: ${compared.changed}`,
          `${words.deactivated}: ${compared.deactivated}`,
        ];
  return [
    `${words.rows}: ${rows}`,
    ...numbers,
    `${words.skipped}: ${skipped}`,
    bases[language][basis],
    ...(blocked === 'yes' ? [words.blocked] : []),
  ];
}

const counts = {
  nl: {
    rows: 'Regels',
    created: 'Nieuw',
    changed: 'Gewijzigd',
    deactivated: 'Verliest de toegang',
    skipped: 'Komt niet mee',
    blocked: 'Lever dit bestand niet: er zouden meer mensen hun toegang verliezen dan is afgesproken.',
  },
  en: {
    rows: 'Rows',
    created: 'New',
    changed: 'Changed',
    deactivated: 'Loses access',
    skipped: 'Does not come in',
    blocked: 'Do not deliver this file: more people would lose their access than was agreed.',
  },
} as const;

const bases: Record<Language, Record<Basis, string>> = {
  nl: {
    'previous-file': 'Vergeleken met de vorige levering.',
    learnlinq: 'Vergeleken met wie er nu in LearnLinq staat.',
    nothing: 'Niet vergeleken: alleen de regels zelf zijn gecontroleerd.',
    unreachable:
      'Niet vergeleken, want LearnLinq gaf geen antwoord: alleen de regels zelf zijn gecontroleerd.',
  },
  en: {
    'previous-file': 'Compared with the delivery before.',
    learnlinq: 'Compared with who is in LearnLinq now.',
    nothing: 'Not compared: only the rows themselves were checked.',
    unreachable: 'Not compared, because LearnLinq did not answer: only the rows themselves were checked.',
  },
};

function sayGroup({ check, times, first }: CauseGroup, language: Language): readonly string[] {
  const more = times - first.length;
  return [
    `${fileCheckTitles[check][language]} (${times})`,
    ...first.map((fault) => `  ${sayFault(fault, language)}`),
    ...(more > 0 ? [`  ${{ nl: `en nog ${more}`, en: `and ${more} more` }[language]}`] : []),
  ];
}

/** `regel 12, Email: ‘…’ (moet zijn: …; veilig te herstellen: ‘…’)`. */
export function sayFault({ row, column, expected, found, repair }: FileFault, language: Language): string {
  const words = {
    nl: { row: 'regel', expected: 'verwacht', repair: 'veilig te herstellen' },
    en: { row: 'row', expected: 'expected', repair: 'safe to repair' },
  }[language];
  const place = [
    ...(row === null ? [] : [`${words.row} ${row}`]),
    ...(column === null ? [] : [nameOf(column)]),
  ];
  const told = place.length === 0 ? found[language] : `${place.join(', ')}: ${found[language]}`;
  const mended = repair === null ? '' : `; ${words.repair}`;
  return `${told} (${words.expected}: ${expected[language]}${mended})`;
}

/** A header comes from outside too, and what it holds may steer a terminal. */
const nameOf = (column: string): string => (/[\p{Cc}\p{Cf}]/u.test(column) ? showValue(column) : column);
