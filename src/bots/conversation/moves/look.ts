import { type Mentions, noMentions } from '../../../diagnostics/facts/mentions.ts';
import type { PersonKey, PersonWish } from '../../../diagnostics/facts/person.ts';
import { flowFor } from '../../../diagnostics/flows/flows.ts';
import type { FlowId } from '../../../diagnostics/model.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Purpose, Setting } from '../event.ts';
import { forgetLeft } from '../forget-left.ts';
import { say } from '../say.ts';
import type { State } from '../state.ts';
import { nothingSeen } from '../unseen-case.ts';
import { waitedFor } from '../waited-for.ts';

/** Opens a case and looks, or asks whom it is about when no system can know that. */
export function startCase(
  state: State,
  setting: Setting,
  flow: FlowId,
  wish: PersonWish | null,
  mentions: Mentions = noMentions,
  choice: PersonKey | null = null,
): Next {
  const opened: State = {
    ...forgetLeft(state),
    open: {
      ...nothingSeen,
      flow,
      // A question about the whole customer is about nobody in particular.
      wish: flowFor(flow)?.about === 'customer' ? { is: 'self' } : wish,
      choice,
      mentions,
      stage: 'who',
      desk: 'support',
    },
  };
  return opened.open?.wish === null ? askWho(opened, setting, 'askWho') : look(opened, choice, 'tell');
}

/** Whom it is about; again, when the answer named nobody. */
export function askWho(state: State, setting: Setting, how: 'askWho' | 'askWhoAgain'): Next {
  const words = wording[state.language];
  return say(state, setting, words[how], {
    buttons: [[words.button.self, { is: 'self' }]],
    asks: 'person.wish',
  });
}

/** Looks again in the open case: with another wish, a choice, or just afresh. */
export function look(state: State, choice: PersonKey | null, purpose: Purpose): Next {
  const { open } = state;
  if (open === null || open.wish === null) return [state, []];
  const next: State = { ...state, offers: [], open: { ...open, choice } };
  const { flow, wish, mentions } = open;
  const waited = purpose === 'solved' ? waitedFor(open) : [];
  return [next, [{ is: 'look', flow, wish, choice, mentions, waited, purpose, after: null }]];
}

/** The answer to *who is it about?*, or a correction: only the person changes. */
export function lookFor(state: State, wish: PersonWish): Next {
  if (state.open === null) return [state, []];
  return look({ ...state, open: { ...state.open, wish, stage: 'who' } }, null, 'tell');
}
