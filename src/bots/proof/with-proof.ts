import type { Sender } from '../../diagnostics/access/grant.ts';
import type { Codes } from '../../diagnostics/ports/codes.ts';
import type { Subject } from '../../diagnostics/ports/deliveries.ts';
import type { Clock } from '../../diagnostics/ports/look-up.ts';
import type { Heard } from '../channel.ts';
import { conversationId } from '../conversation/conversation-id.ts';

type Identify = (heard: Heard, channel: string) => Promise<Sender>;

/**
 * Who it was, for a channel that could not prove it: a code may have done so in this conversation. Which customers the
 * installation belongs to stays the channel's to say.
 */
export const withProof =
  ({ codes, clock }: { codes: Pick<Codes, 'proven'>; clock: Clock }, identify: Identify): Identify =>
  async (heard, channel) => {
    const sender = await identify(heard, channel);
    if (sender.proven === 'yes') return sender;
    const who = await codes.proven(conversationId(heard.address), clock());
    return who === null || !sender.customers.includes(who.tenant) ? sender : provenSender(who);
  };

export const provenSender = ({ tenant, address }: Subject): Sender => ({
  customers: [tenant],
  address,
  proven: 'yes',
  via: 'code',
});
