import { z } from 'zod';
import type { Look } from '../escalation/evidence.ts';

const line = z.object({ keys: z.array(z.string()) });

/** Who waited for a licence when this look was made, by the source's keys; nobody where it did not look at that. */
export function waitedIn(look: Look | null): string[] {
  const found = look?.findings.find(({ check }) => check === 'licence-request');
  return line.safeParse(found?.detail).data?.keys ?? [];
}
