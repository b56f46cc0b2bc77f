import { conceptNames, conceptsOf, phraseConcepts } from '../words/concepts.ts';
import type { MendWord } from './mend-words.ts';
import { type Piece, readPieces } from './read-pieces.ts';
import { stemOf } from './stem.ts';

/** Places in the model's table with how much each counts. */
export interface Features {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

/** A power of two; the model's table has this many rows. */
export const tableSize = 1 << 17;
const mask = tableSize - 1;

const kinds = {
  word: 1,
  stem: 2,
  pair: 3,
  skip: 4,
  letters: 5,
  concept: 6,
  concepts: 7,
  negated: 8,
  first: 9,
  shape: 10,
  follows: 11,
  bones: 12,
} as const;
type Kind = keyof typeof kinds;
const weights: Readonly<Record<Kind, number>> = {
  word: 1,
  stem: 0.8,
  pair: 0.7,
  skip: 0.4,
  letters: 0.3,
  concept: 1.2,
  concepts: 0.6,
  negated: 0.8,
  first: 0.5,
  shape: 0.5,
  follows: 0.6,
  bones: 0.5,
};

const begin = (kind: Kind) => Math.imul(0x811c9dc5 ^ kinds[kind], 0x01000193);
const step = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193);

function hashText(start: number, text: string): number {
  let hash = start;
  for (let place = 0; place < text.length; place += 1) hash = step(hash, text.charCodeAt(place));
  return hash;
}

const settle = (hash: number) => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & mask;
};

/** At which reading a place was last seen, so that nothing needs wiping between two texts. */
const seenAt = new Uint32Array(tableSize);
let reading = 0;

/** Gathers the features of one text; what comes twice counts once. */
class Gathered {
  readonly #places: number[] = [];
  readonly #values: number[] = [];
  readonly #reading: number;
  #squares = 0;

  constructor() {
    reading += 1;
    this.#reading = reading;
  }

  add(kind: Kind, hash: number): void {
    const place = settle(hash);
    if (seenAt[place] === this.#reading) return;
    seenAt[place] = this.#reading;
    const weight = weights[kind];
    this.#places.push(place);
    this.#values.push(weight);
    this.#squares += weight * weight;
  }

  text(kind: Kind, one: string, other?: string): void {
    const hash = step(hashText(begin(kind), one), 0x1f);
    this.add(kind, other === undefined ? hash : step(hashText(hash, other), 0x1f));
  }

  /** As one vector of the same length for every text. */
  features(): Features {
    const scale = this.#squares === 0 ? 0 : 4 / Math.sqrt(this.#squares);
    const values = new Float32Array(this.#values);
    for (let index = 0; index < values.length; index += 1) values[index] = (values[index] ?? 0) * scale;
    return { places: new Int32Array(this.#places), values };
  }
}

const negation = conceptNames.indexOf('not');
const longestRead = 160;
const longestWord = 30;

/** Everything about a text that the classifier weighs. */
export function readFeatures(text: string, mendWord: MendWord): Features {
  const pieces = readPieces(text).slice(0, longestRead);
  const words = pieces.map(({ word, is }) => (is === 'word' ? mendWord(word) : word));
  const found = new Gathered();
  addWords(found, pieces, words);
  const meanings = words.map((_, place) => meaningsAt(words, place));
  addConcepts(found, meanings);
  addShape(found, words, meanings);
  return found.features();
}

function addWords(found: Gathered, pieces: readonly Piece[], words: readonly string[]): void {
  for (const [place, word] of words.entries()) {
    const next = words[place + 1];
    found.text('word', word);
    if (pieces[place]?.is === 'word') {
      found.text('stem', stemOf(word));
      addLetters(found, pieces[place]?.word ?? '');
      addBones(found, pieces[place]?.word ?? '');
    }
    if (next !== undefined) found.text('pair', stemOf(word), stemOf(next));
    const after = words[place + 2];
    if (after !== undefined) found.text('skip', stemOf(word), stemOf(after));
  }
  found.text('first', words[0] ?? '');
  found.text('first', words[0] ?? '', words[1] ?? '');
}

/** The consonants, which is what is left of a word that is typed in a hurry. */
function addBones(found: Gathered, written: string): void {
  const bones = written.replace(/[aeiouy'-]+/gu, '').replace(/(.)\1+/gu, '$1');
  if (bones.length >= 2) found.text('bones', bones.slice(0, longestWord));
}

/** Runs of three to five letters, with the word's begin and end as letters. */
function addLetters(found: Gathered, written: string): void {
  const word = `^${written.slice(0, longestWord)}$`;
  for (let from = 0; from < word.length - 2; from += 1) {
    let hash = begin('letters');
    for (let place = from; place < word.length && place < from + 5; place += 1) {
      hash = step(hash, word.charCodeAt(place));
      if (place >= from + 2) found.add('letters', hash);
    }
  }
}

const meaningsAt = (words: readonly string[], place: number): readonly number[] => {
  const own = conceptsOf(words[place] ?? '');
  const phrase = phraseConcepts(words, place);
  return phrase.length === 0 ? own : [...new Set([...own, ...phrase])];
};

function addConcepts(found: Gathered, meanings: readonly (readonly number[])[]): void {
  const present = new Set<number>();
  let last: readonly number[] = [];
  let sinceNot = 9;
  for (const here of meanings) {
    sinceNot = here.includes(negation) ? 0 : sinceNot + 1;
    const denied = sinceNot > 0 && sinceNot < 4;
    for (const concept of here) {
      addConcept(found, concept, last, denied ? 'denied' : 'said');
      present.add(concept);
    }
    if (here.length > 0) last = here;
  }
  addTogether(found, [...present].slice(0, 24));
}

/** A concept, whether it stands behind a *not*, and what it follows. */
function addConcept(found: Gathered, concept: number, last: readonly number[], how: 'denied' | 'said'): void {
  found.text('concept', String(concept));
  if (how === 'denied') found.text('negated', String(concept));
  for (const before of last) found.text('follows', String(before), String(concept));
}

/** Every two concepts of the text, whichever stands first. */
function addTogether(found: Gathered, present: readonly number[]): void {
  for (const [place, one] of present.entries()) {
    for (const other of present.slice(place + 1)) {
      found.text('concepts', String(Math.min(one, other)), String(Math.max(one, other)));
    }
  }
}

function addShape(found: Gathered, words: readonly string[], meanings: readonly (readonly number[])[]): void {
  const plain = words.filter((word) => !word.startsWith('_') && word !== '?');
  const strange = plain.filter((word, place) => word.length > 4 && (meanings[place]?.length ?? 0) === 0);
  const desk = new Set(meanings.flat()).size;
  found.text('shape', 'length', String(Math.min(6, Math.ceil(Math.sqrt(words.length)))));
  found.text('shape', 'desk', String(Math.min(6, desk)));
  found.text('shape', 'strange', String(Math.min(4, strange.length)));
  found.text('shape', words.includes('?') ? 'asks' : 'tells');
  for (const value of ['_name', '_email', '_url', '_ticket', '_num', '_user']) {
    const count = words.filter((word) => word === value).length;
    if (count > 0) found.text('shape', value, String(Math.min(2, count)));
  }
}
