import { z } from 'zod';
import { personaCard } from '../persona.ts';

const kept = z.strictObject({ session: z.string(), persona: personaCard.nullable() });

/** What this tab remembers of who is there; a reload goes on with it. */
export type KeptSession = z.infer<typeof kept>;

const key = 'loket.session';

export function readSession(): KeptSession | null {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  try {
    return kept.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export const keepSession = (session: KeptSession) => sessionStorage.setItem(key, JSON.stringify(session));
export const forgetSession = () => sessionStorage.removeItem(key);
