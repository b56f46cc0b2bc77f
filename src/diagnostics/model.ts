import type { z } from 'zod';
import type { FactName, Facts, FactTable, LookedUpFact } from './facts/fact-table.ts';
import type { SeatProof } from './licences/seat-proof.ts';
import type { Reaches } from './peers/reach.ts';

export type Language = 'nl' | 'en';
export type Desk = 'support' | 'development' | 'consultancy' | 'licences';

/** The catalogue's intents; a complaint among them is also the name of its flow. */
export const intents = [
  'user-missing',
  'cannot-log-in',
  'data-incorrect',
  'duplicate-account',
  'learning-paths-changed',
  'no-team-progress',
  'team-progress-down',
  'licence-increase',
  'invite-user',
  'deactivate-or-delete-user',
  'change-email',
  'import-file',
  'enrol-user',
  'rights-and-roles',
  'sync-or-source',
  'talk-to-human',
  'ticket-status',
  'greeting',
  'thanks-goodbye',
  'out-of-scope',
] as const;
export type Intent = (typeof intents)[number];
export type FlowId = Intent;

/** What a check saw, as plain JSON; dates and instants are ISO strings. */
export type Json = string | number | null | readonly Json[] | { readonly [key: string]: Json };
export type Detail = { readonly [key: string]: Json };

/** Who must act, so that the cause goes away. */
export type Remedy =
  | {
      readonly by: 'person' | 'source-owner' | 'technical-admin' | 'lms-admin';
      readonly lookAgain?: 'after-next-sync';
    }
  | { readonly by: 'support'; readonly desk: Desk }
  /** `visibleAt`: the ISO instant from which it is right without anybody doing anything. */
  | { readonly by: 'time'; readonly visibleAt?: string }
  | { readonly by: 'nobody' }
  | { readonly by: 'flow'; readonly flow: FlowId };

/** A bullet of the FAQ (`000:15` is line 15 of the LearnLinq article) or a documented root cause (`+ …`). */
export type Bullet = `${number}:${number}` | `${number}:${number}-${number}` | `+ ${string}`;

export type Verdict<D extends Detail = Detail> =
  | { readonly is: 'clear'; readonly seen: D }
  | { readonly is: 'not-applicable' }
  | { readonly is: 'cause'; readonly detail: D; readonly remedy: Remedy };

/** The words of one check in one language. Every function is pure and gets the detail already masked. */
export interface Wording<D extends Detail> {
  /** The point that is checked, as it stands above a step that passed. */
  readonly title: string;
  /** What is wrong, as it stands above the cause. */
  readonly failing: string;
  clear(seen: D): string;
  cause(detail: D): string;
  remedy(detail: D): string;
  /** The remedy as it is said to whoever must do it; left out: `remedy` reads as well to them. */
  asked?(detail: D): string;
}

/** Whose value it is: the person's asked about, or somebody else's, which only an administrator may read. */
export type Whose = 'subject' | 'other';

/** One thing to check: what it needs, what it decides, how it is said. See the README of this room. */
export interface Check<N extends FactName = FactName, D extends Detail = Detail, H extends FactName = never> {
  readonly id: string;
  readonly bullets: readonly Bullet[];
  readonly needs: readonly N[];
  /** Facts that add to the verdict and never change it: handed over when they are known. */
  readonly helps?: readonly H[];
  /** Those of `helps` without which, after what the needed facts say, nothing can be said. */
  alsoNeeds?(facts: Pick<FactTable, N>): readonly H[];
  readonly detail: z.ZodType<D>;
  readonly personal: { readonly [K in keyof D]?: Whose };
  decide(facts: Pick<FactTable, N> & Partial<Pick<FactTable, H>>, now: Date): Verdict<D>;
  /** Whose trouble a cause is; left out: the customer's when no fact about a person is needed. */
  concerns?(detail: D): 'person' | 'customer';
  /** What two people with the same cause share; left out: all of the detail that is not personal. */
  kind?(detail: D): Json;
  readonly wording: Record<Language, Wording<D>>;
}

export interface Evidence {
  readonly fact: FactName;
  readonly source: string;
  readonly asOf: Date;
}

export type Finding = { readonly check: string; readonly read: readonly Evidence[] } & (
  | Verdict
  /** Said by the runner, never by a check. */
  | { readonly is: 'unknown'; readonly missing: readonly FactName[] }
  | { readonly is: 'crashed'; readonly reference: string }
);
export type Cause = Extract<Finding, { is: 'cause' }>;

/** As much of a finding as its words are made of. */
export type Sayable =
  | { readonly is: 'cause'; readonly detail: Detail }
  | { readonly is: 'clear'; readonly seen: Detail }
  | { readonly is: 'not-applicable' | 'unknown' | 'crashed' };

/** What a person reads of one finding. */
export interface Said {
  readonly title: string;
  readonly text: string;
  readonly remedy: string | null;
}

/** A check once defined: its types are closed over, so that a list of checks needs no casts. */
export interface DefinedCheck {
  readonly id: string;
  readonly bullets: readonly Bullet[];
  readonly needs: readonly FactName[];
  /** Names the point checked; it stands above a passed step as well. */
  readonly title: Record<Language, string>;
  /** What is wrong, as it stands above the cause. */
  readonly failing: Record<Language, string>;
  run(facts: Facts, now: Date): Finding;
  /** `hide` says which values may not be read, by whose they are. */
  say(finding: Sayable, language: Language, hide: readonly Whose[]): Said;
  /** What is to be done, as said to whoever must do it. */
  ask(cause: Cause, language: Language, hide: readonly Whose[]): string;
  concerns(cause: Cause): 'person' | 'customer';
  /** Equal for two people who have the same cause. */
  kind(cause: Cause): string;
  /** The detail as the reader may see it. */
  mask(detail: Detail, hide: readonly Whose[]): Detail;
}

export type Conclusion =
  | { readonly is: 'explained'; readonly by: readonly Cause[]; readonly unchecked: readonly string[] }
  | { readonly is: 'go-on'; readonly flow: FlowId; readonly because: Cause }
  | { readonly is: 'escalate'; readonly to: Desk; readonly because: readonly Finding[] }
  | { readonly is: 'undecided'; readonly unchecked: readonly string[] };

export interface Flow {
  readonly id: FlowId;
  /** `customer`: about the customer as a whole, so nobody is asked for or looked up. */
  readonly about: 'person' | 'customer';
  readonly checks: readonly DefinedCheck[];
  /** Of whom a cause can be the same; left out: of anybody. */
  readonly sharedBy?: 'who-has-no-account';
  conclude(findings: readonly Finding[]): Conclusion;
}

/** Someone who may be meant, with what tells them apart. */
export interface Candidate {
  readonly key: `hr:${string}` | `lms:${string}`;
  readonly name: string;
  readonly hint: string;
}

export type Step =
  | { readonly is: 'ask'; readonly fact: 'person.wish' }
  | { readonly is: 'ask'; readonly fact: 'person.choice'; readonly candidates: readonly Candidate[] }
  | { readonly is: 'look-up'; readonly facts: readonly LookedUpFact[] }
  | {
      readonly is: 'done';
      readonly findings: readonly Finding[];
      readonly conclusion: Conclusion;
      readonly reaches: Reaches;
      /** Whether those who waited for a licence got in; `null`: nobody is to be proven. */
      readonly seats: SeatProof | null;
    };

export type Advance = (flow: Flow, facts: Facts, now: Date) => Step;
