import type { Reader } from './reader.ts';

const asks =
  /^\s*(?:(?:kun|wil) je |graag |(?:can|could) you |please )?(?:schrijf|maak|stel|geef|write|draft|make|give)\b/iu;
const asksAtTheEnd = /^\s*(?:kun|wil) je\b[^?]{0,60}\b(?:schrijven|maken|opstellen)\b/iu;

const names: readonly (readonly [reader: Reader, word: string])[] = [
  ['hr', '(?:hr|hrm|p&o|personeelszaken|personnel)'],
  [
    'technical-admin',
    '(?:(?:applicatie|technisch )?beheer(?:der)?|ict|it|(?:technical )?administrat(?:or|ion))',
  ],
  ['person', '(?:haar|hem|hen|persoon|collega|medewerker|her|him|them|person|colleague|employee)'],
];

/** *een kort mailtje*, and no e-mail address. */
const aLetter = String.raw`\b(?:een|a|an|the|de|het|dit)\s(?:\w{1,20}\s)?(?:brief(?:je)?|mail(?:tje)?|bericht(?:je)?|letter|e-?mail|note|message)\b(?![- ]?(?:adres|address|account))`;
const whose = String.raw`(?:(?:de|het|die|dat|deze|mijn|onze|the|that|this|my|our)\s)?`;

/** *a letter to HR* or *write HR a letter*: beside the letter it must be said for whom, since *it* and *her* are everywhere. */
const patterns = names.map(
  ([reader, word]) =>
    [
      reader,
      new RegExp(
        String.raw`${aLetter}[^?.,]{0,24}\s(?:voor|aan|naar|for|to)\s${whose}${word}\b|\b(?:schrijf|write|draft)\s${whose}${word}\s${aLetter}`,
        'iu',
      ),
    ] as const,
);

/** For whom a letter is asked in so many words; `null`: none is. */
export const readerNamed = (text: string): Reader | null =>
  asks.test(text) || asksAtTheEnd.test(text)
    ? (patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null)
    : null;
