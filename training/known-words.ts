import { readPieces } from '../src/bots/conversation/understand/classify/read-pieces.ts';
import { plainText } from '../src/bots/conversation/understand/plain-text.ts';
import type { Sample } from './make-samples.ts';

/** The words of at least two families, the most used first: what a slip of the finger may have been meant to be. */
export function knownWords(samples: readonly Sample[]): readonly string[] {
  const uses = new Map<string, { readonly families: Set<string>; count: number }>();
  for (const { text, family, kind } of samples) {
    if (kind !== 'plain' && kind !== 'chatty') continue;
    for (const { word, is } of readPieces(plainText(text))) {
      if (is !== 'word' || !/^[\p{L}'-]+$/u.test(word)) continue;
      const use = uses.get(word) ?? { families: new Set(), count: 0 };
      use.families.add(family);
      use.count += 1;
      uses.set(word, use);
    }
  }
  return [...uses]
    .filter(([, { families }]) => families.size >= 2)
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([word]) => word);
}
