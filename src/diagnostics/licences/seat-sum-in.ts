import { z } from 'zod';
import type { Detail } from '../model.ts';
import { type SeatSum, seatSum } from './seat-sum.ts';

const count = z.int().min(0);
const seen = z.object({
  used: count,
  maximum: count,
  waiting: count.nullable(),
  idle: z.array(z.object({ accounts: count })),
});

/** The sum in what the check of licences saw; `null`: who waits could not be counted, or it saw something else. */
export function seatSumIn(detail: Detail | null): SeatSum | null {
  const { data } = seen.safeParse(detail);
  if (data === undefined || data.waiting === null) return null;
  const freeable = data.idle.reduce((all, { accounts }) => all + accounts, 0);
  return seatSum(data.waiting, data, freeable);
}
