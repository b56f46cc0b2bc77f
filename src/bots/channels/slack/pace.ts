import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../../diagnostics/ports.ts';

/** Slack takes about one message a second in a channel (docs.slack.dev/apis/web-api/rate-limits). */
const apart = 1_000;
/** Channels that were quiet for a while are forgotten once there are so many. */
const remembered = 1_000;

export interface Pace {
  /** Resolves when the next message may go to this channel. */
  turn(channel: string): Promise<void>;
}

/** Spaces messages to one channel a second apart, in the order in which they were asked for. */
export function createPace(clock: Clock, sleep: (ms: number) => Promise<unknown> = wait): Pace {
  const free = new Map<string, number>();
  return {
    async turn(channel) {
      const now = clock().getTime();
      if (free.size > remembered) for (const [name, at] of free) if (at <= now) free.delete(name);
      const at = Math.max(now, free.get(channel) ?? 0);
      free.set(channel, at + apart);
      if (at > now) await sleep(at - now);
    },
  };
}
