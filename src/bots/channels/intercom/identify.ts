import type { Sender } from '../../../diagnostics/access/grant.ts';
import type { Clock, Identities } from '../../../diagnostics/ports.ts';
import type { Address } from '../../channel.ts';
import { stranger } from '../who-is-asking.ts';
import { contactOf } from './by-mail.ts';
import type { IntercomApi } from './intercom-api.ts';

export interface IdentifyPorts {
  readonly api: IntercomApi;
  readonly identities: Identities;
  readonly clock: Clock;
  /** The customers whose company this is, by the id that they gave it. */
  readonly customersOf: (company: string) => readonly string[];
}

const knownFor = 24 * 60 * 60_000;

/**
 * One workspace serves many customers, so the customer is the verified contact's company, and never what an address
 * ends in. What Intercom said is kept for a day; a contact that proved nothing is asked after each time.
 */
export const identify =
  ({ api, identities, clock, customersOf }: IdentifyPorts) =>
  async ({ installation, person }: Address): Promise<Sender> => {
    const member = { channel: 'intercom', installation, person };
    const now = clock();
    const known = await identities.find(member);
    if (known !== null && now.getTime() - known.checkedAt.getTime() < knownFor) return known.sender;
    const { id, by } = contactOf(person);
    const { address, companies } = await api.contact(id);
    const customers = [...new Set(companies.flatMap(customersOf))];
    if (by === 'mail' || address.is === 'not-proven' || customers.length === 0) {
      return customers.length === 0 ? stranger(member) : { ...stranger(member), customers };
    }
    const sender: Sender = {
      customers,
      address: address.address.toLowerCase(),
      proven: 'yes',
      via: 'channel',
    };
    await identities.keep(member, sender, now);
    return sender;
  };
