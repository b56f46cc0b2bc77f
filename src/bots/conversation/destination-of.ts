import type { Claim } from '../../diagnostics/ports/claim.ts';
import { address, type Destination } from '../channel.ts';

/** Where the conversation takes place, as its first delivery told. */
export function destinationOf({ channel, conversation, place }: Claim): Destination {
  const parsed = address.safeParse(place);
  return { channel, conversation, address: parsed.success ? parsed.data : null };
}
