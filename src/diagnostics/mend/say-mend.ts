import type { Report } from '../escalation/brief.ts';
import { sayDay } from '../facts/moment.ts';
import { flowFor } from '../flows/flows.ts';
import type { Language } from '../model.ts';
import { enumerate } from '../words/enumerate.ts';
import { fieldName } from '../words/field-names.ts';
import { listValues } from '../words/list-values.ts';
import type { Change } from './change.ts';
import type { Effect } from './effects.ts';
import { sayChange } from './say-change.ts';
import type { Mend, Outcome } from './what-would-mend.ts';

/** What is needed of a report. */
type Told = Pick<Report, 'mend' | 'findings' | 'flow'>;

/** The checks that each numbered point tells, in the order of the numbers. */
type Points = readonly (readonly string[])[];

/**
 * What would let the person in, as far as it adds to what the causes say: which of several is not enough alone, what
 * all of it comes to, and what else it would change. `points`: left out, each cause is one, in the order of the findings.
 */
export function sayMend(
  { mend, findings, flow }: Told,
  language: Language,
  points: Points = causesIn(findings).map((check) => [check]),
): readonly string[] {
  if (mend === null) return [];
  const causes = causesIn(findings);
  const titleOf = (check: string) =>
    flowFor(flow)?.checks.find(({ id }) => id === check)?.title[language] ?? check;
  const alone =
    causes.length > 1 ? sayAlone(mend, causes, points, language) : sayInTheWay(mend, titleOf, language);
  return [...alone, ...sayTogether(mend, causes, language)];
}

const causesIn = (findings: Report['findings']): readonly string[] =>
  findings.filter(({ is }) => is === 'cause').map(({ check }) => check);

/**
 * Which points are not enough alone: all at once where each leaves all the others, else one by one. A point that tells
 * several causes was not tried as one, and a single point has no number.
 */
function sayAlone(
  { alone }: Mend,
  causes: readonly string[],
  points: Points,
  language: Language,
): readonly string[] {
  const words = all[language];
  const others = (cause: string) => causes.filter((check) => check !== cause);
  const same = alone.every(({ cause, left }) => others(cause).join() === left.join());
  if (same && alone.length === causes.length)
    return [words.eachNeeded(points.length === 1 ? causes.length : points.length)];
  return points.flatMap(([cause, ...more], index) => {
    const left = alone.find((each) => each.cause === cause)?.left ?? [];
    const over = points.flatMap((point, at) =>
      at !== index && point.some((check) => left.includes(check)) ? [at + 1] : [],
    );
    return more.length > 0 || over.length === 0 ? [] : [words.notEnough(index + 1, over, language)];
  });
}

/** The least change that mends the only cause, where something else would stand in the way then. */
function sayInTheWay(
  { alone }: Mend,
  titleOf: (check: string) => string,
  language: Language,
): readonly string[] {
  return alone.flatMap(({ changes, left }) =>
    left.length === 0
      ? []
      : [
          all[language].inTheWay(
            sayAll(changes, language),
            enumerate(
              left.map((check) => `‘${titleOf(check)}’`),
              language,
            ),
          ),
        ],
  );
}

const sayAll = (changes: readonly Change[], language: Language): string =>
  enumerate(
    changes
      .filter(({ is }) => is !== 'wait' && is !== 'next-run')
      .map((change) => sayChange(change, language)),
    language,
  );

function sayTogether({ together }: Mend, causes: readonly string[], language: Language): readonly string[] {
  if (together === null || !adds(together, causes)) return [];
  const { changes, unchecked, besides } = together;
  const wait = changes.flatMap((change) => (change.is === 'wait' ? [change.until] : []))[0];
  const when = {
    from: wait === undefined ? null : sayDay(wait, language),
    sure: unchecked.length === 0 ? 'yes' : 'no',
  } as const;
  return [
    capital(sayIfWrong(changes, language) + all[language].together(sayAll(changes, language), when)),
    ...besides.map((effect) => sayEffect(effect, language)),
  ];
}

