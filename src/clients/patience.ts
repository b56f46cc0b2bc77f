import {
  type BulkheadPolicy,
  bulkhead,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleType,
  retry,
  wrap,
} from 'cockatiel';

/** How often a system is asked again, and when it is left alone. */
export interface Patience {
  /** Further attempts after the first, for GET alone. */
  readonly retries: number;
  /** Milliseconds before the first retry, at most; doubles with each. */
  readonly backoffMs: number;
  /** Outages in a row after which a base URL is left alone, for `restMs`. */
  readonly breakAfter: number;
  readonly restMs: number;
}

/** How a system wants to be called, where it differs from the rest. */
export interface Manners {
  /** Calls at once to one base URL, whoever asks. */
  readonly atOnce: number;
  /** Statuses after which a next attempt may help. */
  readonly passing: ReadonlySet<number>;
  /**
   * `give-up`: a call that took too long still runs over there, so it gets the time of all attempts together
   * and is not repeated.
   */
  readonly tooSlow: 'again' | 'give-up';
}

/**
 * What may have passed by a next attempt. A busy system is not out, so it never opens the breaker; one that is
 * stuck does, and is not asked again at once.
 */
export class Passing extends Error {
  readonly kind: 'outage' | 'busy' | 'stuck';
  /** What the system asked for, in milliseconds. */
  readonly retryAfterMs: number | null;
  constructor(kind: Passing['kind'], retryAfterMs: number | null) {
    super(kind);
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}

/** So many calls at once to one host, whichever customer they are for. */
const perHost = 6;

/** Retries around one breaker for each base URL, around its own queue if it wants one and that of the host. */
export function policies({ retries, backoffMs, breakAfter, restMs }: Patience) {
  const queues = new Map<string, BulkheadPolicy>();
  const lanes = new Map<string, BulkheadPolicy>();
  const breakers = new Map<string, CircuitBreakerPolicy>();
  return (baseUrl: string, host: string, method: string, manners: Manners | undefined) => {
    const queue = kept(queues, host, () => bulkhead(perHost, Number.POSITIVE_INFINITY));
    const breaker = kept(breakers, baseUrl, () =>
      circuitBreaker(
        handleType(Passing, ({ kind }) => kind !== 'busy'),
        { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(breakAfter) },
      ),
    );
    const again = retry(
      handleType(Passing, ({ kind }) => kind !== 'stuck'),
      {
        maxAttempts: method === 'GET' ? retries : 0,
        backoff: new DelegateBackoff<{ attempt: number; result: object }>(({ attempt, result }) =>
          Math.max(askedFor(result), Math.random() * backoffMs * 2 ** (attempt - 1)),
        ),
      },
    ).dangerouslyUnref();
    if (manners === undefined) return wrap(again, breaker, queue);
    const lane = kept(lanes, baseUrl, () => bulkhead(manners.atOnce, Number.POSITIVE_INFINITY));
    return wrap(again, breaker, lane, queue);
  };
}

const askedFor = (result: object): number =>
  'error' in result && result.error instanceof Passing ? (result.error.retryAfterMs ?? 0) : 0;

function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
  const found = store.get(key) ?? make();
  store.set(key, found);
  return found;
}
