import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Subject } from '../../diagnostics/ports/deliveries.ts';
import type { Clock } from '../../diagnostics/ports/look-up.ts';
import type { Mail } from '../../diagnostics/ports/mail.ts';
import type { SeatRounds } from '../../diagnostics/ports/seat-requests.ts';
import type { Heard } from '../channel.ts';
import type { Reached } from '../unasked/reach.ts';
import type { SpeakFirst } from '../unasked/speak-first.ts';

export interface RoundPorts {
  readonly requests: SeatRounds;
  readonly tenants: ReadonlyMap<string, Tenant>;
  reach(who: Subject): Promise<Reached>;
  /** Puts it in the inbox of its conversation, where a turn takes it like anything that is heard. */
  accept(channel: string, heard: Heard): Promise<unknown>;
  readonly speakFirst: SpeakFirst;
  /** `null`: nobody is written to. */
  readonly mail: Mail | null;
  /** By which a request is due. */
  readonly clock: Clock;
  readonly machineNow: Clock;
  /** Wakes a conversation in which something is to be sent; returns at once. */
  run(conversation: string): void;
  /** Ids and words of ours only. */
  note(done: { readonly request: number; readonly did: string }): void;
  report(error: unknown): void;
}
