import { DateTime } from 'luxon';

/** On the day itself it is back when people begin. */
const morning = { hour: 7 };

/** When a ticket that was set aside until a day (`YYYY-MM-DD`) comes back, by the customer's clock. */
export const wakeMoment = (day: string, timeZone: string): Date =>
  DateTime.fromISO(day, { zone: timeZone }).set(morning).toJSDate();
