import type { Mentions } from '../../../diagnostics/facts/mentions.ts';
import type { PersonWish } from '../../../diagnostics/facts/person.ts';
import type { Intent, Language } from '../../../diagnostics/model.ts';
import type { Ranked } from './classify/classifier.ts';
import type { AddressSuggestion } from './entities/find-addresses.ts';
import type { Tier } from './tiers.ts';

/** What a message means, as far as words alone can tell. */
export interface Understood {
  /** The message's own language; `null` when too little was said. */
  readonly language: Language | null;
  /** In the order in which to handle them; empty when nothing was recognised surely enough. */
  readonly intents: readonly Intent[];
  /** What it may be, the likeliest first, whether sure enough or not. */
  readonly ranked: readonly Ranked[];
  readonly tier: Tier;
  /** Who is meant, in the asker's own words; `null` when nobody is named. */
  readonly person: PersonWish | null;
  /** Who would be meant if this were the answer to *who is it about?*; more is taken for a name then. */
  readonly personIfAsked: PersonWish | null;
  /** What was used to sign in, as far as the words tell. */
  readonly mentions: Mentions;
  /** Addresses with a slip in them, each with what may be meant. */
  readonly suggestions: readonly AddressSuggestion[];
  /** A ticket number that was mentioned. */
  readonly ticket: number | null;
  /** Further requests in the same message, in the order in which to handle them. */
  readonly also: readonly Asked[];
  /** Whether it speaks of whom it was about before: *zij*, *her*, *nee, ik bedoel*. */
  readonly refersBack: 'yes' | 'no';
  /** What is said about the conversation itself, or as a short answer to what was just offered. */
  readonly answer: Answer | null;
}

/** A request by itself. */
export interface Asked {
  readonly intent: Intent;
  readonly person: PersonWish | null;
  readonly mentions: Mentions;
}

/** `solved`: what was asked about works again. */
export type Answer = 'yes' | 'no' | 'cancel' | 'skip' | 'repeat' | 'start-over' | 'solved';

/** Understanding is a port: pure, no network, never a throw, the same words always mean the same. */
export type Understand = (text: string) => Understood;
