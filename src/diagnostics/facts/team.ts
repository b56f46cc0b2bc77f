import { z } from 'zod';
import { personKey } from './person.ts';

/** The asker (`self`), or someone of the asker's own team: whom the LMS links, or the source names. */
export const teamMember = z.strictObject({
  key: personKey,
  relation: z.enum(['self', 'report']),
  name: z.string(),
  email: z.string(),
  username: z.string(),
});

export type TeamMember = z.infer<typeof teamMember>;
