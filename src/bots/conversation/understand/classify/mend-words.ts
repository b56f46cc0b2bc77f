import { conceptsOf } from '../words/concepts.ts';
import { firstNames } from '../words/first-names.ts';

/** Writes a word that is not known as the known word that it was meant to be. */
export type MendWord = (word: string) => string;

const shortest = 4;
const longest = 24;

/** Every form of a word with one letter left out. */
function* shorter(word: string): Generator<string> {
  for (let place = 0; place < word.length; place += 1) yield word.slice(0, place) + word.slice(place + 1);
}

/**
 * A mender over words in order of use, the most used first. Two words that become the same when each loses at
 * most one letter differ by one slip: a letter too many or too few, another letter, or two that changed places.
 */
export function createMendWord(known: readonly string[]): MendWord {
  const all = new Set(known);
  const byShorter = new Map<string, string>();
  const note = (form: string, word: string) => {
    if (!byShorter.has(form)) byShorter.set(form, word);
  };
  for (const word of known) {
    if (word.length < shortest || word.length > longest) continue;
    note(word, word);
    for (const form of shorter(word)) if (form.length >= shortest - 1) note(form, word);
  }
  const remembered = new Map<string, string>();
  const mend = (word: string): string => {
    const whole = byShorter.get(word);
    if (whole !== undefined) return whole;
    for (const form of shorter(word)) {
      const meant = byShorter.get(form);
      if (meant !== undefined && Math.abs(meant.length - word.length) <= 1) return meant;
    }
    return word;
  };
  return (word) => {
    if (word.length < shortest || word.length > longest || all.has(word)) return word;
    if (firstNames.has(word) || conceptsOf(word).length > 0) return word;
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const meant = mend(word);
    if (remembered.size > 20_000) remembered.clear();
    remembered.set(word, meant);
    return meant;
  };
}
