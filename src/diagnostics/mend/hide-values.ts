import { maskText } from '../access/mask.ts';
import type { Whose } from '../model.ts';
import type { Change } from './change.ts';
import type { Mend, Outcome } from './what-would-mend.ts';

/** What a reader may see of it: what stands in the source is the person's, what the rules ask is not. */
export function hideValues(mend: Mend | null, hide: readonly Whose[]): Mend | null {
  if (mend === null || !hide.includes('subject')) return mend;
  return {
    together: mend.together && { ...mend.together, ...hidden(mend.together) },
    alone: mend.alone.map((each) => ({ ...each, ...hidden(each) })),
  };
}

const hidden = ({ changes }: Outcome): Pick<Outcome, 'changes'> => ({ changes: changes.map(masked) });

function masked(change: Change): Change {
  if (change.is !== 'attribute') return change;
  const { wanted } = change;
  return {
    ...change,
    seen: maskText(change.seen),
    wanted: wanted.is === 'respelled' ? { ...wanted, value: maskText(wanted.value) } : wanted,
  };
}
