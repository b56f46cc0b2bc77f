import type { Sender } from '../../../diagnostics/access/grant.ts';
import type { Clock, Identities, Ticket } from '../../../diagnostics/ports.ts';
import type { Heard } from '../../channel.ts';

/** The app as it is registered at Slack, for one workspace. */
export interface SlackAccess {
  readonly signingSecret: string;
  /** The bot's token, `xoxb-…`. */
  readonly botToken: string;
  /** Where Slack's Web API is; a test plays it on this machine. */
  readonly apiUrl: string;
}

/** Everything that the Slack channel is given. */
export interface SlackPorts {
  readonly access: SlackAccess;
  /** The machine's own clock: signatures and pacing go by it. */
  readonly clock: Clock;
  readonly identities: Identities;
  /** The customers whose workspace this is. */
  customersOf(team: string): readonly string[];
  /** On disk when this resolves; the same key a second time is `seen`. */
  accept(heard: Heard): Promise<'new' | 'seen'>;
  /** The newest tickets that this sender opened. */
  ticketsOf(sender: Sender): Promise<readonly Ticket[]>;
  timeZoneOf(tenant: string): string;
  /** What went wrong in something that nobody waits for. */
  report(error: unknown): void;
}
