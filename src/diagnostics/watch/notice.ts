import type { Bilingual } from '../facts/tenant.ts';
import type { Language } from '../model.ts';

export type Listener = 'administrator' | 'technical-administrator';

/** Something that its customer should know before anybody asks. No personal value is in it. */
export interface Notice {
  /** The same as long as it is the same trouble. */
  readonly id: string;
  /** Whose affair it is. */
  readonly concerns: readonly Listener[];
  /** The point that is looked at, as it stands above good news as well. */
  readonly title: Bilingual;
  /** An agent hears what is the matter, and not what is asked of the customer's own people. */
  say(language: Language, to: Listener | 'agent'): string;
}

/** What one round saw. */
export interface Watched {
  readonly found: readonly Notice[];
  /** What could not be looked at, or was not this time: nothing is said of it, neither good nor bad. */
  readonly unseen: readonly string[];
}
