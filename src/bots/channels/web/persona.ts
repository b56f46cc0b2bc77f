import { z } from 'zod';
import { sender } from '../../../diagnostics/access/grant.ts';

const bilingual = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });

/** Somebody whom a visitor of the demo can be. */
export const persona = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  role: bilingual,
  /** The names of the customers as people know them. */
  customers: z.array(z.string()).min(1),
  /** What this person may ask about, in a sentence. */
  hint: bilingual,
  /** Whole questions to begin with; each is sent as it stands. */
  questions: z.array(bilingual).optional(),
  /** Whether the page shows this person the way to the list of tickets. */
  tickets: z.enum(['shown', 'hidden']),
  sender,
});

/** What the chooser shows. The sender itself stays on the server. */
export const personaCard = persona.omit({ sender: true });

export type Persona = z.infer<typeof persona>;
export type PersonaCard = z.infer<typeof personaCard>;
