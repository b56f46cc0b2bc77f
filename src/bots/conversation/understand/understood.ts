import type { Mentions } from '../../../diagnostics/facts/mentions.ts';
import type { PersonWish } from '../../../diagnostics/facts/person.ts';
import type { Intent, Language } from '../../../diagnostics/model.ts';

/** What a message means, as far as words alone can tell. */
export interface Understood {
  /** The message's own language; `null` when too little was said. */
  readonly language: Language | null;
  /** In the order in which to handle them; empty when nothing was recognised. */
  readonly intents: readonly Intent[];
  /** Who is meant, in the asker's own words; `null` when nobody is named. */
  readonly person: PersonWish | null;
  /** Who would be meant if this were the answer to *who is it about?*; more is taken for a name then. */
  readonly personIfAsked: PersonWish | null;
  /** What was used to sign in, as far as the words tell. */
  readonly mentions: Mentions;
  /** A ticket number that was mentioned. */
  readonly ticket: number | null;
  /** A short answer to what was just offered. */
  readonly answer: 'yes' | 'no' | 'cancel' | null;
}

/** Understanding is a port: pure, no network, never a throw, the same words always mean the same. */
export type Understand = (text: string) => Understood;
