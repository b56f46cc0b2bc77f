/** Does something now and again, never twice at once; what it throws is reported, and it goes on. */
export interface Sweep {
  start(): void;
  /** Resolves when what is under way is done. */
  stop(): Promise<void>;
}

export function sweep(everyMs: number, act: () => Promise<void>, report: (error: unknown) => void): Sweep {
  let timer: NodeJS.Timeout | null = null;
  let under: Promise<void> | null = null;
  const run = () => {
    under ??= act()
      .catch(report)
      .finally(() => {
        under = null;
      });
  };
  return {
    start() {
      timer = setInterval(run, everyMs);
      timer.unref();
      run();
    },
    async stop() {
      if (timer !== null) clearInterval(timer);
      await under;
    },
  };
}
