/** Something that is done again and again, a pause after each time; what it throws is reported, and it goes on. */
export interface Rounds {
  start(): void;
  /** Takes up nothing new and resolves when the round that is under way is over. */
  stop(): Promise<void>;
}

/** `act` asks `goesOn` before it takes up one thing more. */
export function rounds(
  everyMs: number,
  act: (goesOn: () => boolean) => Promise<void>,
  report: (error: unknown) => void,
): Rounds {
  let timer: NodeJS.Timeout | undefined;
  let underWay = Promise.resolve();
  let state: 'running' | 'stopped' = 'stopped';
  const goesOn = () => state === 'running';
  const round = () => {
    underWay = act(goesOn)
      .catch(report)
      .finally(() => {
        if (goesOn()) timer = setTimeout(round, everyMs);
      });
  };
  return {
    start() {
      state = 'running';
      round();
    },
    async stop() {
      state = 'stopped';
      clearTimeout(timer);
      await underWay;
    },
  };
}
