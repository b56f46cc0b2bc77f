import { waitedIn } from '../../diagnostics/licences/waited-in.ts';
import type { OpenCase } from './state.ts';

/** Who waited for a licence when more were asked for, which a later look does not change. */
export const waitedFor = ({
  flow,
  waited,
  evidence,
}: Pick<OpenCase, 'flow' | 'waited' | 'evidence'>): string[] =>
  flow === 'licence-increase' ? (waited ?? waitedIn(evidence)) : [];
