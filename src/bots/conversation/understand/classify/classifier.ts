import { type Intent, intents, type Language } from '../../../../diagnostics/model.ts';
import type { Tone } from './clause-tones.ts';
import type { Joint } from './cut-clauses.ts';
import { sumsOfAll } from './joined-tables.ts';
import { chances } from './linear-model.ts';
import { createMendWord } from './mend-words.ts';
import type { ReadModel } from './model-file.ts';
import { type ClauseRead, createReadClauses } from './read-clauses.ts';
import { heedOf, reach } from './weigh-clauses.ts';

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
  /** At least one. */
  readonly clauses: readonly ClauseJudged[];
  /** What some of the clauses ask, by their numbers: all intents, the likeliest first. */
  readonly only: (clauses: readonly number[]) => readonly Ranked[];
  /** The likeliest of what a run of clauses asks, from one number up to, but not with, another. */
  readonly best: (from: number, to: number) => Ranked;
}

export interface ClauseJudged {
  /** How it is joined to the one before; `null` for the first. */
  readonly joint: Joint['is'] | null;
  /** How much it counts beside the others: what is set aside or merely told counts for little. */
  readonly heed: number;
  readonly tone: Tone;
}

/** What words mean, as far as was learned from the phrase families. */
export type Classify = (text: string) => Judged;

/** How many texts are remembered: one message is asked about more than once. */
const remembered = 64;

/** A warmth above 1 makes chances less sure. */
export function createClassify(model: ReadModel, warmth: number): Classify {
  const readClauses = createReadClauses(createMendWord(model.words));
  const before = new Map<string, Judged>();
  return (text) => {
    const known = before.get(text);
    if (known !== undefined) return known;
    if (before.size >= remembered) before.clear();
    const judged = judge(model, readClauses(text), warmth);
    before.set(text, judged);
    return judged;
  };
}

/** A clause with its heed, and what it says for every intent and, counting like any other, for every language. */
interface Weighed {
  readonly heed: number;
  readonly squares: number;
  readonly intents: Float64Array;
  readonly languages: Float64Array;
}

function weigh(model: ReadModel, clause: ClauseRead): Weighed {
  const sums = sumsOfAll(model.joined, clause);
  const heed = sums.length - 1;
  const firstLanguage = model.intents.classes.length;
  return {
    heed: heedOf((sums[heed] ?? 0) * model.heed.unit, clause.squares),
    squares: clause.squares,
    intents: sums.subarray(0, firstLanguage),
    languages: sums.subarray(firstLanguage, heed),
  };
}

function judge(model: ReadModel, clauses: readonly ClauseRead[], warmth: number): Judged {
  const weighed = clauses.map((clause) => weigh(model, clause));
  const dutch = chanceOfDutch(model, weighed);
  return {
    ranked: rank(chancesOf(model, weighed, warmth)),
    language: dutch >= 0.5 ? 'nl' : 'en',
    languageConfidence: Math.max(dutch, 1 - dutch),
    clauses: clauses.map(({ joint, tone }, place) => ({ joint, tone, heed: weighed[place]?.heed ?? 1 })),
    only: (numbers) =>
      rank(
        chancesOf(
          model,
          numbers.flatMap((number) => weighed[number] ?? []),
          warmth,
        ),
      ),
    best: (from, to) => bestOf(chancesOf(model, weighed.slice(from, to), warmth)),
  };
}

/** The chance of every intent, in the order of the intents. */
function chancesOf(
  { intents: { unit, bias } }: ReadModel,
  clauses: readonly Weighed[],
  warmth: number,
): Float64Array {
  let squares = 0;
  for (const clause of clauses) squares += clause.heed * clause.heed * clause.squares;
  const scale = squares === 0 ? 0 : (reach * unit) / Math.sqrt(squares);
  const scores = Float64Array.from(bias);
  for (const { heed, intents: sums } of clauses) {
    for (let column = 0; column < scores.length; column += 1) {
      scores[column] = (scores[column] ?? 0) + heed * scale * (sums[column] ?? 0);
    }
  }
  return chances(scores, warmth);
}

function rank(chance: Float64Array): readonly Ranked[] {
  return intents
    .map((intent, index) => ({ intent, confidence: chance[index] ?? 0 }))
    .sort((a, b) => b.confidence - a.confidence);
}

function bestOf(chance: Float64Array): Ranked {
  let best = 0;
  for (let index = 1; index < chance.length; index += 1) {
    if ((chance[index] ?? 0) > (chance[best] ?? 0)) best = index;
  }
  return { intent: intents[best] ?? 'out-of-scope', confidence: chance[best] ?? 0 };
}

/** The chance that it is Dutch; every clause counts alike. */
function chanceOfDutch({ language }: ReadModel, clauses: readonly Weighed[]): number {
  let squares = 0;
  for (const clause of clauses) squares += clause.squares;
  const scale = squares === 0 ? 0 : (reach * language.unit) / Math.sqrt(squares);
  const scores = Float64Array.from(language.bias);
  for (const { languages } of clauses) {
    for (let column = 0; column < scores.length; column += 1) {
      scores[column] = (scores[column] ?? 0) + scale * (languages[column] ?? 0);
    }
  }
  return chances(scores, 1)[0] ?? 0;
}
