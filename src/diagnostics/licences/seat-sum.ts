/** How many licences to ask for, and out of what that comes. */
export interface SeatSum {
  readonly waiting: number;
  /** Below 0 where more are used than there are. */
  readonly free: number;
  /** Accounts that can be given up first. */
  readonly freeable: number;
  /** waiting − free − freeable, and never below 0. */
  readonly amount: number;
}

export function seatSum(
  waiting: number,
  { used, maximum }: { readonly used: number; readonly maximum: number },
  freeable: number,
): SeatSum {
  const free = maximum - used;
  return { waiting, free, freeable, amount: Math.max(0, waiting - free - freeable) };
}
