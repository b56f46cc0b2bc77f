import { z } from 'zod';

/** A time of day on the customer's own clock. */
export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a clock time from 00:00 to 23:59, as HH:MM');
