import { type Concepts, conceptsOf } from '../words/concepts.ts';
import { kinds } from './feature-kinds.ts';
import { begin, hashText, settle, step } from './hash.ts';
import type { MendWord } from './mend-words.ts';
import { stemOf } from './stem.ts';

/** All that is weighed of a word by itself, wherever it stands. */
export interface WordRead {
  readonly word: string;
  readonly concepts: Concepts;
  /** Stands for its stem where it is paired with another. */
  readonly stem: number;
  /** Rows of the table, with how much each counts. */
  readonly places: Int32Array;
  readonly values: Float32Array;
}

const longestWord = 30;
const mostRemembered = 6000;

/** Reads words, each once: people use the same ones over and over. */
export function createReadWord(mendWord: MendWord): (written: string, is: 'word' | 'value') => WordRead {
  const remembered = new Map<string, WordRead>();
  return (written, is) => {
    const known = remembered.get(written);
    if (known !== undefined) return known;
    const read = is === 'word' ? readWord(written, mendWord(written)) : readValue(written);
    if (remembered.size >= mostRemembered) remembered.clear();
    if (written.length <= longestWord) remembered.set(written, read);
    return read;
  };
}

const start = {
  word: begin(kinds.word.number),
  stem: begin(kinds.stem.number),
  bones: begin(kinds.bones.number),
  letters: begin(kinds.letters.number),
};
const plainStart = begin(0);

function readValue(word: string): WordRead {
  return {
    word,
    concepts: conceptsOf(word),
    stem: hashText(plainStart, word),
    places: Int32Array.of(settle(hashText(start.word, word))),
    values: Float32Array.of(kinds.word.weight),
  };
}

function readWord(written: string, word: string): WordRead {
  const stem = stemOf(word);
  const places = [settle(hashText(start.word, word)), settle(hashText(start.stem, stem))];
  const values: number[] = [kinds.word.weight, kinds.stem.weight];
  const bones = bonesOf(written);
  if (bones.length >= 2) {
    places.push(settle(hashText(start.bones, bones)));
    values.push(kinds.bones.weight);
  }
  for (const place of lettersOf(written)) {
    places.push(place);
    values.push(kinds.letters.weight);
  }
  return {
    word,
    concepts: conceptsOf(word),
    stem: hashText(plainStart, stem),
    places: Int32Array.from(places),
    values: Float32Array.from(values),
  };
}

/** The consonants, which is what is left of a word that is typed in a hurry. */
const bonesOf = (written: string): string =>
  written
    .replace(/[aeiouy'-]+/gu, '')
    .replace(/(.)\1+/gu, '$1')
    .slice(0, longestWord);

/** Runs of three to five letters, with the word's begin and end as letters. */
function lettersOf(written: string): readonly number[] {
  const word = `^${written.slice(0, longestWord)}$`;
  const places: number[] = [];
  for (let from = 0; from < word.length - 2; from += 1) {
    let hash = start.letters;
    for (let place = from; place < word.length && place < from + 5; place += 1) {
      hash = step(hash, word.charCodeAt(place));
      if (place >= from + 2) places.push(settle(hash));
    }
  }
  return places;
}
