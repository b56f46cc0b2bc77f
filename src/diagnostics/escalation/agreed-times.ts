import { z } from 'zod';

const hours = (says: string) =>
  z
    .number()
    .gt(0, 'write hours above 0, such as 4 or 0.5')
    .max(2_000, 'write at most 2000 hours')
    .describe(says);

/** What was agreed for one desk, in hours during which there is somebody. */
export const serviceLevel = z.strictObject({
  firstAnswer: hours('within so many working hours somebody answers'),
  solution: hours(
    'within so many working hours it is solved; waiting for the asker or a sync, and being set aside, are left out',
  ),
  escalateTo: z
    .email('write an address such as teamlead@support.example')
    .nullable()
    .default(null)
    .describe('who gets a letter when the time is over; left out: it is only shown at the desk'),
});

/** What was agreed for each desk. */
export const serviceLevels = z
  .strictObject({
    support: serviceLevel.optional().describe('what was agreed for tickets of the desk support'),
    development: serviceLevel.optional().describe('what was agreed for tickets of the desk development'),
    consultancy: serviceLevel.optional().describe('what was agreed for tickets of the desk consultancy'),
    licences: serviceLevel.optional().describe('what was agreed for tickets of the desk licences'),
  })
  .default({})
  .describe('how soon tickets are answered and solved, for each desk; left out: nothing was agreed');

export type ServiceLevel = z.infer<typeof serviceLevel>;
