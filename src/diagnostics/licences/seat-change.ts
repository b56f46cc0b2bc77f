import { z } from 'zod';

/** A licence limit that was, or is to be, raised. */
export const seatChange = z.strictObject({ from: z.int().min(0), to: z.int().min(1) });
export type SeatChange = z.infer<typeof seatChange>;
