import type { PeopleBefore } from './people-before.ts';
import type { Compared } from './person-digest.ts';

/** What a file is held against: who came in before, and in what they can differ. */
export interface ComparedWith {
  readonly people: PeopleBefore;
  readonly fields: ReadonlySet<Compared>;
}
