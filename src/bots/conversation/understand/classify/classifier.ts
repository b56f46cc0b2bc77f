import { type Intent, intents, type Language } from '../../../../diagnostics/model.ts';
import { chances, type LinearModel, scores } from './linear-model.ts';
import { createMendWord } from './mend-words.ts';
import type { LearnedModel } from './model-file.ts';
import { type Features, readFeatures } from './read-features.ts';

/** An intent with the chance that it is meant, from 0 to 1. */
export interface Ranked {
  readonly intent: Intent;
  readonly confidence: number;
}

export interface Judged {
  /** All intents, the likeliest first. */
  readonly ranked: readonly Ranked[];
  readonly language: Language;
  /** How sure the language is, from 0.5 to 1. */
  readonly languageConfidence: number;
  /** The chance that a clause sets something aside rather than asks it. */
  readonly aside: number;
}

/** What words mean, as far as was learned from the phrase families. */
export type Classify = (text: string) => Judged;

/** Above 1 makes chances less sure; found on the validation messages. */
const warmth = 1;

/** How many texts are remembered: the parts of one message are asked about more than once. */
const remembered = 64;

export function createClassify(model: LearnedModel): Classify {
  const mendWord = createMendWord(model.words);
  const before = new Map<string, Judged>();
  return (text) => {
    const known = before.get(text);
    if (known !== undefined) return known;
    if (before.size >= remembered) before.clear();
    const judged = judge(model, readFeatures(text, mendWord));
    before.set(text, judged);
    return judged;
  };
}

function judge(model: LearnedModel, features: Features): Judged {
  const twoWay = (of: LinearModel) => chances(scores(of, features), 1);
  const language = twoWay(model.language);
  const [dutch = 0] = language;
  return {
    ranked: rank(chances(scores(model.intents, features), warmth)),
    language: dutch >= 0.5 ? 'nl' : 'en',
    languageConfidence: Math.max(...language),
    aside: twoWay(model.aside)[1] ?? 0,
  };
}

const rank = (chance: Float64Array): readonly Ranked[] =>
  intents
    .map((intent, index) => ({ intent, confidence: chance[index] ?? 0 }))
    .sort((a, b) => b.confidence - a.confidence);
