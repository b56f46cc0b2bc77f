import type { Intent } from '../../../diagnostics/model.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { State } from '../state.ts';
import { unseenCase } from '../unseen-case.ts';
import { waysToBegin } from '../ways-to-begin.ts';

/** Hello, with what one can ask. */
export function greet(state: State, setting: Setting): Next {
  const words = wording[state.language];
  return say(state, setting, words.greeting, {
    buttons: waysToBegin(state.language),
  });
}

/** Hello where others read along: nobody is asked for a name there. */
export const greetGroup = (state: State, setting: Setting): Next =>
  say(state, setting, wording[state.language].greetingInGroup);

export const thank = (state: State, setting: Setting): Next =>
  say(state, setting, wording[state.language].thanks);

/** Stops whatever was open, and what waits behind it. */
export const cancel = (state: State, setting: Setting): Next =>
  say(
    { ...state, open: null, pending: null, waiting: [], expired: null, proving: null },
    setting,
    wording[state.language].cancelled,
  );

/** The offer is declined; what was found stays open to questions, and an old question that was offered may rest. */
export function enough(state: State, setting: Setting): Next {
  const rests = state.offers.some(({ means }) => means.is === 'resume');
  const next = rests ? { ...state, expired: null } : state;
  // Licences that are not asked for after all: what was told of them stays.
  const open: State['open'] = next.open?.stage === 'reason' ? { ...next.open, stage: 'told' } : next.open;
  return say({ ...next, open, proving: null }, setting, wording[state.language].enough);
}

/** A question that Loket does not look into itself yet: a person can have it. */
export function handOver(state: State, setting: Setting, intent: Intent): Next {
  const desk = intent === 'licence-increase' ? 'licences' : 'support';
  const next: State = { ...state, open: { flow: intent, ...unseenCase, stage: 'told', desk } };
  return offerDesk(next, setting, wording[state.language].notYet(desk));
}

/** More words about a question that waits to be forwarded: they go along, and the offer stands. */
export const noted = (state: State, setting: Setting): Next =>
  offerDesk(state, setting, wording[state.language].noted(state.open?.desk ?? 'support'));

function offerDesk(state: State, setting: Setting, text: string): Next {
  const words = wording[state.language];
  return say(state, setting, text, {
    buttons: [
      [words.button.forward(state.open?.desk ?? 'support'), { is: 'forward' }],
      [words.button.enough, { is: 'enough' }],
    ],
  });
}

/** Nothing was recognised: say what can be asked, and offer a person. */
export function notUnderstood(state: State, setting: Setting): Next {
  const words = wording[state.language];
  return say(state, setting, words.notUnderstood, {
    buttons: [...waysToBegin(state.language), [words.button.forward('support'), { is: 'forward' }]],
  });
}
