import { BrokenCircuitError, TaskCancelledError } from 'cockatiel';
import type { Clock, Deadline } from '../diagnostics/ports/look-up.ts';
import { Unanswered } from './answer.ts';
import { type Attempt, type AttemptLimits, attempt } from './attempt.ts';
import { type Manners, Passing, type Patience, policies } from './patience.ts';
import { type WaitMemory, waitMemory } from './wait-memory.ts';

export interface HttpOptions extends Partial<AttemptLimits & Patience> {
  /** `host:port` of every system that may be called; nothing else is. */
  readonly allowedHosts: readonly string[];
  /** For the time that is said to people; waiting itself goes by the machine's own clock. */
  readonly clock: Clock;
}

/** A fetch for openapi-fetch: it resolves with a finished response or throws `Unanswered`. */
export type WrappedFetch = (request: Request) => Promise<Response>;

export interface Http {
  /** Everything that goes to `baseUrl` before `deadline`, in the way that the system wants to be called. */
  within(baseUrl: string, deadline: Deadline, manners?: Manners): WrappedFetch;
}

const defaults = {
  attemptMs: 2000,
  maxBytes: 5_000_000,
  retries: 2,
  backoffMs: 150,
  breakAfter: 10,
  restMs: 10_000,
};
const passing = new Set([429, 500, 502, 503, 504]);

/**
 * The way out to every system: allowed hosts only, no redirects, bounded answers, at most six calls a host
 * at once, a time-out for each attempt, and a few retries with jitter where repeating is safe. A Retry-After
 * that ends after the deadline gives up at once and is kept until then. What fails again and again is left
 * alone for a while.
 */
export function createHttp(options: HttpOptions): Http {
  const settings = { ...defaults, ...options };
  const policyFor = policies(settings);
  const waits = waitMemory(options.clock);
  return {
    within: (baseUrl, deadline, manners) => async (request) => {
      const { host } = new URL(request.url);
      if (!options.allowedHosts.includes(host)) throw new Unanswered({ is: 'unreachable' });
      const line: Line = { baseUrl, deadline, manners, waits };
      const limits = { ...settings, attemptMs: patient(settings, manners) };
      const once = async () => {
        const until = waits.until(baseUrl);
        if (until !== null) throw new Unanswered({ is: 'unreachable', until });
        return judged(line, await attempt(request, deadline.signal, limits));
      };
      try {
        const running = policyFor(baseUrl, host, request.method, manners).execute(once, deadline.signal);
        return await beforeAbort(running, deadline.signal);
      } catch (error) {
        throw givenUp(line, error);
      }
    },
  };
}

interface Line {
  readonly baseUrl: string;
  readonly deadline: Deadline;
  readonly manners: Manners | undefined;
  readonly waits: WaitMemory;
}

/** A call that is not repeated gets the time of all attempts together. */
const patient = ({ attemptMs, retries }: AttemptLimits & Patience, manners: Manners | undefined): number =>
  manners?.tooSlow === 'give-up' ? attemptMs * (retries + 1) : attemptMs;

/** The response, or a throw that says whether a next attempt may help. */
function judged({ baseUrl, deadline, manners, waits }: Line, outcome: Attempt): Response {
  if (deadline.signal.aborted && outcome.is !== 'answered') throw new Unanswered({ is: 'unreachable' });
  if (outcome.is === 'failed') throw new Passing('outage', null);
  if (outcome.is === 'too-slow') throw new Passing(manners?.tooSlow === 'give-up' ? 'stuck' : 'outage', null);
  if (outcome.is !== 'answered') throw new Unanswered({ is: 'malformed' });
  const { response, retryAfterMs } = outcome;
  if (!(manners?.passing ?? passing).has(response.status)) return response;
  if (retryAfterMs !== null && retryAfterMs > deadline.left())
    throw new Unanswered({ is: 'unreachable', until: waits.remember(baseUrl, retryAfterMs) });
  throw new Passing(response.status === 429 ? 'busy' : 'outage', retryAfterMs);
}

/** What the last attempt failed with, as no answer; a fault of our own stays what it is. */
function givenUp({ baseUrl, waits }: Line, error: unknown): unknown {
  if (error instanceof Passing && error.retryAfterMs !== null)
    return new Unanswered({ is: 'unreachable', until: waits.remember(baseUrl, error.retryAfterMs) });
  const over =
    error instanceof Passing || error instanceof BrokenCircuitError || error instanceof TaskCancelledError;
  return over ? new Unanswered({ is: 'unreachable' }) : error;
}

/** Neither a pause between attempts nor a place in the queue outlives the caller. */
async function beforeAbort<T>(running: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const stop = () => aborted.reject(new Unanswered({ is: 'unreachable' }));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([running, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
