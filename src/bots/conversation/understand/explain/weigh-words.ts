import type { Intent } from '../../../../diagnostics/model.ts';
import type { Classify } from '../classify/classifier.ts';
import { conceptNames, conceptsOf, phraseConcepts } from '../words/concepts.ts';

/** How much something in the text speaks for the intent chosen and, below zero, for the one it was held against. */
export interface Weighed {
  readonly said: string;
  readonly weight: number;
}

export interface ConceptWeighed {
  /** By its name in the lexicon of the desk. */
  readonly concept: string;
  readonly words: readonly string[];
  readonly weight: number;
}

export interface WordsWeighed {
  readonly words: readonly Weighed[];
  readonly concepts: readonly ConceptWeighed[];
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const most = 8;
const atLeast = 0.05;
/** A long letter is weighed by its first words. */
const longest = 120;

/**
 * What decided between two intents: the message is read again without each word, and without all words of each
 * concept, and the difference is what they weigh: how many times likelier, as a logarithm to base 2.
 */
export function weighWords(
  text: string,
  classify: Classify,
  [chosen, other]: readonly [Intent, Intent],
): WordsWeighed {
  const lead = (said: string) => leadOf(classify, said, chosen, other);
  const whole = lead(text);
  const words = wordsOf(text);
  const without = (some: readonly Word[]) => rounded(whole - lead(cut(text, some)));
  const concepts = [...groupByConcept(words)].map(([concept, some]) => ({
    concept,
    words: [...new Set(some.map((word) => word.text))],
    weight: without(some),
  }));
  return {
    words: strongest(words.map((word) => ({ said: word.text, weight: without([word]) }))),
    concepts: strongest(concepts),
  };
}

function leadOf(classify: Classify, text: string, chosen: Intent, other: Intent): number {
  const { ranked } = classify(text);
  const chance = (intent: Intent) =>
    Math.max(1e-6, ranked.find((each) => each.intent === intent)?.confidence ?? 0);
  return Math.log2(chance(chosen) / chance(other));
}

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'._@+-]*[\p{L}\p{M}\p{N}])?/gu)]
    .slice(0, longest)
    .map(({ 0: word, index }) => ({ text: word, from: index, to: index + word.length }));

/** The text without some of its words; sentence marks stay. */
function cut(text: string, some: readonly Word[]): string {
  let left = '';
  let at = 0;
  for (const { from, to } of some) {
    left += text.slice(at, from);
    at = to;
  }
  return (left + text.slice(at)).replace(/ {2,9}/gu, ' ').trim();
}

function groupByConcept(words: readonly Word[]): ReadonlyMap<string, readonly Word[]> {
  const plain = words.map(({ text }) => bare(text));
  const groups = new Map<string, Word[]>();
  for (const [place, word] of words.entries()) {
    for (const concept of [...conceptsOf(plain[place] ?? ''), ...phraseConcepts(plain, place)]) {
      const name = conceptNames[concept] ?? '';
      groups.set(name, [...(groups.get(name) ?? []).filter((each) => each !== word), word]);
    }
  }
  return groups;
}

const bare = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|[.'_-]+$/gu, '');

const strongest = <T extends { readonly weight: number }>(some: readonly T[]): readonly T[] =>
  some
    .filter(({ weight }) => Math.abs(weight) >= atLeast)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, most);

const rounded = (value: number) => Math.round(value * 100) / 100;
