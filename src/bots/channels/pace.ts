import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../diagnostics/ports/look-up.ts';

/** So many messages in any stretch of so long, as a platform puts it. */
export interface Limit {
  readonly most: number;
  readonly withinMs: number;
}

export interface Pace {
  /** Resolves when the next message may go to this place. */
  turn(place: string): Promise<void>;
}

/** Places that were quiet for a while are forgotten once there are so many. */
const remembered = 1_000;

/** Spaces messages to one place so that all limits are kept, in the order in which they were asked for. */
export function createPace(
  limits: readonly Limit[],
  clock: Clock,
  sleep: (ms: number) => Promise<unknown> = wait,
): Pace {
  const longest = Math.max(...limits.map(({ withinMs }) => withinMs));
  /** The moments of the latest messages, those that are still to go included; oldest first. */
  const moments = new Map<string, readonly number[]>();
  return {
    async turn(place) {
      const now = clock().getTime();
      if (moments.size > remembered) forgetQuiet(moments, now - longest);
      const before = (moments.get(place) ?? []).filter((at) => at > now - longest);
      const at = limits.reduce((soonest, limit) => Math.max(soonest, freeAt(before, limit)), now);
      moments.set(place, [...before, at]);
      if (at > now) await sleep(at - now);
    },
  };
}

const freeAt = (before: readonly number[], { most, withinMs }: Limit): number =>
  (before.at(-most) ?? Number.NEGATIVE_INFINITY) + withinMs;

function forgetQuiet(moments: Map<string, readonly number[]>, since: number): void {
  for (const [place, times] of moments) if ((times.at(-1) ?? since) <= since) moments.delete(place);
}
