import { conceptNames, phraseConcepts } from '../words/concepts.ts';
import { addTones, type Tone, toneOf } from './clause-tones.ts';
import { findJoints, type Joint } from './cut-clauses.ts';
import { Gathered } from './gathered.ts';
import type { MendWord } from './mend-words.ts';
import { type Piece, readPieces } from './read-pieces.ts';
import { createReadWord, type WordRead } from './read-word.ts';

/** One clause of a message, as the classifier weighs it. */
export interface ClauseRead {
  /** Rows of the table, with how much each counts. */
  readonly places: Int32Array;
  readonly values: Float32Array;
  /** The sum of the squares of the values. */
  readonly squares: number;
  /** How it is joined to the one before; `null` for the first. */
  readonly joint: Joint['is'] | null;
  readonly tone: Tone;
}

export type ReadClauses = (text: string) => readonly ClauseRead[];

const negation = conceptNames.indexOf('not');
const longestRead = 400;

/** Reads everything about a text that the classifier weighs, clause by clause; at least one. */
export function createReadClauses(mendWord: MendWord): ReadClauses {
  const readWord = createReadWord(mendWord);
  return (text) => {
    const joints = findJoints(text);
    const pieces = readPieces(text).slice(0, longestRead);
    const parts: Part[] = [];
    let from = 0;
    for (let place = 0; place <= joints.length; place += 1) {
      const end = joints[place]?.begin ?? Number.POSITIVE_INFINITY;
      const own = upTo(pieces, from, end);
      const next = pieces[from + own.length]?.word ?? null;
      from += own.length;
      const words = own.map(({ word, is }) => readWord(word, is));
      parts.push(partOf(words, joints[place - 1]?.is ?? null, joints[place]?.is ?? null, next));
    }
    const tones = parts.map(({ tone }) => tone);
    return parts.map((part, place) => readClause(part, tones, place));
  };
}

/** A clause with its words looked up, before anything is weighed. */
interface Part {
  readonly words: readonly WordRead[];
  readonly texts: readonly string[];
  readonly meanings: readonly (readonly number[])[];
  readonly tone: Tone;
  readonly joint: Joint['is'] | null;
  readonly after: Joint['is'] | null;
  /** The first word of the next clause. */
  readonly next: string | null;
}

function partOf(
  words: readonly WordRead[],
  joint: Joint['is'] | null,
  after: Joint['is'] | null,
  next: string | null,
): Part {
  const texts = words.map(({ word }) => word);
  const meanings = words.map(({ concepts }, place) => meaningsAt(concepts, texts, place));
  return { words, texts, meanings, tone: toneOf(texts, meanings, joint), joint, after, next };
}

function upTo(pieces: readonly Piece[], from: number, end: number): readonly Piece[] {
  let to = from;
  while (to < pieces.length && (pieces[to]?.from ?? end) < end) to += 1;
  return pieces.slice(from, to);
}

function readClause(
  { words, texts, meanings, joint, after, next }: Part,
  tones: readonly Tone[],
  place: number,
): ClauseRead {
  const found = new Gathered();
  addWords(found, words);
  addTones(found, tones, place);
  addConcepts(found, meanings);
  addShape(found, texts, meanings);
  if (joint !== null || after !== null) {
    found.text('joint', `${joint} ${after}`);
    if (after !== null && next !== null) found.text('joint', `> ${next}`);
  }
  return { ...found.features(), joint, tone: tones[place] ?? 0 };
}

function addWords(found: Gathered, words: readonly WordRead[]): void {
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (word === undefined) continue;
    found.all(word.places, word.values);
    const next = words[place + 1];
    if (next !== undefined) found.numbers('pair', word.stem, next.stem);
    const after = words[place + 2];
    if (after !== undefined) found.numbers('skip', word.stem, after.stem);
  }
  const [first, second] = words;
  if (first !== undefined) found.numbers('first', first.stem, 0);
  if (first !== undefined && second !== undefined) found.numbers('first', first.stem, second.stem);
}

function meaningsAt(own: readonly number[], words: readonly string[], place: number): readonly number[] {
  const phrase = phraseConcepts(words, place);
  return phrase.length === 0 ? own : [...new Set([...own, ...phrase])];
}

function addConcepts(found: Gathered, meanings: readonly (readonly number[])[]): void {
  let last: readonly number[] = [];
  let sinceNot = 9;
  for (const here of meanings) {
    sinceNot = here.includes(negation) ? 0 : sinceNot + 1;
    for (const concept of here) addConcept(found, concept, last, sinceNot > 0 && sinceNot < 4);
    if (here.length > 0) last = here;
  }
  addTogether(found, [...new Set(meanings.flat())].slice(0, 24));
}

/** A concept, whether it stands behind a *not*, and what it follows. */
function addConcept(found: Gathered, concept: number, last: readonly number[], isDenied: boolean): void {
  found.numbers('concept', concept, 0);
  if (isDenied) found.numbers('negated', concept, 0);
  for (const before of last) found.numbers('follows', before, concept);
}

/** Every two concepts of the clause, whichever stands first. */
function addTogether(found: Gathered, present: readonly number[]): void {
  for (let place = 0; place < present.length; place += 1) {
    for (let later = place + 1; later < present.length; later += 1) {
      const one = present[place] ?? 0;
      const other = present[later] ?? 0;
      found.numbers('together', Math.min(one, other), Math.max(one, other));
    }
  }
}

const counted = new Set(['_name', '_email', '_url', '_ticket', '_num', '_user']);

function addShape(found: Gathered, words: readonly string[], meanings: readonly (readonly number[])[]): void {
  const isStrange = (word: string, place: number) =>
    word.length > 4 && !word.startsWith('_') && (meanings[place]?.length ?? 0) === 0;
  found.text('shape', `length ${Math.min(6, Math.ceil(Math.sqrt(words.length)))}`);
  found.text('shape', `desk ${Math.min(6, new Set(meanings.flat()).size)}`);
  found.text('shape', `strange ${Math.min(4, words.filter(isStrange).length)}`);
  found.text('shape', words.includes('?') ? 'asks' : 'tells');
  for (const value of new Set(words)) {
    if (!counted.has(value)) continue;
    const count = words.filter((word) => word === value).length;
    found.text('shape', `${value} ${Math.min(2, count)}`);
  }
}
