import { z } from 'zod';

/** For how many days things with personal values are kept. */
export interface RetentionSettings {
  readonly conversationDays: number;
  readonly ticketDays: number;
  readonly auditDays: number;
}

const howLong = 'write a number of days from 1 to 3650';
const days = (usual: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/u, howLong)
    .transform(Number)
    .pipe(z.number().min(1, howLong).max(3_650, howLong))
    .default(usual);

/** The periods, as a part of the environment. */
export const retentionVariables = {
  KEEP_CONVERSATIONS_DAYS: days(365),
  KEEP_TICKETS_DAYS: days(730),
  KEEP_AUDIT_DAYS: days(1_095),
} as const;

type Given = z.infer<z.ZodObject<typeof retentionVariables>>;

export const retentionOf = (given: Given): RetentionSettings => ({
  conversationDays: given.KEEP_CONVERSATIONS_DAYS,
  ticketDays: given.KEEP_TICKETS_DAYS,
  auditDays: given.KEEP_AUDIT_DAYS,
});
