import type { Sender } from '../access/grant.ts';
import type { Json } from '../model.ts';
import type { Subject } from './deliveries.ts';

/** Somebody on a channel, as that channel names them. */
export interface Member {
  readonly channel: string;
  readonly installation: string;
  readonly person: string;
}

/** Who a member of a channel is. Kept once it is known, so that the channel is not asked at every message. */
export interface Identities {
  find(member: Member): Promise<{ readonly sender: Sender; readonly checkedAt: Date } | null>;
  /** Everybody on a channel who was proven to have this address, at this customer; who was seen last comes first. */
  membersWith(who: Subject): Promise<readonly (Member & { readonly sender: Sender })[]>;
  /** Takes the place of what was known. `customers[0]` is the customer under which the address is kept. */
  keep(member: Member, sender: Sender, now: Date): Promise<void>;
  /** Somebody who left, or an installation that was taken away (`person: null`). */
  forget(member: Omit<Member, 'person'> & { readonly person: string | null }): Promise<void>;
}

/** Where a channel was let in, and what it needs there; sealed by the channel, so that the store cannot read it. */
export interface Installations {
  find(channel: string, installation: string): Promise<string | null>;
  /** Takes the place of what was kept. */
  keep(channel: string, installation: string, sealed: string, now: Date): Promise<void>;
  /** Taken away at this moment; one that was let in again after it stays. */
  forget(channel: string, installation: string, at: Date): Promise<'forgotten' | 'not-there'>;
}

/** A place on a channel where Loket may speak. */
export interface Place {
  readonly channel: string;
  readonly installation: string;
  readonly thread: string;
}

/** How a place is reached, as the channel last said; opaque to the store. */
export interface Whereabouts {
  /** `new`: nothing was known of this place. `person`: whose own chat it is; `null` where more people are. */
  keep(place: Place, person: string | null, details: Json, now: Date): Promise<'new' | 'known'>;
  find(place: Place): Promise<Json>;
  /** The thread of somebody's own chat, or `null` when there is none. */
  chatWith(member: Member): Promise<string | null>;
  /** Any place of an installation, as it was kept last; `null`: none is known. */
  anyIn(installation: Omit<Place, 'thread'>): Promise<Json>;
  forget(place: Place): Promise<void>;
}
