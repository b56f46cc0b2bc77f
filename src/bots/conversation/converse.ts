import { flowFor } from '../../diagnostics/flows/flows.ts';
import type { Intent } from '../../diagnostics/model.ts';
import { wording } from '../wording/wording.ts';
import type { Event, Next, Setting } from './event.ts';
import { askCustomer, hasCustomer, wantsAnotherCustomer } from './moves/ask-customer.ts';
import { forward, forwardReport } from './moves/forward.ts';
import { hearAnswer } from './moves/hear-answer.ts';
import { found } from './moves/lead-on.ts';
import { askWho, look, lookFor, startCase } from './moves/look.ts';
import { refuse, refuseInGroup } from './moves/refuse.ts';
import {
  cancel,
  enough,
  greet,
  greetGroup,
  handOver,
  noted,
  notUnderstood,
  thank,
} from './moves/small-talk.ts';
import { askWhich, askWhichAgain } from './moves/tell.ts';
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
        ? forwardReport(state, setting, event.report)
        : found(state, setting, event.report, event.after);
    case 'several':
      return askWhich(state, setting, event.candidates);
    case 'refused':
      return refuse(state, setting, event.because, event.sync);
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
  if (audience === 'group') return hearInGroup(state, setting, understood);
  return answer(remember(state, setting, 'heard', text), setting, text, understood);
}

/** Where others read along there is small talk, and a pointer to a private chat. */
function hearInGroup(state: State, setting: Setting, { intents: [intent] }: Understood): Next {
  if (intent === 'greeting') return greetGroup(state, setting);
  if (intent === 'thanks-goodbye') return thank(state, setting);
  if (intent === 'out-of-scope') return say(state, setting, wording[state.language].outOfScope);
  return refuseInGroup(state, setting);
}

/** Free text: first as an answer to what was just offered or asked, then as a request of its own. */
function answer(state: State, setting: Setting, text: string, understood: Understood): Next {
  const [intent] = understood.intents;
  if (!/[\p{L}\p{N}]/u.test(text)) return say(state, setting, wording[state.language].emptyMessage);
  const means = hearAnswer(state, text, understood);
  if (means !== null) return carryOut(state, setting, means);
  if (wantsAnotherCustomer(text, setting)) return askCustomer({ ...state, open: null }, setting, null);
  if (!hasCustomer(state, setting)) {
    return askCustomer(state, setting, intent === undefined ? (state.pending ?? text) : text);
  }
  if (understood.answer === 'cancel') return cancel(state, setting);
  return intent === undefined
    ? withoutIntent(state, setting, understood)
    : request(state, setting, intent, understood);
}

/** An agent says for whom, then the words that waited are taken up. */
function chooseCustomer(state: State, setting: Setting, id: string): Next {
  const next: State = { ...state, customer: id, pending: null, offers: [], open: null };
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
        : startCase(state, setting, intent, understood.person, understood.mentions);
  }
}

/** No request in the words: whom it is about, when that was asked; a ticket number; or a correction. */
function withoutIntent(state: State, setting: Setting, understood: Understood): Next {
  const { open } = state;
  const { person, personIfAsked, ticket } = understood;
  const looksInto = open !== null && flowFor(open.flow) !== null;
  if (looksInto && open.stage === 'who') {
    return personIfAsked === null ? askWho(state, setting, 'askWhoAgain') : lookFor(state, personIfAsked);
  }
  if (ticket !== null) return askTicket(state, ticket);
  if (looksInto && person !== null) return lookFor(state, person);
  if (looksInto && open.stage === 'which' && state.offers.length > 0) return askWhichAgain(state, setting);
  return open?.stage === 'told' && !looksInto ? noted(state, setting) : notUnderstood(state, setting);
}
