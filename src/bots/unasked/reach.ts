import type { Subject } from '../../diagnostics/ports/deliveries.ts';
import type { Identities, Member } from '../../diagnostics/ports/identities.ts';
import type { Address } from '../channel.ts';
import type { Outlet } from '../channels/outlet.ts';

export interface ReachPorts {
  readonly outlets: () => readonly Outlet[];
  readonly identities: Pick<Identities, 'membersWith'>;
  /** What went wrong on one channel; another may do. */
  report(error: unknown): void;
}

export type Reached =
  /** `comes`: whether what is said there comes to the person, or waits until the person looks. */
  | {
      readonly is: 'place';
      readonly channel: string;
      readonly address: Address;
      readonly comes: Outlet['comes'];
    }
  /** `channel-failed`: there may be a place, but a channel could not be asked. */
  | { readonly is: 'not-reachable'; readonly because: 'nowhere' | 'channel-failed' };

/**
 * Where somebody of a customer can be spoken to alone. Only a channel that has proven that this is who has the address,
 * at this customer, and says so still, gives a place: an address alone is nobody.
 */
export const reach =
  ({ outlets, identities, report }: ReachPorts) =>
  async (who: Subject): Promise<Reached> => {
    const known = await identities.membersWith(who);
    let because: 'nowhere' | 'channel-failed' = 'nowhere';
    // A page is looked at when somebody opens it; the others come to the person.
    for (const outlet of outlets().toSorted((one, other) => order(one) - order(other)))
      for (const member of known.filter(({ channel }) => channel === outlet.id)) {
        const address = await placeOf(outlet, member, who).catch((error: unknown) => {
          because = 'channel-failed';
          report(error);
        });
        if (address != null) return { is: 'place', channel: outlet.id, address, comes: outlet.comes };
      }
    return { is: 'not-reachable', because };
  };

const order = ({ comes }: Outlet) => (comes === 'to-the-person' ? 0 : 1);

async function placeOf(
  outlet: Outlet,
  { sender, ...member }: Member & { readonly sender: Parameters<Outlet['identify']>[0]['sender'] },
  { tenant, address: wanted }: Subject,
): Promise<Address | null> {
  const address = await outlet.chatWith(member);
  if (address === null) return null;
  const is = await outlet.identify({ address, sender });
  return is.proven === 'yes' && is.address === wanted && is.customers.includes(tenant) ? address : null;
}
