import { findSpans } from '../src/bots/conversation/understand/entities/find-spans.ts';
import { placed } from '../src/bots/conversation/understand/entities/judge-spans.ts';
import {
  type SpanKind,
  spanFeatures,
  spanKinds,
  spanTableSize,
} from '../src/bots/conversation/understand/entities/span-features.ts';
import type { SpanModel } from '../src/bots/conversation/understand/entities/span-model.ts';
import { createWordLists, type WordLists } from '../src/bots/conversation/understand/entities/word-lists.ts';
import { everydayWords } from '../src/bots/conversation/understand/everyday-words.ts';
import { readTokens } from '../src/bots/conversation/understand/read-tokens.ts';
import { firstNames } from '../src/bots/conversation/understand/words/first-names.ts';
import { wordsToo } from '../src/bots/conversation/understand/words/words-too.ts';
import { intents } from '../src/diagnostics/model.ts';
import { type Chance, chanceOf } from './chance.ts';
import { labelSpans } from './label-spans.ts';
import { type LabelledText, labelledTexts, readEntityFamilies } from './make-spans.ts';
import type { Family } from './read-families.ts';
import type { Labelled } from './read-labelled.ts';
import { type Example, trainLinear } from './train-linear.ts';

/** Learns what a name in a message is: of somebody whom it is about or not, of a department, or none. */
export function learnSpans(
  families: readonly Family[],
  labelled: readonly Labelled[],
  inputs: string,
): SpanModel {
  const own = readEntityFamilies();
  const words = everydayWordsOf([...families, ...own]);
  const lists = createWordLists(words);
  const texts = [...labelledTexts(families, 3), ...labelledTexts(own, 30), ...labelSpans(labelled)];
  const examples = texts.flatMap((text, index) =>
    examplesOf(misjudged(text, chanceOf(`misjudged ${index}`)), forgetful(lists, index)),
  );
  const kinds = trainLinear(examples, spanKinds, { rows: spanTableSize, rounds: 4, rate: 0.1, doubt: 0.05 });
  return { inputs, kinds, words };
}

/** What stands in the lines themselves, slots left out. */
function everydayWordsOf(families: readonly Family[]): readonly string[] {
  const words = families.flatMap(({ lines }) =>
    lines.flatMap((line) => line.replace(/\{~?\w+\}/gu, ' ').match(/(?<![\p{L}'-])\p{Ll}[\p{L}'-]*/gu) ?? []),
  );
  return [...new Set(words)].filter((word) => !firstNames.has(word) || wordsToo.has(word)).toSorted();
}

/** What a message asks may be understood wrongly, and its names are to be found all the same. */
const misjudged = (text: LabelledText, chance: Chance): LabelledText =>
  chance.happens(12) ? { ...text, intent: chance.one(intents) ?? text.intent } : text;

/** What stands in no list must be told by what stands around it, so now and then something is not known. */
function forgetful(lists: WordLists, seed: number): WordLists {
  const chance = chanceOf(`forget ${seed}`);
  const known = chance.happens(70) ? lists.isDepartment : () => false;
  const forgets = (word: string) => !everydayWords.has(word) && chanceOf(`${seed} ${word}`).happens(15);
  return {
    ...lists,
    isDepartment: known,
    isEveryday: (word) => lists.isEveryday(word) && !forgets(word),
    isSurname: (word) => lists.isSurname(word) && !forgets(word),
  };
}

function examplesOf({ text, intent, labels }: LabelledText, lists: WordLists): readonly Example[] {
  const tokens = readTokens(text);
  const context = { tokens, intent, lists };
  let before: SpanKind | null = null;
  const examples: Example[] = [];
  for (const span of findSpans(tokens, lists)) {
    const { from, to } = placed(text, tokens, span);
    const label = labels.find((each) => each.from < to && from < each.to);
    const kind: SpanKind = label?.kind ?? 'other';
    examples.push({ features: spanFeatures(context, span, before), label: spanKinds.indexOf(kind) });
    before = kind;
  }
  return examples;
}
