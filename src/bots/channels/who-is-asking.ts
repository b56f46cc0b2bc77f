import type { Sender } from '../../diagnostics/access/grant.ts';
import type { Identities, Member } from '../../diagnostics/ports/identities.ts';
import type { Clock } from '../../diagnostics/ports/look-up.ts';

/** What a platform says of somebody: an address that it vouches for, one that it has not verified, or none. */
export type PlatformAddress =
  | { readonly is: 'proven'; readonly address: string }
  /** A guest, a bot, or somebody whose address the platform does not show. */
  | { readonly is: 'not-proven' };

export interface WhoIsAskingPorts {
  readonly identities: Identities;
  readonly clock: Clock;
  /** The customers to whom this installation belongs; none: it is not known here. */
  customersOf(member: Member): readonly string[];
  /** Asks the platform; throws when it cannot be reached, and then the turn is tried again. */
  askPlatform(member: Member): Promise<PlatformAddress>;
}

/** What was kept of somebody, while the platform's word for it still counts. */
export async function stillKnown(identities: Identities, member: Member, now: Date): Promise<Sender | null> {
  const known = await identities.find(member);
  return known !== null && now.getTime() - known.checkedAt.getTime() < knownFor ? known.sender : null;
}

/** Who somebody is at these customers, after what the platform said. */
export const senderAt = (customers: readonly string[], member: Member, said: PlatformAddress): Sender =>
  said.is === 'proven'
    ? { customers: [...customers], address: said.address.toLowerCase(), proven: 'yes', via: 'channel' }
    : { ...stranger(member), customers: [...customers] };

/** So long a platform's word for somebody is taken, in milliseconds: an address may pass to somebody else. */
const knownFor = 24 * 60 * 60_000;

/**
 * From who somebody is on a platform to a sender at a customer. The customer comes from the installation and never
 * from an address; what the platform said is kept for a day.
 */
export const whoIsAsking =
  ({ identities, clock, customersOf, askPlatform }: WhoIsAskingPorts) =>
  async (member: Member): Promise<Sender> => {
    const customers = customersOf(member);
    if (customers.length === 0) return stranger(member);
    const now = clock();
    const known = await stillKnown(identities, member, now);
    if (known !== null) return { ...known, customers: [...customers] };
    const sender = senderAt(customers, member, await askPlatform(member));
    await identities.keep(member, sender, now);
    return sender;
  };

/** Nobody's customer: the id is none that a tenant can have, so nothing is read and nothing is disclosed. */
export const stranger = ({ channel, installation, person }: Member): Sender => ({
  customers: [`${channel}:${installation}`],
  address: `${person}@${channel}:${installation}`.toLowerCase(),
  proven: 'no',
  via: 'channel',
});
