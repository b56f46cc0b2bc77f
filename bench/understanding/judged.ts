import type { UnderstoodLine } from '../../src/bots/conversation/understand/understand-line.ts';
import type { Row } from './read-rows.ts';

/** A message with what Loket says about it. */
export interface Judged {
  readonly row: Row;
  readonly said: UnderstoodLine;
}
