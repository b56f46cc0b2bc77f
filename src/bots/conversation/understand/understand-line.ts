import type { Intent, Language } from '../../../diagnostics/model.ts';
import type { Classify, Ranked } from './classify/classifier.ts';
import type { Entities } from './entities/entities.ts';
import { findEntities } from './entities/find-entities.ts';
import { findPlatform, type Platform } from './find-platform.ts';
import { languageSaid } from './language-said.ts';
import { plainText } from './plain-text.ts';
import { rankIntents } from './rank-intents.ts';
import { type Thresholds, type Tier, tierOf } from './tiers.ts';

/** Everything that one message says, as `loket understand` prints it. */
export interface UnderstoodLine {
  readonly text: string;
  readonly language: Language;
  readonly intent: Intent;
  readonly confidence: number;
  readonly tier: Tier;
  /** Without the winner, the best first. */
  readonly alternatives: readonly Ranked[];
  /** Everything that is asked, in the order in which to handle it; the first is `intent`. */
  readonly intents: readonly Intent[];
  readonly entities: Entities;
  readonly platform: Platform | null;
}

const shown = 4;
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

/** Understands one message by itself, outside any conversation. */
export const createUnderstandLine =
  (classify: Classify, thresholds: Thresholds) =>
  (message: string): UnderstoodLine => {
    const text = plainText(message);
    const { ranked, asked } = rankIntents(text, classify);
    const [intent] = asked;
    const alternatives = ranked
      .filter((each) => each.intent !== intent)
      .slice(0, shown)
      .map((each) => ({ intent: each.intent, confidence: rounded(each.confidence) }));
    return {
      text: message,
      language: languageSaid(text, classify),
      intent,
      confidence: rounded(ranked.find((each) => each.intent === intent)?.confidence ?? 0),
      tier: /[\p{L}\p{N}]/u.test(text) ? tierOf(ranked, asked, thresholds) : 'rephrase',
      alternatives,
      intents: asked,
      entities: findEntities(text, asked),
      platform: findPlatform(text),
    };
  };
