import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { Means, State } from '../state.ts';
import type { Understood } from '../understand/understood.ts';
import { notUnderstood } from './small-talk.ts';

/** How many meanings are offered, and how likely each must be. */
const atMost = 3;
const atLeast = 0.08;

/** Not sure enough to act: the one likely meaning is checked, a few are offered, and otherwise it is said so. */
export function clarify(state: State, setting: Setting, text: string, { ranked, tier }: Understood): Next {
  const words = wording[state.language];
  const likely = ranked
    .filter(({ intent, confidence }) => confidence >= atLeast && !smallTalk.has(intent))
    .slice(0, tier === 'confirm' ? 1 : atMost);
  const [best] = likely;
  if (best === undefined || tier === 'rephrase') return notUnderstood(state, setting);
  const buttons = likely.map(({ intent }): readonly [string, Means] => [
    words.button.meant(intent),
    { is: 'meant', intent, text },
  ]);
  const question = likely.length === 1 ? words.clarify.confirm(best.intent) : words.clarify.choose;
  return say(state, setting, question, {
    buttons: [...buttons, [words.button.forward('support'), { is: 'forward' }]],
  });
}

const smallTalk: ReadonlySet<string> = new Set(['greeting', 'thanks-goodbye', 'out-of-scope']);
