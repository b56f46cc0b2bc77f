import { setTimeout as wait } from 'node:timers/promises';
import { IntercomError } from 'intercom-client';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import { createPace } from '../pace.ts';

/** Ten thousand calls a minute for one app, spread over windows of ten seconds (Intercom, rate limiting). */
const window = 10_000;
const perWindow = 1_666;
/** What is asked for beyond this is not believed. */
const longest = 60 * 60_000;

interface Headers {
  get(name: string): string | null;
}
/** What came of a call, and the headers in which Intercom says how many more it takes. */
export interface Told<T> {
  readonly value: T;
  readonly headers: Headers;
}

export interface Limits {
  /** A call whose answer is only read: refused for being one too many, it is asked again in the next window. */
  read<T>(call: () => Promise<Told<T>>): Promise<T>;
  /** A call that changes something; refused for being one too many, that is thrown. */
  write<T>(call: () => Promise<Told<T>>): Promise<T>;
}

/** Calls go in the pace that Intercom takes them, and none goes while its window is used up. */
export function heedLimits(clock: Clock, sleep: (ms: number) => Promise<unknown> = wait): Limits {
  const pace = createPace([{ most: perWindow, withinMs: window }], clock, sleep);
  let usedUpUntil = 0;
  const heed = (headers: Headers | undefined) => {
    if (headers?.get('x-ratelimit-remaining') === '0') usedUpUntil = resetAt(headers, clock()).getTime();
  };
  const write: Limits['write'] = async (call) => {
    await pace.turn('app');
    const left = usedUpUntil - clock().getTime();
    // A longer wait than one window is the outbox's business.
    if (left > 0) await sleep(Math.min(left, window));
    try {
      const { value, headers } = await call();
      heed(headers);
      return value;
    } catch (error) {
      if (isOneTooMany(error)) usedUpUntil = resetAt(error.rawResponse?.headers, clock()).getTime();
      throw error;
    }
  };
  return {
    write,
    async read(call) {
      try {
        return await write(call);
      } catch (error) {
        if (!isOneTooMany(error)) throw error;
        return write(call);
      }
    },
  };
}

export const isOneTooMany = (error: unknown): error is IntercomError =>
  error instanceof IntercomError && error.statusCode === 429;

/** When the next window begins; a window from now where that is not said, or makes no sense. */
export function resetAt(headers: Headers | undefined, now: Date): Date {
  const reset = Number(headers?.get('x-ratelimit-reset') ?? Number.NaN) * 1000;
  const until = reset > now.getTime() && reset < now.getTime() + longest ? reset : now.getTime() + window;
  return new Date(until);
}
