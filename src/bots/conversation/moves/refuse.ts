import type { Refusal } from '../../../diagnostics/access/authorise.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { State } from '../state.ts';

/** The same words whether or not the person exists, and a way on. The wish is forgotten at once. */
export function refuse(state: State, setting: Setting, because: Refusal): Next {
  const words = wording[state.language];
  const [next, said] = say({ ...state, open: withoutWish(state.open) }, setting, words.refused[because], {
    buttons: [[words.button.forward('support'), { is: 'forward' }]],
  });
  return [next, [{ is: 'refuse', because }, ...said]];
}

function withoutWish(open: State['open']): State['open'] {
  if (open === null) return null;
  const nothing = { wish: null, choice: null, evidence: null, lookedAt: null, outcome: null } as const;
  return { ...open, ...nothing, stage: 'refused', desk: 'support' };
}

/** Others read along and there is no private way: a pointer, and nothing else. */
export function refuseInGroup(state: State, setting: Setting): Next {
  const [next, said] = say({ ...state, open: null }, setting, wording[state.language].chatAlone);
  return [next, [{ is: 'refuse', because: 'in-a-group' }, ...said]];
}
