import { sourceSyncStalled } from '../../../diagnostics/checks/learnlinq/source-sync-stalled.ts';
import type { Finding, Language } from '../../../diagnostics/model.ts';
import { wording } from '../../wording/wording.ts';
import type { Event, Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { State } from '../state.ts';
import { unseenCase } from '../unseen-case.ts';
import { offerCode, openCase } from './prove.ts';

/**
 * The same words whether or not the person exists, and a way on. The wish is forgotten at once. `sync`: whether
 * the integration ran, which everybody of the customer may hear. Who is not recognised may show who it is.
 */
export function refuse(
  state: State,
  setting: Setting,
  { because, sync, interrupted }: Extract<Event, { is: 'refused' }>,
): Next {
  if (because === 'not-proven' && setting.codes === 'sent') {
    const [asking, asked] = offerCode(state, setting, interrupted ?? openCase(state));
    return [{ ...asking, open: withoutWish(state.open) }, [{ is: 'refuse', because }, ...asked]];
  }
  const words = wording[state.language];
  const text = sync === null ? words.refused[because] : words.syncAlone(outcome(sync, state.language));
  const [next, said] = say({ ...state, open: withoutWish(state.open) }, setting, text, {
    buttons: [[words.button.forward('support'), { is: 'forward' }]],
  });
  return [next, [{ is: 'refuse', because }, ...said]];
}

/** Whether the integration ran, when, and who could do something about it; `null`: that could not be read. */
function outcome(sync: Finding, language: Language): string | null {
  const { text, remedy } = sourceSyncStalled.say(sync, language, ['subject', 'other']);
  if (text === '') return null;
  return remedy === null ? text : `${text} ${remedy}`;
}

function withoutWish(open: State['open']): State['open'] {
  if (open === null) return null;
  const { mentions } = open;
  return { ...open, ...unseenCase, mentions, stage: 'refused', desk: 'support' };
}

/** Others read along and there is no private way: a pointer, and nothing else. */
export function refuseInGroup(state: State, setting: Setting): Next {
  const [next, said] = say({ ...state, open: null }, setting, wording[state.language].chatAlone);
  return [next, [{ is: 'refuse', because: 'in-a-group' }, ...said]];
}
