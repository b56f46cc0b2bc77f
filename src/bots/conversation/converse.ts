import { flowFor } from '../../diagnostics/flows/flows.ts';
import { letterWished } from '../letters/letter-purpose.ts';
import { wording } from '../wording/wording.ts';
import { answerRequest } from './answer-request.ts';
import type { Effect, Event, Next, Setting } from './event.ts';
import { hearNoWords, repeat, skip, startOver, tellExpired } from './moves/about-the-talk.ts';
import { askAddress } from './moves/ask-address.ts';
import { askAgain, isAsking } from './moves/ask-again.ts';
import { askApproval } from './moves/ask-approval.ts';
import { askCustomer, hasCustomer, wantsAnotherCustomer } from './moves/ask-customer.ts';
import { askSeats, asksForSeats, hearReason, sendSeats } from './moves/ask-seats.ts';
import { bookLook, cancelLook, stop } from './moves/book-look.ts';
import { clarify } from './moves/clarify.ts';
import { hearWhy } from './moves/decide-approval.ts';
import { forward, forwardReport } from './moves/forward.ts';
import { hearAnswer } from './moves/hear-answer.ts';
import { hearLater } from './moves/hear-later.ts';
import { hearRequest, pressRequest, tellRequest } from './moves/hear-request.ts';
import { isStale } from './moves/is-stale.ts';
import { keepLook, tellLooked } from './moves/keep-look.ts';
import { found } from './moves/lead-on.ts';
import { askWho, look, lookFor, startCase } from './moves/look.ts';
import {
  askProofAgain,
  hearProof,
  newCode,
  otherAddress,
  tellCodeAsked,
  tellCodeTried,
} from './moves/prove.ts';
import { putAside } from './moves/put-aside.ts';
import { refuse, refuseInGroup } from './moves/refuse.ts';
import { enough, greet, greetGroup, noted, notUnderstood, thank } from './moves/small-talk.ts';
import { hearSolved, tellSolved } from './moves/solved.ts';
import { resume, takeUpNext } from './moves/take-up.ts';
import { askWhich, askWhichAgain } from './moves/tell.ts';
import { askTicket, tellTicket } from './moves/ticket-status.ts';
import { toPerson, turnAside } from './moves/to-person.ts';
import { askLetter, tellLetter } from './moves/write-letter.ts';
import { offered } from './offered.ts';
import { onlyAName } from './only-a-name.ts';
import { isBareAddress } from './own-address.ts';
import { remember, say } from './say.ts';
import { freshState, type Means, type OpenCase, type State } from './state.ts';
import type { Understood } from './understand/understood.ts';

/** One step of a conversation: pure, so the same words in the same state always get the same answer. */
export function converse(state: State, event: Event, setting: Setting): Next {
  const passed = toPerson(state, event, setting);
  if (passed !== null) return passed;
  const [before, first] = turnAside(state, event, setting);
  const next = oneStep(before, event, setting);
  const [after, then] = staysAsItWas(before, event) === 'yes' ? next : thenGoOn(next, before, setting);
  return [after, [...first, ...then]];
}

/**
 * A button that works no more changes nothing, so nothing goes on because of it. Neither does it where others read
 * along: what is open or waits in the private chat would be told to all of them.
 */
function staysAsItWas(state: State, event: Event): 'yes' | 'no' {
  if ('audience' in event && event.audience === 'group') return 'yes';
  return event.is === 'pressed' && offered(state, event.nonce) === undefined ? 'yes' : 'no';
}

function oneStep(state: State, event: Event, setting: Setting): Next {
  switch (event.is) {
    case 'said':
      return hear(state, setting, event);
    case 'pressed':
      return press(state, setting, event);
    case 'found':
      return hearFound(state, setting, event);
    case 'several':
      return askWhich(state, setting, event.candidates);
    case 'refused':
      return refuse(state, setting, event);
    case 'code-asked':
      return tellCodeAsked(state, setting, event);
    case 'code-tried':
      return tellCodeTried(state, setting, event);
    case 'ticket-read':
      return tellTicket(state, setting, event);
    case 'approval-asked':
      return askApproval(state, setting, event);
    case 'request-read':
    case 'requests-read':
    case 'request-decided':
    case 'request-withdrawn':
      return tellRequest(state, setting, event);
    case 'due':
      return keepLook(state, setting, event);
    case 'looked':
      return tellLooked(state, setting, event);
  }
}

