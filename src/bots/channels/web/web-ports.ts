import { createHash } from 'node:crypto';
import type { Sender } from '../../../diagnostics/access/grant.ts';
import type { Identities } from '../../../diagnostics/ports/identities.ts';
import type { Outbox } from '../../../diagnostics/ports/lines.ts';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { Sessions } from '../../../diagnostics/ports/sessions.ts';
import type { Address, Heard } from '../../channel.ts';
import type { Persona } from './persona.ts';

/** How the page knows who is there: in the demo one chooses, elsewhere the customer's own site signs a token. */
export type Entrance =
  | { readonly is: 'demo'; readonly personas: readonly Persona[] }
  | {
      readonly is: 'token';
      /** The HS256 key of each customer, by tenant id; at least 32 bytes each (RFC 7518 3.2). */
      readonly keys: ReadonlyMap<string, Uint8Array>;
    };

/** Everything that the web channel is given. */
export interface WebPorts {
  readonly entrance: Entrance;
  /** Origins that may show the page in a frame and may hand it a token, such as `https://school.example`. */
  readonly parents: readonly string[];
  readonly clock: Clock;
  readonly sessions: Sessions;
  /** Who has been on the page, so that they can be told something there. */
  readonly identities: Pick<Identities, 'keep'>;
  readonly outbox: Pick<Outbox, 'lines'>;
  /** The name under which the store knows a conversation. */
  readonly conversationOf: (address: Address) => string;
  /** On disk when this resolves; the same key a second time is `seen`. */
  readonly accept: (heard: Heard) => Promise<'new' | 'seen'>;
  /** Wakes the conversation; returns at once. */
  readonly run: (conversation: string) => void;
}

/** A page is one thread. */
export const mainThread = 'main';

/** Where a sender's talk on the page takes place: one page, one thread. The address itself is kept in one table only, and not here. */
export const addressOf = (sender: Sender): Address => ({
  installation: `web:${sender.customers.join('+')}`,
  thread: mainThread,
  person: createHash('sha256').update(`${sender.address}:${sender.proven}`).digest('base64url'),
});
