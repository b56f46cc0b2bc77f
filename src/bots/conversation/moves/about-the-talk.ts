import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import { freshState, type Means, type State } from '../state.ts';
import { waysToBegin } from '../ways-to-begin.ts';
import { askedIn } from './ask-again.ts';
import { greet } from './small-talk.ts';
import { askTicket } from './ticket-status.ts';

/**
 * The last thing said once more, with its buttons, in the words that it had. What was put aside is offered again
 * instead, since it can no longer be answered; and a ticket is read, since the talk does not hold its number.
 */
export function repeat(state: State, setting: Setting): Next {
  const { open, talk } = state;
  if (open === null && state.expired !== null) return tellExpired(state, setting);
  if (open?.stage === 'forwarded') return askTicket(state, null);
  const last = talk.findLast(({ side }) => side === 'said');
  if (last === undefined) return greet(state, setting);
  const asks = askedIn(state);
  return say(state, setting, last.text, {
    buttons: sameButtons(state),
    ...(asks !== null && { asks }),
  });
}

const sameButtons = ({ offers }: State): readonly (readonly [string, Means])[] =>
  offers.map(({ label, means }) => [label, means]);

/** No words, so nothing changes: what was offered can still be taken. */
export const hearNoWords = (state: State, setting: Setting): Next =>
  say(state, setting, wording[state.language].emptyMessage, { buttons: sameButtons(state) });

/** From the beginning: nothing is open any more. For which customer it is, and what waits for this person's word, stays. */
export function startOver(state: State, setting: Setting): Next {
  const { language, customer, standing, talk } = state;
  const words = wording[language];
  return say({ ...freshState(language), customer, standing, talk }, setting, words.fromTheStart, {
    buttons: waysToBegin(language),
  });
}

/** Leaves the present question and nothing else: what waits behind it is taken up. */
export const skip = (state: State, setting: Setting): Next =>
  say(
    { ...state, open: null, pending: null, expired: null, proving: null },
    setting,
    wording[state.language].skipped,
  );

/** The old question was put aside: says so, and offers to take it up again. */
export function tellExpired(state: State, setting: Setting): Next {
  const words = wording[state.language];
  const { expired } = state;
  const who =
    expired === null || expired.wish === null || expired.wish.is === 'self' ? null : expired.wish.text;
  return say(state, setting, words.expired(who), {
    buttons: [
      [words.button.resume, { is: 'resume' }],
      [words.button.begin['user-missing'], { is: 'start', flow: 'user-missing' }],
    ],
  });
}
