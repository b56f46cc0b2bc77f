import { z } from 'zod';

const remedy = z.looseObject({ by: z.string() });

/** A remedy as a scenario writes it: who acts, and what to do or wait for. */
export function whoActs(given: unknown): string {
  const { by, ...rest } = remedy.parse(given);
  if ('desk' in rest) return `${rest['desk']} desk`;
  if ('flow' in rest) return `go on in ${rest['flow']}`;
  if ('visibleAt' in rest) return `time, from ${String(rest['visibleAt']).replace(':00.000Z', 'Z')}`;
  return 'lookAgain' in rest ? `${by}, look again` : by;
}
