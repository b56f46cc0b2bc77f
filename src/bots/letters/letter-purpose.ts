import type { Language } from '../../diagnostics/model.ts';
import { type Reader, readers } from './reader.ts';

/** A look for a letter: to whom, and in which language. */
export type LetterPurpose = `letter to ${Reader} in ${Language}`;

export interface LetterWish {
  readonly reader: Reader;
  readonly language: Language;
}

export const purposeOf = ({ reader, language }: LetterWish): LetterPurpose =>
  `letter to ${reader} in ${language}`;

const wishes: readonly LetterWish[] = readers.flatMap((reader) =>
  (['nl', 'en'] as const).map((language) => ({ reader, language })),
);

/** `null`: the look is for something else. */
export const letterWished = (purpose: string): LetterWish | null =>
  wishes.find((each) => purposeOf(each) === purpose) ?? null;
