import type { Next, Setting } from '../event.ts';
import type { State } from '../state.ts';
import type { Understood } from '../understand/understood.ts';
import { repeat, skip, startOver } from './about-the-talk.ts';
import { stop } from './book-look.ts';
import { hearSolved } from './solved.ts';

/** What is said about the conversation itself counts in every state. */
export function hearAboutTalk(state: State, setting: Setting, { answer: said }: Understood): Next | null {
  if (said === 'cancel') return stop(state, setting);
  if (said === 'skip') return skip(state, setting);
  if (said === 'repeat') return repeat(state, setting);
  if (said === 'start-over') return startOver(state, setting);
  return said === 'solved' ? hearSolved(state, setting) : null;
}
