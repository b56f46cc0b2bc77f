import type { Address, Sent } from '../../channel.ts';
import type { LiveLines } from './live-lines.ts';

/** The line stands in the store already; open pages are told to read on, others read it when they come back. */
export function send(live: LiveLines, conversationOf: (address: Address) => string, to: Address): Sent {
  const conversation = conversationOf(to);
  live.publish(conversation);
  return { is: 'sent', ref: conversation };
}
