import type { Sender } from '../../../diagnostics/access/grant.ts';
import type { Identities, Installations } from '../../../diagnostics/ports/identities.ts';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { Ticket } from '../../../diagnostics/ports/tickets.ts';
import type { Heard } from '../../channel.ts';
import type { TriageDesk } from '../../triage/cards/triage-desk.ts';
import type { SealKey } from './seal.ts';

/** The app as it is registered at Slack. */
export interface SlackAccess {
  /** What deliveries over HTTP are signed with; `null`: none come that way. */
  readonly signingSecret: string | null;
  /** The bot's token in the one workspace that is set up by hand, `xoxb-…`. */
  readonly botToken: string | null;
  /** For workspaces that install the app themselves. */
  readonly oauth: SlackOauth | null;
  /** `xapp-…`: deliveries come over a socket that Loket opens itself. */
  readonly appToken: string | null;
  /** Where Slack's Web API is; a test plays it on this machine. */
  readonly apiUrl: string;
}

export interface SlackOauth {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The first one seals the tokens of workspaces, the others open what was sealed before. */
  readonly keys: readonly [SealKey, ...SealKey[]];
}

/** Everything that the Slack channel is given. */
export interface SlackPorts {
  readonly access: SlackAccess;
  /** The machine's own clock: signatures and pacing go by it. */
  readonly clock: Clock;
  readonly identities: Identities;
  readonly installations: Installations;
  /** The customers whose workspace this is. */
  customersOf(team: string): readonly string[];
  /** On disk when this resolves; the same key a second time is `seen`. */
  accept(heard: Heard): Promise<'new' | 'seen'>;
  /** The newest tickets that this sender opened. */
  ticketsOf(sender: Sender): Promise<readonly Ticket[]>;
  timeZoneOf(tenant: string): string;
  /** Where agents work with tickets. */
  readonly triage: TriageDesk;
  /** What went wrong in something that nobody waits for. */
  report(error: unknown): void;
}
