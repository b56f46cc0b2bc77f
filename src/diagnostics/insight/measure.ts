import { DateTime } from 'luxon';
import type { Conclusion, FlowId } from '../model.ts';
import type { Solved } from '../ports/tickets.ts';

/** One thing that happened in a talk, to be counted later. Ids only: nobody, no conversation, and only the day. */
export type Measure = { readonly tenant: string; readonly day: string } & (
  | { readonly is: 'asked'; readonly flow: FlowId }
  /** Loket asked something before it could look. */
  | { readonly is: 'question' }
  | {
      readonly is: 'diagnosed';
      readonly flow: FlowId;
      readonly source: string;
      readonly outcome: Conclusion['is'];
      readonly causes: readonly string[];
    }
  | { readonly is: 'misunderstood' }
  /** Without a ticket; with one, the ticket tells it. */
  | { readonly is: 'solved'; readonly flow: FlowId; readonly outcome: Solved }
);

/** `YYYY-MM-DD`, on the customer's calendar. */
export const dayAt = (at: Date, timeZone: string): string =>
  DateTime.fromJSDate(at, { zone: timeZone }).toFormat('yyyy-MM-dd');

/** Days from the first to the last, both counted, on the customer's calendar. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** From the first moment of the first day until just before the day after the last. */
export const instantsOf = (
  { from, to }: Days,
  zone: string,
): { readonly since: Date; readonly until: Date } => ({
  since: DateTime.fromISO(from, { zone }).startOf('day').toJSDate(),
  until: DateTime.fromISO(to, { zone }).plus({ days: 1 }).startOf('day').toJSDate(),
});
