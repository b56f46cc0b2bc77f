import type { Reader } from './reader.ts';

const asks =
  /^\s*(?:(?:kun|wil) je |graag |(?:can|could) you |please )?(?:schrijf|maak|stel|geef|write|draft|make|give)\b[^?]{0,30}\b(?:brief(?:je)?|mail(?:tje)?|bericht(?:je)?|letter|e-?mail|note|message)\b/iu;

const names: readonly (readonly [reader: Reader, word: RegExp])[] = [
  ['hr', /\b(?:hr|hrm|p&o|personeelszaken|personnel)\b/iu],
  ['technical-admin', /\b(?:(?:applicatie|technisch )?beheer(?:der)?|ict|it|administrat(?:or|ion))\b/iu],
  ['person', /\b(?:haar|hem|hen|persoon|collega|medewerker|her|him|them|person|colleague|employee)\b/iu],
];

/** For whom a letter is asked in so many words; `null`: none is. */
export const readerNamed = (text: string): Reader | null =>
  asks.test(text) ? (names.find(([, word]) => word.test(text))?.[0] ?? null) : null;