/** What is heard of again before anything else is said. */
const comesBack: ReadonlySet<Effect['is']> = new Set([
  'look',
  'look-booked',
  'read-ticket',
  'ask-code',
  'try-code',
  'read-request',
  'read-requests',
  'decide-request',
  'withdraw-request',
]);

/** What is still asked is asked again after a digression, and a question that waits is taken up once nothing is. */
function thenGoOn([state, effects]: Next, before: State, setting: Setting): Next {
  // While a person has the talk nothing goes on, not even after what was asked besides.
  if (setting.withPerson.some(({ talk }) => talk === 'person')) return [state, effects];
  const awaits = effects.some(({ is }) => comesBack.has(is));
  const asks = effects.some((effect) => effect.is === 'say' && effect.asks !== null);
  if (awaits || asks || effects.every(({ is }) => is === 'change-look')) return [state, effects];
  const more =
    isAsking(state) === 'yes' ? askAgain(state, setting, before) : takeUpUnlessOffering(state, setting);
  return [more[0], [...effects, ...more[1]]];
}

/** Whether to forward, or to approve, is a question as well: what waits, waits for its answer. */
function takeUpUnlessOffering(state: State, setting: Setting): Next {
  const [first] = state.offers;
  const asks = first?.means.is === 'forward' || first?.means.is === 'approve';
  return asks ? [state, []] : takeUpNext(state, setting);
}

function hearFound(state: State, setting: Setting, event: Extract<Event, { is: 'found' }>): Next {
  if (event.purpose === 'forward') return forwardReport(state, setting, event.report);
  if (event.purpose === 'solved') return tellSolved(state, setting, event.report);
  const letter = letterWished(event.purpose);
  if (letter !== null) return tellLetter(state, setting, event.report, letter);
  return found(state, setting, event.report, event.after);
}

type Said = Extract<Event, { is: 'said' }>;
type Pressed = Extract<Event, { is: 'pressed' }>;

function press(state: State, setting: Setting, event: Pressed): Next {
  const offer = offered(state, event.nonce);
  if (offer === undefined) return say(state, setting, wording[state.language].staleButton);
  if (event.audience === 'group') return refuseInGroup(state, setting);
  return carryOut(remember(state, setting, 'heard', offer.label), setting, offer.means);
}

function carryOut(state: State, setting: Setting, means: Means): Next {
  // A request says itself whose it is.
  if ('request' in means) return pressRequest(state, means);
  if (means.is !== 'customer' && !hasCustomer(state, setting)) return askCustomer(state, setting, null);
  switch (means.is) {
    case 'choose':
      return look(state, means.key, 'tell');
    case 'self':
      return lookFor(state, { is: 'self' });
    case 'someone-else':
      return startCase(state, setting, state.open?.flow ?? 'user-missing', null);
    case 'look-again':
      return look(state, state.open?.choice ?? null, 'tell');
    case 'book-look':
      return bookLook(state, setting);
    case 'ask-seats':
      return askSeats(state, setting);
    case 'send-seats':
      return sendSeats(state, setting);
    case 'cancel-look':
      return cancelLook(state, setting, means);
    case 'forward':
      return asksForSeats(state, setting) ? askSeats(state, setting) : forward(state, setting);
    case 'enough':
      return enough(state, setting);
    case 'letter':
      return askLetter(state, means);
    case 'start':
      return startCase(state, setting, means.flow, null);
    case 'customer':
      return chooseCustomer(state, setting, means.id);
    case 'resume':
      return resume(state, setting);
    case 'new-code':
      return newCode(state);
    case 'other-address':
      return otherAddress(state, setting);
    case 'other-question':
      return answer(state, setting, means.text, setting.understand(means.text));
    case 'meant':
      return answerRequest(state, setting, means.intent, setting.understand(means.text));
    case 'read':
      return read(state, setting, means.text, setting.understand(means.text));
  }
}

