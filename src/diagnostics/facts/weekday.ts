import { z } from 'zod';

/** A day of the week on the customer's own calendar. */
export const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
