import type { Intent } from '../../../diagnostics/model.ts';
import type { Ranked } from './classify/classifier.ts';

/** What to do with what was understood: act on it, check it, offer a choice, ask again, or hand over to a person. */
export type Tier = 'act' | 'confirm' | 'offer' | 'rephrase' | 'hand-over';

/** From which chance on, and how far ahead of the second; chosen on the validation messages. */
export interface Thresholds {
  readonly act: number;
  readonly confirm: number;
  /** Under this, even the best few are no guess worth offering. */
  readonly offer: number;
}

export const thresholds: Thresholds = { act: 0.5, confirm: 0.42, offer: 0.25 };

export function tierOf(
  ranked: readonly Ranked[],
  asked: readonly Intent[],
  { act, confirm, offer }: Thresholds,
): Tier {
  if (asked.includes('talk-to-human')) return 'hand-over';
  const [best] = ranked;
  if (best === undefined || best.confidence < offer) return 'rephrase';
  if (best.confidence >= act || asked.length > 1) return 'act';
  return best.confidence >= confirm ? 'confirm' : 'offer';
}
