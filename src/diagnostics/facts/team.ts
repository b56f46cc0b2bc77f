import { z } from 'zod';
import { personKey } from './person.ts';

/** Someone of the asker's own team: what the LMS links, or the source says. */
export const teamMember = z.strictObject({
  key: personKey,
  name: z.string(),
  email: z.string(),
  username: z.string(),
});

export type TeamMember = z.infer<typeof teamMember>;
