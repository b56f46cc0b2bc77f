import type { Sender } from '../../diagnostics/access/grant.ts';
import type { Member } from '../../diagnostics/ports/identities.ts';
import type { Line } from '../../diagnostics/ports/lines.ts';
import type { Address, Destination, Heard, Progress, Sent } from '../channel.ts';

/** What the turns need of a channel: a way out, and who is there. */
export interface Outlet {
  readonly id: string;
  /** Whether what is said comes to the person, or waits until the person looks. */
  readonly comes: 'to-the-person' | 'when-opened';
  /** The line has the same id at every attempt. */
  send(line: Line, to: Destination): Promise<Sent>;
  /** Lost without harm. */
  progress(to: Destination, made: Progress): void;
  /** Who it was, as far as this channel can prove it. */
  identify(who: Pick<Heard, 'address' | 'sender'>): Promise<Sender>;
  /**
   * Where this member is spoken to alone without having asked; a chat is opened where there is none. `null`: there is
   * no such place. May throw, as `identify` may.
   */
  chatWith(member: Member): Promise<Address | null>;
  /** Whether others read along there; may throw. */
  audienceAt(address: Address): Promise<Heard['audience']>;
}
