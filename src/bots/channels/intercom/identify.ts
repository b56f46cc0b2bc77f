import type { Sender } from '../../../diagnostics/access/grant.ts';
import type { Identities } from '../../../diagnostics/ports/identities.ts';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { Address } from '../../channel.ts';
import { senderAt, stillKnown, stranger } from '../who-is-asking.ts';
import { contactOf } from './by-mail.ts';
import type { IntercomApi } from './intercom-api.ts';

export interface IdentifyPorts {
  readonly api: IntercomApi;
  readonly identities: Identities;
  readonly clock: Clock;
  /** The customers whose company this is, by the id that they gave it. */
  readonly customersOf: (company: string) => readonly string[];
}

/**
 * One workspace serves many customers, so the customer is the verified contact's company, and never what an address
 * ends in. What Intercom said is kept for a day; a contact that proved nothing is asked after each time.
 */
export const identify =
  ({ api, identities, clock, customersOf }: IdentifyPorts) =>
  async ({ installation, person }: Address): Promise<Sender> => {
    const member = { channel: 'intercom', installation, person };
    const now = clock();
    const known = await stillKnown(identities, member, now);
    if (known !== null) return known;
    const { id, by } = contactOf(person);
    const { address, companies } = await api.contact(id);
    const customers = [...new Set(companies.flatMap(customersOf))];
    if (customers.length === 0) return stranger(member);
    const sender = senderAt(customers, member, by === 'mail' ? { is: 'not-proven' } : address);
    if (sender.proven === 'yes') await identities.keep(member, sender, now);
    return sender;
  };
