import { nextRun } from '../../../diagnostics/facts/calendar.ts';
import { deliverySchedule, type Tenant } from '../../../diagnostics/facts/tenant.ts';
import type { Clock, Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { NoAnswer } from '../../answer.ts';
import type { SourceFileReader } from './source-file.ts';

/** One customer with source files. */
export interface IndexedSource {
  readonly tenant: Tenant;
  readonly files: Pick<SourceFileReader, 'refresh'>;
}

/** A look that came to nothing: ids only. */
export interface IndexTrouble {
  readonly tenant: string;
  readonly outcome: NoAnswer['is'] | 'crashed';
  readonly detail: string | null;
}

export interface KeepIndexedOptions {
  readonly sources: readonly IndexedSource[];
  readonly clock: Clock;
  readonly report: (trouble: IndexTrouble) => void;
  readonly pace?: Pace;
}

/** Milliseconds: between two looks, before a look that came to nothing is repeated, and after an agreed time. */
export interface Pace {
  readonly every: number;
  readonly again: number;
  readonly after: number;
}

export const usualPace: Pace = { every: 5 * 60_000, again: 60_000, after: 60_000 };

export interface IndexKeeper {
  start(): void;
  /** Nothing is looked for any more, and what was under way is not waited for. */
  stop(): void;
}

/**
 * Reads every delivery soon after it arrives, so that nobody's question has to wait for it: a look at the start,
 * every few minutes and shortly after each agreed time. Each customer goes at its own pace.
 */
export function keepIndexed({ sources, clock, report, pace = usualPace }: KeepIndexedOptions): IndexKeeper {
  const ending = new AbortController();
  const deadline: Deadline = {
    signal: ending.signal,
    left: () => (ending.signal.aborted ? 0 : Number.POSITIVE_INFINITY),
  };
  const timers = new Map<string, NodeJS.Timeout>();

  const look = async ({ tenant, files }: IndexedSource): Promise<'looked' | 'failed'> => {
    const tell = (outcome: IndexTrouble['outcome'], detail: string | null) => {
      if (!ending.signal.aborted) report({ tenant: tenant.id, outcome, detail });
      return 'failed' as const;
    };
    try {
      const answer = await files.refresh(deadline);
      return answer.is === 'ok' ? 'looked' : tell(answer.is, answer.detail ?? null);
    } catch (error) {
      return tell('crashed', error instanceof Error ? error.constructor.name : null);
    }
  };
  const round = async (source: IndexedSource): Promise<void> => {
    const looked = await look(source);
    if (ending.signal.aborted) return;
    const wait = looked === 'failed' ? pace.again : untilNextLook(source.tenant, clock(), pace);
    timers.set(
      source.tenant.id,
      setTimeout(() => void round(source), wait),
    );
  };
  return {
    start() {
      for (const source of sources) void round(source);
    },
    stop() {
      ending.abort();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

/** Milliseconds until the next look: a delivery that comes on time is not waited for longer than it takes. */
export function untilNextLook(tenant: Tenant, now: Date, pace: Pace): number {
  const expected = deliverySchedule(tenant);
  if (expected === null) return pace.every;
  // A look goes out `after` the agreed time; one that is about to go out for the last time counts too.
  const since = new Date(now.getTime() - pace.after);
  const due = nextRun(expected, tenant.timeZone, since);
  const soon = due === null ? pace.every : due.getTime() + pace.after - now.getTime();
  return Math.max(1, Math.min(pace.every, soon));
}
