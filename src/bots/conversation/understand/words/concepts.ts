import { lexicon } from './lexicon.ts';

/** What a word means to this desk: numbers into `conceptNames`. */
export type Concepts = readonly number[];

export const conceptNames: readonly string[] = Object.keys(lexicon);
const none: Concepts = [];

const exact = new Map<string, number[]>();
const beginnings = new Map<string, number[]>();
const phrases = new Map<string, { readonly rest: readonly string[]; readonly concept: number }[]>();
const shortestBeginning = 3;
const shortestPart = 4;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

for (const [concept, name] of conceptNames.entries()) {
  for (const entry of plain(lexicon[name] ?? '').split(' ')) add(entry, concept);
}

function add(entry: string, concept: number): void {
  const [first = '', ...rest] = entry.split('_');
  if (rest.length > 0) phrases.set(first, [...(phrases.get(first) ?? []), { rest, concept }]);
  else if (entry.endsWith('*')) put(beginnings, entry.slice(0, -1), concept);
  else put(exact, entry, concept);
}

function put(map: Map<string, number[]>, key: string, concept: number): void {
  map.set(key, [...(map.get(key) ?? []), concept]);
}

const remembered = new Map<string, Concepts>();

/** The concepts of one word in small letters without accents; a compound has those of its parts. */
export function conceptsOf(word: string): Concepts {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const found = findConcepts(word);
  if (remembered.size > 20_000) remembered.clear();
  remembered.set(word, found);
  return found;
}

function findConcepts(word: string): Concepts {
  if (word.length > 40) return none;
  const whole = simple(word);
  return whole.length > 0 ? whole : compound(word);
}

function simple(word: string): Concepts {
  const found = [...(exact.get(word) ?? none)];
  for (let end = shortestBeginning; end <= word.length; end += 1) {
    const begun = beginnings.get(word.slice(0, end));
    if (begun !== undefined) found.push(...begun);
  }
  return found.length > 1 ? [...new Set(found)] : found;
}

/** *leerpadoverzicht*: the first cut at which what stands behind it is known, past a joining s or e. */
function compound(word: string): Concepts {
  for (let cut = shortestPart; cut <= word.length - shortestPart; cut += 1) {
    const last = simple(word.slice(cut));
    if (last.length === 0) continue;
    return [...new Set([...simple(word.slice(0, cut).replace(/-$/u, '')), ...last])];
  }
  return none;
}

/** The concepts of the phrases that begin at a place. */
export function phraseConcepts(words: readonly string[], place: number): Concepts {
  const begun = phrases.get(words[place] ?? '');
  if (begun === undefined) return none;
  const found = begun.filter(({ rest }) => rest.every((word, index) => words[place + 1 + index] === word));
  return found.map(({ concept }) => concept);
}
