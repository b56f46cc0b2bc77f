import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { State } from '../state.ts';
import type { Understood } from '../understand/understood.ts';
import { refuseInGroup } from './refuse.ts';
import { greetGroup, thank } from './small-talk.ts';

/** Where others read along there is small talk, and a pointer to a private chat. */
export function hearInGroup(state: State, setting: Setting, { intents: [intent] }: Understood): Next {
  if (intent === 'greeting') return greetGroup(state, setting);
  if (intent === 'thanks-goodbye') return thank(state, setting);
  if (intent === 'out-of-scope') return say(state, setting, wording[state.language].outOfScope);
  return refuseInGroup(state, setting);
}
