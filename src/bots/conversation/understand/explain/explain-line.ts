import type { Intent } from '../../../../diagnostics/model.ts';
import type { Classify } from '../classify/classifier.ts';
import type { Names } from '../entities/judge-spans.ts';
import type { SpanModel } from '../entities/span-model.ts';
import { plainText } from '../plain-text.ts';
import type { UnderstoodLine } from '../understand-line.ts';
import { withoutAsides } from '../without-asides.ts';
import { explainNames, type NameExplained } from './explain-names.ts';
import { rulesApplied } from './rules-applied.ts';
import { type WordsWeighed, weighWords } from './weigh-words.ts';

/** Why a message was understood as it was. */
export interface Why extends WordsWeighed {
  /** The intent that came second: what is weighed speaks for the first or for this one. */
  readonly against: Intent;
  readonly rules: readonly string[];
  readonly names: readonly NameExplained[];
}

interface Known {
  readonly classify: Classify;
  readonly names: Names;
  readonly spans: SpanModel;
}

/** The same line, with the words, concepts and rules that decided. */
export const createExplainLine =
  (understandLine: (message: string) => UnderstoodLine, { classify, names, spans }: Known) =>
  (message: string): UnderstoodLine & { readonly why: Why } => {
    const said = understandLine(message);
    const text = plainText(message);
    const against = said.alternatives[0]?.intent ?? said.intent;
    return {
      ...said,
      why: {
        against,
        ...weighWords(withoutAsides(text), classify, [said.intent, against]),
        rules: rulesApplied(text, said, classify),
        names: explainNames(text, said.intent, names, spans),
      },
    };
  };
