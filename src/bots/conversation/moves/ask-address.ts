import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { State } from '../state.ts';
import type { AddressSuggestion } from '../understand/entities/find-addresses.ts';

/** An address with a slip in it is never mended silently: the one that may be meant is asked about first. */
export function askAddress(
  state: State,
  setting: Setting,
  text: string,
  { written, meant }: AddressSuggestion,
): Next {
  const words = wording[state.language];
  return say(state, setting, words.didYouMean(meant), {
    buttons: [
      [words.button.yes, { is: 'read', text: text.replace(written, () => meant) }],
      [words.button.asWritten, { is: 'read', text }],
    ],
    asks: 'person.wish',
  });
}