/** The condition under which the source should say something else; what does not lie there is not put under it. */
function sayIfWrong(changes: readonly Change[], language: Language): string {
  const wrong = changes.filter(isByRule);
  if (wrong.length === 0) return '';
  const elsewhere = changes.filter(({ is }) => !['attribute', 'wait', 'next-run'].includes(is));
  const names = wrong.flatMap((change) =>
    change.is === 'attribute' ? [fieldName(change.attribute, language)] : [],
  );
  return all[language].ifWrong(elsewhere.length === 0 ? [] : [...new Set(names)], language);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One cause whose remedy says it all needs no more words; nor does waiting alone. */
function adds({ changes }: Outcome, causes: readonly string[]): boolean {
  if (changes.every(({ is }) => is === 'wait' || is === 'next-run')) return false;
  return causes.length > 1 || changes.some(isByRule);
}

/** An attribute that must be something else, where filling in or writing well says itself. */
const isByRule = (change: Change): boolean =>
  change.is === 'attribute' && ['any-of', 'beginning-with', 'anything-but', 'day'].includes(change.wanted.is);

interface Words {
  readonly eachNeeded: (count: number) => string;
  readonly notEnough: (point: number, left: readonly number[], language: Language) => string;
  readonly inTheWay: (what: string, titles: string) => string;
  /** `fields`: by name where other things are to be done as well. */
  readonly ifWrong: (fields: readonly string[], language: Language) => string;
  readonly together: (
    what: string,
    when: { readonly from: string | null; readonly sure: 'yes' | 'no' },
  ) => string;
}

const all: Record<Language, Words> = {
  nl: {
    eachNeeded: (count) =>
      count === 2
        ? 'Alleen het ene of alleen het andere oplossen is niet genoeg: allebei is nodig.'
        : `Eén ervan oplossen is niet genoeg: alle ${count} zijn nodig.`,
    notEnough: (point, left, language) =>
      `Alleen punt ${point} oplossen is niet genoeg: dan ${left.length === 1 ? 'blijft' : 'blijven'} punt ${list(left, language)} over.`,
    inTheWay: (what, titles) => `Alleen ${what} is niet genoeg: dan staat ${titles} nog in de weg.`,
    ifWrong: (fields, language) =>
      fields.length === 0
        ? 'Als dit in de bron niet klopt: '
        : `Als ${enumerate(fields, language)} in de bron niet ${fields.length === 1 ? 'klopt' : 'kloppen'}: `,
    together: (what, { from, sure }) =>
      [
        `met ${what}`,
        sure === 'yes'
          ? `komt deze persoon ${from === null ? 'wel' : `vanaf ${from}`} mee.`
          : 'is dit opgelost; of dat genoeg is, weet ik pas als ik alles kan controleren.',
      ].join(' '),
  },
  en: {
    eachNeeded: (count) =>
      count === 2
        ? 'Solving just the one or just the other is not enough: it takes both.'
        : `Solving one of them is not enough: it takes all ${count}.`,
    notEnough: (point, left, language) =>
      `Solving point ${point} alone is not enough: that leaves point ${list(left, language)}.`,
    inTheWay: (what, titles) => `Just ${what} is not enough: ${titles} would stand in the way then.`,
    ifWrong: (fields, language) =>
      fields.length === 0
        ? 'If this is wrong in the source: '
        : `If ${enumerate(fields, language)} ${fields.length === 1 ? 'is' : 'are'} wrong in the source: `,
    together: (what, { from, sure }) =>
      [
        `with ${what}`,
        sure === 'yes'
          ? `this person comes along${from === null ? '' : ` from ${from}`}.`
          : 'this is solved; whether that is enough, I only know once I can check everything.',
      ].join(' '),
  },
};

const list = (points: readonly number[], language: Language): string =>
  enumerate(points.map(String), language);

function sayEffect(effect: Effect, language: Language): string {
  const words = effects[language];
  switch (effect.is) {
    case 'learning-paths':
      return [
        effect.gained.length === 0 ? '' : words.gained(listValues(effect.gained, language)),
        effect.lost.length === 0 ? '' : words.lost(listValues(effect.lost, language)),
      ]
        .filter((part) => part !== '')
        .join(' ');
    case 'access-until':
      return words.access(sayDay(effect.from ?? effect.until ?? '', language));
    case 'licence-used':
      return words.licence(effect.used, effect.maximum);
  }
}

const effects = {
  nl: {
    gained: (paths: string) => `Daar horen andere leerpaden bij: erbij komt ${paths}.`,
    lost: (paths: string) => `Vervallen: ${paths}.`,
    access: (day: string) => `De toegang loopt dan tot en met de nieuwe einddatum (${day} of later).`,
    licence: (used: number, maximum: number) =>
      `Daarmee zijn er dan ${used} van de ${maximum} licenties in gebruik.`,
  },
  en: {
    gained: (paths: string) => `Other learning paths go with that: ${paths} would be added.`,
    lost: (paths: string) => `Gone: ${paths}.`,
    access: (day: string) => `Access then lasts up to and including the new end date (${day} or later).`,
    licence: (used: number, maximum: number) => `Then ${used} of ${maximum} licences are in use.`,
  },
} as const satisfies Record<Language, object>;
