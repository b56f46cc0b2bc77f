import type { Clock } from '../diagnostics/ports/look-up.ts';

/** Remembers who asked not to be called for how long. */
export interface WaitMemory {
  /** The moment on the domain's clock until which this base URL is left alone; `null`: it may be called. */
  until(baseUrl: string): Date | null;
  remember(baseUrl: string, ms: number): Date;
}

export function waitMemory(clock: Clock): WaitMemory {
  const waits = new Map<string, { readonly monotonicEnd: number; readonly until: Date }>();
  return {
    until(baseUrl) {
      const wait = waits.get(baseUrl);
      if (wait === undefined) return null;
      if (performance.now() < wait.monotonicEnd) return wait.until;
      waits.delete(baseUrl);
      return null;
    },
    remember(baseUrl, ms) {
      const until = new Date(clock().getTime() + ms);
      waits.set(baseUrl, { monotonicEnd: performance.now() + ms, until });
      return until;
    },
  };
}
