import { dayAfter } from './calendar.ts';
import type { HrRecord } from './hr-record.ts';
import type { Tenant } from './tenant.ts';

/** How a contract lies outside the period that the integration looks at, and how many days that period reaches. */
export interface OutsideWindow {
  readonly what: 'begins-too-late' | 'ended-too-early';
  readonly days: number;
}

/** The calendar days between which a contract is looked at, both inclusive. */
export const windowEdges = (
  { startsWithinDays, endedWithinDays }: NonNullable<Tenant['contractWindow']>,
  today: string,
) => ({
  latestStart: dayAfter(today, startsWithinDays),
  earliestEnd: dayAfter(today, -endedWithinDays),
});

/** Both edges lie inside; `null`: inside, or no period was agreed. `today` is the customer's calendar day. */
export function outsideWindow(
  { startDate, endDate }: HrRecord,
  { contractWindow }: Tenant,
  today: string,
): OutsideWindow | null {
  if (contractWindow === null) return null;
  const { startsWithinDays, endedWithinDays } = contractWindow;
  const { latestStart, earliestEnd } = windowEdges(contractWindow, today);
  if (startDate !== null && startDate > latestStart)
    return { what: 'begins-too-late', days: startsWithinDays };
  if (endDate !== null && endDate < earliestEnd) return { what: 'ended-too-early', days: endedWithinDays };
  return null;
}
