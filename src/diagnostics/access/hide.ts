import type { Whose } from '../model.ts';
import { seesEverybody } from './authorise.ts';
import type { Grant } from './grant.ts';

/** Whose values this reader may not see: only who sees everybody reads another holder's name or address. */
export const hiddenFrom = (grant: Grant): readonly Whose[] => (seesEverybody(grant.role) ? [] : ['other']);
