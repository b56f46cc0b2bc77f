/** A call that gave the rows it should: by the domain's clock, with the number of all rows. */
export interface GoodCall {
  readonly at: Date;
  readonly rows: number;
}

/** What is remembered of one connector, so that fewer rows than before can be seen for what they are. */
export interface GoodCalls {
  /** Newest first. */
  all(): readonly GoodCall[];
  add(call: GoodCall): void;
}

const kept = 5;

/** Remembers while the program runs. */
export function goodCalls(): GoodCalls {
  let calls: readonly GoodCall[] = [];
  return {
    all: () => calls,
    add(call) {
      calls = [call, ...calls].slice(0, kept);
    },
  };
}

/**
 * Whether so many rows are as good as before. None at all, or fewer than half of the last time, means that the
 * user behind the token may no longer see them: AFAS leaves out rows without saying so.
 */
export function isGood(rows: number, { all }: GoodCalls): boolean {
  const before = all()[0]?.rows ?? 0;
  return rows > 0 && rows * 2 >= before;
}
