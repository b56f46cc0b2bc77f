import { letterWished } from '../letters/letter-purpose.ts';
import type { Effect, Event, Next, Setting } from './event.ts';
import { hear, press } from './hear.ts';
import { askAgain, isAsking } from './moves/ask-again.ts';
import { askApproval } from './moves/ask-approval.ts';
import { forwardReport } from './moves/forward.ts';
import { tellRequest } from './moves/hear-request.ts';
import { keepLook, tellLooked } from './moves/keep-look.ts';
import { found } from './moves/lead-on.ts';
import { tellCodeAsked, tellCodeTried } from './moves/prove.ts';
import { refuse } from './moves/refuse.ts';
import { tellSolved } from './moves/solved.ts';
import { takeUpNext } from './moves/take-up.ts';
import { askWhich } from './moves/tell.ts';
import { tellTicket } from './moves/ticket-status.ts';
import { toPerson, turnAside } from './moves/to-person.ts';
import { tellLetter } from './moves/write-letter.ts';
import { offered } from './offered.ts';
import type { Means, State } from './state.ts';

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

const asksFirst: ReadonlySet<Means['is']> = new Set(['forward', 'approve', 'see-request']);

/** Whether to forward, or to approve, is a question as well: what waits, waits for its answer. */
function takeUpUnlessOffering(state: State, setting: Setting): Next {
  const [first] = state.offers;
  return first !== undefined && asksFirst.has(first.means.is) ? [state, []] : takeUpNext(state, setting);
}

function hearFound(state: State, setting: Setting, event: Extract<Event, { is: 'found' }>): Next {
  if (event.purpose === 'forward') return forwardReport(state, setting, event.report);
  if (event.purpose === 'solved') return tellSolved(state, setting, event.report);
  const letter = letterWished(event.purpose);
  if (letter !== null) return tellLetter(state, setting, event.report, letter);
  return found(state, setting, event.report, event.after);
}
