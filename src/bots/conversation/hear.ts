import { flowFor } from '../../diagnostics/flows/flows.ts';
import { wording } from '../wording/wording.ts';
import { answerRequest } from './answer-request.ts';
import type { Event, Next, Setting } from './event.ts';
import { hearNoWords } from './moves/about-the-talk.ts';
import { askAddress } from './moves/ask-address.ts';
import { askCustomer, hasCustomer, wantsAnotherCustomer } from './moves/ask-customer.ts';
import { askSeats, asksForSeats, hearReason, sendSeats } from './moves/ask-seats.ts';
import { bookLook, cancelLook } from './moves/book-look.ts';
import { hearWhy } from './moves/decide-approval.ts';
import { forward } from './moves/forward.ts';
import { hearAboutTalk } from './moves/hear-about-talk.ts';
import { hearAnswer } from './moves/hear-answer.ts';
import { hearInGroup } from './moves/hear-in-group.ts';
import { hearLater } from './moves/hear-later.ts';
import { hearRequest, pressRequest } from './moves/hear-request.ts';
import { isStale } from './moves/is-stale.ts';
import { look, lookFor, startCase } from './moves/look.ts';
import { hearProof, newCode, otherAddress } from './moves/prove.ts';
import { putAside } from './moves/put-aside.ts';
import { refuseInGroup } from './moves/refuse.ts';
import { enough, greet } from './moves/small-talk.ts';
import { resume } from './moves/take-up.ts';
import { withoutIntent } from './moves/without-intent.ts';
import { askLetter } from './moves/write-letter.ts';
import { offered } from './offered.ts';
import { onlyAName } from './only-a-name.ts';
import { isBareAddress } from './own-address.ts';
import { remember, say } from './say.ts';
import { freshState, type Means, type State } from './state.ts';
import type { Understood } from './understand/understood.ts';

type Said = Extract<Event, { is: 'said' }>;
type Pressed = Extract<Event, { is: 'pressed' }>;

export function press(state: State, setting: Setting, event: Pressed): Next {
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

export function hear(before: State, setting: Setting, said: Said): Next {
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

/** An agent says for whom, then the words that waited are taken up. */
function chooseCustomer(state: State, setting: Setting, id: string): Next {
  const next: State = { ...state, customer: id, pending: null, offers: [], open: null };
  if (state.pending === null) return greet(next, setting);
  return answer(next, setting, state.pending, setting.understand(state.pending));
}

/** With what is about to be forwarded goes whatever is told about it, such as on which laptop it happens. */
const tellsMore = ({ open }: State, text: string): boolean =>
  open?.stage === 'told' && flowFor(open.flow) === null && !text.includes('?');
