import type { Sender } from '../../diagnostics/access/grant.ts';
import type { Line } from '../../diagnostics/ports.ts';
import type { Destination, Heard, Progress, Sent } from '../channel.ts';

/** What the turns need of a channel: a way out, and who is there. */
export interface Outlet {
  readonly id: string;
  /** The line has the same id at every attempt. */
  send(line: Line, to: Destination): Promise<Sent>;
  /** Lost without harm. */
  progress(to: Destination, made: Progress): void;
  /** Who it was, as far as this channel can prove it. */
  identify(heard: Heard): Promise<Sender>;
}
