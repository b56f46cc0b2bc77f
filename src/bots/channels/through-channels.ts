import type { Address, Heard } from '../channel.ts';
import type { TurnDependencies } from '../conversation/turn-dependencies.ts';
import type { Outlet } from './outlet.ts';
import { sendAlone } from './send-alone.ts';

interface AudienceAt {
  /** Whether others read along there now; throws when the channel cannot say. */
  audienceAt(channel: string, address: Address): Promise<Heard['audience']>;
}

/**
 * Every line goes out through the channel that the conversation came in by. `outlets` is asked each time, because a
 * channel needs the turns before the turns can have the channel.
 */
export function throughChannels(
  outlets: () => readonly Outlet[],
): Pick<TurnDependencies, 'send' | 'progress' | 'identify'> & AudienceAt {
  const find = (channel: string) => outlets().find(({ id }) => id === channel);
  return {
    // A channel that is not set up any more reaches nobody.
    async send(line, to) {
      const outlet = find(to.channel);
      return outlet === undefined ? { is: 'unreachable' } : sendAlone(outlet, line, to);
    },
    progress: (to, made) => find(to.channel)?.progress(to, made),
    // Where nothing reaches anybody, nothing is told.
    audienceAt: async (channel, address) => (await find(channel)?.audienceAt(address)) ?? 'group',
    identify: async (heard, channel) => (await find(channel)?.identify(heard)) ?? heard.sender,
  };
}
