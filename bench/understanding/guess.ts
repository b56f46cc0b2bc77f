import type { Ranked } from '../../src/bots/conversation/understand/classify/classifier.ts';
import type { Intent } from '../../src/diagnostics/model.ts';
import type { Row } from './read-rows.ts';

/** What one way of understanding makes of one message. */
export interface Guess {
  readonly row: Row;
  readonly intent: Intent;
  /** Without the first, the likeliest first. */
  readonly next: readonly Intent[];
}

export const isRight = ({ row, intent }: Guess): boolean => intent === row.intent;

export const isNear = (guess: Guess): boolean =>
  isRight(guess) || guess.next.slice(0, 2).includes(guess.row.intent);

/** The likeliest as the guess. */
export const guessOf = (row: Row, ranked: readonly Ranked[]): Guess => ({
  row,
  intent: ranked[0]?.intent ?? 'out-of-scope',
  next: ranked.slice(1).map(({ intent }) => intent),
});
