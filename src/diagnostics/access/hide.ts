import type { Whose } from '../model.ts';
import { seesEverybody } from './authorise.ts';
import type { Grant } from './grant.ts';

/** Whose values this reader may not see: a technical administrator sees an integration without names, others no other holder's. */
export function hiddenFrom({ role, scope }: Grant): readonly Whose[] {
  if (seesEverybody(role)) return [];
  return role === 'technical-administrator' && scope === 'customer' ? ['subject', 'other'] : ['other'];
}

/** Whether a system's own message is of use to this reader: to administrators of both kinds and to agents. */
export const mendsSystems = (hide: readonly Whose[]): boolean => hide.length !== 1;
