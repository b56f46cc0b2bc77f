import { flowFor } from '../../diagnostics/flows/flows.ts';
import type { Intent } from '../../diagnostics/model.ts';
import { wording } from '../wording/wording.ts';
import type { Event, Next, Setting } from './event.ts';
import { askCustomer, hasCustomer } from './moves/ask-customer.ts';
import { forward, forwardReport } from './moves/forward.ts';
import { hearAnswer } from './moves/hear-answer.ts';
import { look, lookFor, startCase } from './moves/look.ts';
import { refuse, refuseInGroup } from './moves/refuse.ts';
import { cancel, enough, greet, handOver, notUnderstood, thank } from './moves/small-talk.ts';
import { askWhich, tell } from './moves/tell.ts';
import { askTicket, tellTicket } from './moves/ticket-status.ts';
import { remember, say } from './say.ts';
import type { Means, State } from './state.ts';
import type { Understood } from './understand/understood.ts';

/** One step of a conversation: pure, so the same words in the same state always get the same answer. */
export function converse(state: State, event: Event, setting: Setting): Next {
  switch (event.is) {
    case 'said':
      return hear(state, setting, event);
    case 'pressed':
      return press(state, setting, event);
    case 'found':
      return event.purpose === 'forward'
        ? forwardReport(state, event.report)
        : tell(state, setting, event.report);
    case 'several':
      return askWhich(state, setting, event.candidates);
    case 'refused':
      return refuse(state, setting, event.because);
    case 'ticket-read':
      return tellTicket(state, setting, event.number, event.ticket);
  }
}

type Said = Extract<Event, { is: 'said' }>;
type Pressed = Extract<Event, { is: 'pressed' }>;

function press(state: State, setting: Setting, { nonce, audience }: Pressed): Next {
  const offer = state.offers.find((each) => each.nonce === nonce);
  if (offer === undefined) return say(state, setting, wording[state.language].staleButton);
  if (audience === 'group') return refuseInGroup(state, setting);
  return carryOut(remember(state, setting, 'heard', offer.label), setting, offer.means);
}

function carryOut(state: State, setting: Setting, means: Means): Next {
  switch (means.is) {
    case 'choose':
      return look(state, means.key, 'tell');
    case 'self':
      return lookFor(state, { is: 'self' });
    case 'someone-else':
      return startCase(state, setting, state.open?.flow ?? 'user-missing', null);
    case 'look-again':
      return look(state, state.open?.choice ?? null, 'tell');
    case 'forward':
      return forward(state, setting);
    case 'enough':
      return enough(state, setting);
    case 'start':
      return startCase(state, setting, means.flow, null);
    case 'customer':
      return chooseCustomer(state, setting, means.id);
  }
}

function hear(before: State, setting: Setting, { text, audience }: Said): Next {
  const understood = setting.understand(text);
  const state: State = { ...before, language: understood.language ?? before.language };
  const [intent] = understood.intents;
  if (audience === 'group') {
    return isSmallTalk(intent) ? request(state, setting, intent, understood) : refuseInGroup(state, setting);
  }
  return answer(remember(state, setting, 'heard', text), setting, text, understood);
}

const isSmallTalk = (intent: Intent | undefined): intent is Intent =>
  intent === 'greeting' || intent === 'thanks-goodbye' || intent === 'out-of-scope';

/** Free text: first as an answer to what was just offered or asked, then as a request of its own. */
function answer(state: State, setting: Setting, text: string, understood: Understood): Next {
  if (!/[\p{L}\p{N}]/u.test(text)) return say(state, setting, wording[state.language].emptyMessage);
  const means = hearAnswer(state, text, understood);
  if (means !== null) return carryOut(state, setting, means);
  if (!hasCustomer(state, setting)) return askCustomer(state, setting, text);
  if (understood.answer === 'cancel') return cancel(state, setting);
  const [intent] = understood.intents;
  if (intent !== undefined) return request(state, setting, intent, understood);
  return withoutIntent(state, setting, text, understood);
}

/** An agent says for whom, then the words that waited are taken up. */
function chooseCustomer(state: State, setting: Setting, id: string): Next {
  const next: State = { ...state, customer: id, pending: null, offers: [] };
  if (state.pending === null) return greet(next, setting);
  return answer(next, setting, state.pending, setting.understand(state.pending));
}

function request(state: State, setting: Setting, intent: Intent, understood: Understood): Next {
  switch (intent) {
    case 'greeting':
      return greet(state, setting);
    case 'thanks-goodbye':
      return thank(state, setting);
    case 'talk-to-human':
      return forward(state, setting);
    case 'ticket-status':
      return askTicket(state, understood.ticket);
    case 'out-of-scope':
      return say(state, setting, wording[state.language].outOfScope);
    default:
      return flowFor(intent) === null
        ? handOver(state, setting, intent)
        : startCase(state, setting, intent, understood.person);
  }
}

/** No request in the words: whom it is about, when that was asked; a ticket number; or a correction. */
function withoutIntent(state: State, setting: Setting, text: string, understood: Understood): Next {
  const { open } = state;
  if (understood.ticket !== null) return askTicket(state, understood.ticket);
  const asked = open !== null && flowFor(open.flow) !== null;
  if (asked && open.stage === 'who') {
    return lookFor(state, understood.person ?? { is: 'name', text: text.trim().slice(0, 120) });
  }
  if (asked && understood.person !== null) return lookFor(state, understood.person);
  return notUnderstood(state, setting);
}
