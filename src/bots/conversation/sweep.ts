import type { TurnDependencies } from './turn-dependencies.ts';

export interface Sweep {
  start(): void;
  stop(): void;
}

const forgetEvery = 60 * 60 * 1_000;

/**
 * At start and every few seconds: takes over what a process that is gone left behind, deliveries and lines
 * alike, and now and then forgets what need not be kept.
 */
export function createSweep(
  { store, report, machineNow, sweepMs }: TurnDependencies,
  run: (conversation: string) => Promise<void>,
): Sweep {
  let timer: NodeJS.Timeout | undefined;
  let forgotten = Number.NEGATIVE_INFINITY;
  let state: 'running' | 'stopped' = 'stopped';

  const sweep = async () => {
    const now = machineNow();
    for (const conversation of await store.orphans(now)) void run(conversation);
    if (now.getTime() - forgotten < forgetEvery) return;
    forgotten = now.getTime();
    await store.forgetOld(now);
  };
  const again = () => {
    if (state === 'running') timer = setTimeout(round, sweepMs);
  };
  const round = () => {
    void sweep()
      .catch((error: unknown) => report({ is: 'sweep-failed' }, error))
      .finally(again);
  };
  return {
    start() {
      state = 'running';
      round();
    },
    stop() {
      state = 'stopped';
      clearTimeout(timer);
    },
  };
}
