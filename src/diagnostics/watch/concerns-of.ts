import type { Listener } from './notice.ts';
import { accessEnding } from './watch-access.ts';
import { sameCause } from './watch-cause.ts';

/** Whose affair trouble with this id is: what is about people is the administrators' alone. */
export const concernsOf = (id: string): readonly Listener[] =>
  id === accessEnding || id.startsWith(sameCause(''))
    ? ['administrator']
    : ['administrator', 'technical-administrator'];