function hear(before: State, setting: Setting, said: Said): Next {
  const { text, audience } = said;
  const understood = setting.understand(text);
  const stale = said.afresh ?? isStale(before, setting.now);
  const aside: State = stale === 'yes' ? putAside(before) : before;
  const onlyWho = onlyAName(aside, text, understood) !== null || isBareAddress(text);
  const language = onlyWho ? null : understood.language;
  const state: State = { ...aside, language: language ?? before.language };
  if (audience === 'group') return hearInGroup(state, setting, understood);
  const next = remember(state, setting, 'heard', text);
  return hearProof(next, setting, said, understood) ?? answer(next, setting, text, understood);
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
  if (!/[\p{L}\p{N}]/u.test(text)) return hearNoWords(state, setting);
  const means = hearAnswer(state, text, understood);
  if (means !== null) return carryOut(state, setting, means);
  const aboutTalk =
    hearRequest(state, setting, text) ??
    hearWhy(state, setting, text, understood) ??
    hearLater(state, setting, text, understood) ??
    hearAboutTalk(state, setting, understood) ??
    hearReason(state, setting, text, understood);
  if (aboutTalk !== null) return aboutTalk;
  const named = onlyAName(state, text, understood);
  if (named !== null) return lookFor(state, named);
  // Nothing that was said or asked for one customer goes with a question or a ticket for another.
  if (wantsAnotherCustomer(text, setting)) {
    const { language, standing } = state;
    return askCustomer({ ...freshState(language), standing }, setting, null);
  }
  if (!hasCustomer(state, setting)) {
    return askCustomer(state, setting, intent === undefined ? (state.pending ?? text) : text);
  }
  const [slip] = understood.suggestions;
  if (slip !== undefined && intent !== 'talk-to-human') return askAddress(state, setting, text, slip);
  return read(state, setting, text, understood);
}

/** Words whose addresses are as they are meant. */
function read(state: State, setting: Setting, text: string, understood: Understood): Next {
  const [intent] = understood.intents;
  return intent === undefined || (intent === 'out-of-scope' && tellsMore(state, text))
    ? withoutIntent(state, setting, text, understood)
    : answerRequest(state, setting, intent, understood);
}

/** With what is about to be forwarded goes whatever is told about it, such as on which laptop it happens. */
const tellsMore = ({ open }: State, text: string): boolean =>
  open?.stage === 'told' && flowFor(open.flow) === null && !text.includes('?');

/** What is said about the conversation itself counts in every state. */
function hearAboutTalk(state: State, setting: Setting, { answer: said }: Understood): Next | null {
  if (said === 'cancel') return stop(state, setting);
  if (said === 'skip') return skip(state, setting);
  if (said === 'repeat') return repeat(state, setting);
  if (said === 'start-over') return startOver(state, setting);
  return said === 'solved' ? hearSolved(state, setting) : null;
}

/** An agent says for whom, then the words that waited are taken up. */
function chooseCustomer(state: State, setting: Setting, id: string): Next {
  const next: State = { ...state, customer: id, pending: null, offers: [], open: null };
  if (state.pending === null) return greet(next, setting);
  return answer(next, setting, state.pending, setting.understand(state.pending));
}

/** No request in the words: whom it is about, when that was asked; a ticket number; or a correction. */
function withoutIntent(state: State, setting: Setting, text: string, understood: Understood): Next {
  const { open } = state;
  if (state.proving !== null) return askProofAgain(state, setting, 'no-answer');
  if (open === null) return nothingOpen(state, setting, text, understood);
  if (flowFor(open.flow) !== null) return aboutOpenCase(state, setting, understood, open.stage);
  if (understood.ticket !== null) return askTicket(state, understood.ticket);
  return open.stage === 'told' ? noted(state, setting) : notUnderstood(state, setting);
}

function nothingOpen(state: State, setting: Setting, text: string, understood: Understood): Next {
  if (understood.ticket !== null) return askTicket(state, understood.ticket);
  return state.expired === null ? clarify(state, setting, text, understood) : tellExpired(state, setting);
}

function aboutOpenCase(
  state: State,
  setting: Setting,
  { person, personIfAsked, ticket }: Understood,
  stage: OpenCase['stage'],
): Next {
  if (stage === 'who') {
    return personIfAsked === null ? askWho(state, setting, 'askWhoAgain') : lookFor(state, personIfAsked);
  }
  if (ticket !== null) return askTicket(state, ticket);
  if (person !== null) return lookFor(state, person);
  return stage === 'which' && state.offers.length > 0
    ? askWhichAgain(state, setting)
    : notUnderstood(state, setting);
}
