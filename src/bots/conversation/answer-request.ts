import type { Intent } from '../../diagnostics/model.ts';
import { wording } from '../wording/wording.ts';
import type { Next, Setting } from './event.ts';
import { isApprover } from './moves/approvers.ts';
import { isAsking } from './moves/ask-again.ts';
import { forward } from './moves/forward.ts';
import { greet, thank } from './moves/small-talk.ts';
import { asWaiting, begin, letWait, openAsWaiting } from './moves/take-up.ts';
import { askTicket } from './moves/ticket-status.ts';
import { say } from './say.ts';
import type { State, WaitingCase } from './state.ts';
import type { Understood } from './understand/understood.ts';

/** A request of its own, whatever was open. What else the message asks waits for its turn. */
export function answerRequest(state: State, setting: Setting, intent: Intent, understood: Understood): Next {
  switch (intent) {
    case 'greeting':
      return isApprover(setting)
        ? [state, [{ is: 'read-requests', purpose: { is: 'greet' } }]]
        : greet(state, setting);
    case 'thanks-goodbye':
      return thank(state, setting);
    case 'talk-to-human':
      return forward(state, setting);
    case 'ticket-status':
      return askTicket(state, understood.ticket);
    case 'out-of-scope':
      return say(state, setting, wording[state.language].outOfScope);
    default:
      return begin(
        letWait(state, [...understood.also.map(asWaiting), ...leftOpen(state, intent, understood)]),
        setting,
        asked(state, intent, understood),
      );
  }
}

/** *No, she can log in but misses her paths*: the complaint is another one, the person stays. */
function asked({ open }: State, intent: Intent, understood: Understood): WaitingCase {
  const { person, mentions, refersBack } = understood;
  const stays = person === null && refersBack === 'yes' && open !== null && open.stage !== 'refused';
  return {
    flow: intent,
    wish: stays ? open.wish : person,
    choice: stays ? open.choice : null,
    mentions,
  };
}

/** A digression to another question leaves the one that is being asked about for later; a correction replaces it. */
function leftOpen(state: State, intent: Intent, { person, refersBack }: Understood): readonly WaitingCase[] {
  const left = openAsWaiting(state);
  const corrected = left?.flow === intent || left?.wish === null || (person === null && refersBack === 'yes');
  return left === null || isAsking(state) === 'no' || corrected ? [] : [left];
}
