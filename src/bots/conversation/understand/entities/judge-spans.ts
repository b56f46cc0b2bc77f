import { readFileSync } from 'node:fs';
import type { Intent } from '../../../../diagnostics/model.ts';
import { scoresOf } from '../classify/linear-model.ts';
import { readTokens, type Token } from '../read-tokens.ts';
import { findSpans } from './find-spans.ts';
import type { Span } from './name-tokens.ts';
import { type SpanContext, type SpanKind, spanFeatures, spanKinds } from './span-features.ts';
import { readSpanModel, type SpanModel } from './span-model.ts';
import { createWordLists, type WordLists } from './word-lists.ts';

/** A run of words, what it is, and where it stands in the text. */
export interface SpanJudged {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly kind: SpanKind;
}

/** What is known about names: the lists of words, and how a run of words is judged. */
export interface Names {
  readonly lists: WordLists;
  readonly judge: (text: string, intent: Intent) => readonly SpanJudged[];
}

/** What was learned, from the file beside the other one. */
export const learnedSpans = () => readSpanModel(readFileSync(new URL('../model/spans.bin', import.meta.url)));

let names: Names | null = null;

/** Read once, as the other model is. */
export function loadNames(): Names {
  names ??= createNames(learnedSpans());
  return names;
}

/** Finds the names in a text and tells, from left to right, which are of people, which of departments. */
export function createNames({ kinds, words }: SpanModel): Names {
  const lists = createWordLists(words);
  const judge: Names['judge'] = (text, intent) => {
    const tokens = readTokens(text);
    const context: SpanContext = { tokens, intent, lists };
    const judged: SpanJudged[] = [];
    for (const span of findSpans(tokens, lists)) {
      const sums = scoresOf(kinds, spanFeatures(context, span, judged.at(-1)?.kind ?? null));
      const kind = spanKinds[sums.indexOf(Math.max(...sums))] ?? 'other';
      judged.push({ ...placed(text, tokens, span), kind });
    }
    return judged;
  };
  return { lists, judge };
}

/** As it stands in the text, without a possessive behind it. */
export function placed(text: string, tokens: readonly Token[], span: Span): Omit<SpanJudged, 'kind'> {
  const from = tokens[span.from]?.from ?? 0;
  const last = tokens[span.to - 1];
  const end = last === undefined ? from : last.from + last.text.length;
  const bare = text.slice(from, end).replace(/'s?$/u, '');
  return { text: bare, from, to: from + bare.length };
}
