import type { Features } from '../../src/bots/conversation/understand/classify/gathered.ts';
import { begin, hashText, settle, tableSize } from '../../src/bots/conversation/understand/classify/hash.ts';
import { sumsOf } from '../../src/bots/conversation/understand/classify/linear-model.ts';
import { intents } from '../../src/diagnostics/model.ts';
import type { Sample } from '../../training/make-samples.ts';
import { trainLinear } from '../../training/train-linear.ts';
import { type Guess, guessOf } from './guess.ts';
import type { Row } from './read-rows.ts';

/** The plain way: logistic regression over words and pairs of words, and nothing else. */
export function learnNgrams(samples: readonly Sample[]): (row: Row) => Guess {
  const examples = samples.flatMap(({ text, asked }) =>
    asked.slice(0, 1).map((intent) => ({ features: ngramsOf(text), label: intents.indexOf(intent) })),
  );
  const model = trainLinear(examples, intents, { rows: tableSize, rate: 0.1, doubt: 0.05, rounds: 4 });
  return (row) => {
    const sums = sumsOf(model, ngramsOf(row.text));
    const ranked = intents.map((intent, place) => ({
      intent,
      confidence: (sums[place] ?? 0) * model.unit + (model.bias[place] ?? 0),
    }));
    return guessOf(
      row,
      ranked.toSorted((a, b) => b.confidence - a.confidence),
    );
  };
}

function ngramsOf(text: string): Features {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  const grams = [...words, ...words.slice(1).map((word, place) => `${words[place]} ${word}`)];
  const places = [...new Set(grams.map((gram) => settle(hashText(begin(0), gram))))];
  return {
    places: Int32Array.from(places),
    values: new Float32Array(places.length).fill(4 / Math.sqrt(Math.max(1, places.length))),
  };
}
