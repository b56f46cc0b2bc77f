import { type GivenMove, givenMove } from '../given-move.ts';
import type { CardField, CardPress, FilledIn } from './card-order.ts';

export type GivenByOrder =
  | { readonly is: 'given'; readonly given: GivenMove }
  | { readonly is: 'wrong'; readonly field: CardField };

/** A press and what was filled in, as the move that the page would post. */
export function givenByOrder({ act, revision }: CardPress, fields: FilledIn): GivenByOrder {
  const { note = '' } = fields;
  const noted = note.trim() === '' ? { revision } : { revision, note };
  const parsed = givenMove.safeParse({ ...noted, ...movedBy(act, fields) });
  return parsed.success ? { is: 'given', given: parsed.data } : { is: 'wrong', field: fieldOf(act) };
}

function movedBy(act: CardPress['act'], { to, desk, how, into = '', until = '' }: FilledIn) {
  switch (act) {
    case 'give':
      return { move: 'assign', to: to ?? '' };
    case 'hand-over':
      return { move: act, desk };
    case 'solve':
      return { move: act, how };
    case 'merge':
      return { move: act, into: Number(/^\s*#?(\d{1,9})\s*$/u.exec(into)?.[1] ?? 0) };
    case 'snooze':
      return { move: act, until: until === '' ? 'customer' : until };
    default:
      return { move: act };
  }
}

/** What it can be that does not fit. */
function fieldOf(act: CardPress['act']): CardField {
  const own: Readonly<Partial<Record<CardPress['act'], CardField>>> = {
    give: 'to',
    'hand-over': 'desk',
    solve: 'how',
    merge: 'into',
    snooze: 'until',
  };
  return own[act] ?? 'note';
}
