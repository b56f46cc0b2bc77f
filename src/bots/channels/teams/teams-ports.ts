import type { Identities, Whereabouts } from '../../../diagnostics/ports/identities.ts';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { Heard } from '../../channel.ts';
import type { TriageDesk } from '../../triage/cards/triage-desk.ts';

/** The bot as it is registered in one Microsoft Entra tenant. */
export interface TeamsRegistration {
  readonly is: 'registered';
  readonly appId: string;
  readonly password: string;
  readonly tenantId: string;
  /** Where a token is fetched; a test plays it on this machine. */
  readonly loginUrl: string;
  /** The OpenID document of those who sign what comes in; a test plays it on this machine. */
  readonly keysUrl: string;
}

/** `playground`: Microsoft's Agents Playground on this machine, which proves nothing and is taken at its word. */
export type TeamsAccess = TeamsRegistration | { readonly is: 'playground' };

/** Everything that the Teams channel is given. */
export interface TeamsPorts {
  readonly access: TeamsAccess;
  /** The machine's own clock: tokens and pacing go by it. */
  readonly clock: Clock;
  readonly identities: Identities;
  readonly whereabouts: Whereabouts;
  /** The customers whose Entra tenant this is. */
  customersOf(tenant: string): readonly string[];
  /** On disk when this resolves; the same key a second time is `seen`. */
  accept(heard: Heard): Promise<'new' | 'seen'>;
  /** Where agents work with tickets. */
  readonly triage: TriageDesk;
  /** What went wrong in something that nobody waits for. */
  report(error: unknown): void;
}
