import { AsyncLocalStorage } from 'node:async_hooks';

/** So long, in milliseconds, turns wait at most for deliveries that keep coming; then one begins now and then. */
const patience = 2_000;
const nowAndThen = 20;
/** So many rounds of the event loop without a delivery are quiet: a connection is taken in one, and read in the next. */
const quietRounds = 3;

export interface AfterDeliveries {
  /** Does what a delivery takes; what is put off waits for it. */
  during<T>(taking: () => Promise<T>): Promise<T>;
  /** What is done from here on, in this taking, is no delivery any more: turns need not wait for it. */
  letGo(): void;
  /** Runs this once nothing is being taken. */
  putOff(run: () => void): void;
  /** Runs what is put off at once: nothing more comes in. */
  goAhead(): void;
}

/**
 * Lets deliveries go before turns. A platform waits a few seconds for its thanks and a person for the answer, so in a
 * burst everything is taken first: otherwise each turn that begins stands before the deliveries that are still to be
 * read. Turns then begin one after the other; while it is quiet none is held back for longer than a millisecond.
 */
export function afterDeliveries(): AfterDeliveries {
  const waiting: (() => void)[] = [];
  /** What each taking still holds. */
  const held = new AsyncLocalStorage<{ count: 0 | 1 }>();
  let taking = 0;
  let quiet = 0;
  let since = 0;
  const look = () => {
    quiet = taking > 0 ? 0 : quiet + 1;
    const isQuiet = quiet >= quietRounds;
    const isLate = performance.now() - since > patience;
    if (isQuiet || isLate) waiting.shift()?.();
    if (waiting.length === 0) return;
    if (isLate && !isQuiet) setTimeout(look, nowAndThen);
    else again();
  };
  const again = () => void (taking > 0 ? setTimeout(look, 1) : setImmediate(look));
  return {
    async during(take) {
      taking += 1;
      quiet = 0;
      const own: { count: 0 | 1 } = { count: 1 };
      try {
        return await held.run(own, take);
      } finally {
        taking -= own.count;
      }
    },
    letGo() {
      const own = held.getStore();
      if (own === undefined) return;
      taking -= own.count;
      own.count = 0;
    },
    putOff(run) {
      if (waiting.push(run) > 1) return;
      since = performance.now();
      again();
    },
    goAhead() {
      for (const run of waiting.splice(0)) run();
    },
  };
}
