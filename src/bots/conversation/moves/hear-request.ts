import type { Next, Setting } from '../event.ts';
import type { ListFor, RequestEvent } from '../request-event.ts';
import { say } from '../say.ts';
import { whyNotNow } from '../say-outcome.ts';
import type { Means, State } from '../state.ts';
import { findRequestWord, type RequestWord } from '../understand/find-request-word.ts';
import { isApprover } from './approvers.ts';
import { isAsking } from './ask-again.ts';
import { isStanding, putRequest, sayRequest, withoutButtons } from './ask-approval.ts';
import { hasCustomer } from './ask-customer.ts';
import { approve, beginDecline, decline, declineNow, tellDecided } from './decide-approval.ts';
import { tellWaiting } from './list-approvals.ts';
import { askTicket } from './ticket-status.ts';
import { askSure, tellWithdrawn, wishToWithdraw } from './withdraw-request.ts';

type RequestMeans = Extract<Means, { request: number }>;

/** *approve 1001*, *what waits for me?*, *withdraw request 1001*; `null`: it is about something else. */
export function hearRequest(state: State, setting: Setting, text: string): Next | null {
  const word = findRequestWord(text);
  // Whoever approves nothing and is asked something may well answer it with such words.
  const answers = word?.is === 'decide' && !isApprover(setting) && isAsking(state) === 'yes';
  return word === null || answers ? null : meant(state, setting, word);
}

function meant(state: State, setting: Setting, word: RequestWord): Next | null {
  switch (word.is) {
    case 'withdraw':
      return wishToWithdraw(state, setting, word.number);
    case 'status':
      return tellStatus(state, setting, word.number);
    case 'see':
      return see(state, word.number);
    case 'list':
      return isApprover(setting) ? readAll(state, { is: 'list' }) : null;
    case 'decide':
      return decided(state, setting, word);
  }
}

/** Without a number it is the word of an approver only, and of nobody else. */
function decided(
  state: State,
  setting: Setting,
  { said, number, note }: Extract<RequestWord, { is: 'decide' }>,
): Next | null {
  if (number === null) return isApprover(setting) ? readAll(state, { is: 'which', said, note }) : null;
  if (said === 'approved') return approve(state, number);
  return note === null ? decline(state, number) : declineNow(state, number, note);
}

/** As who approves sees it where it was asked, or as who asked for it. */
function tellStatus(state: State, setting: Setting, number: number): Next | null {
  if (isStanding(state, number)) return see(state, number);
  return hasCustomer(state, setting) ? askTicket(state, number) : null;
}

const readAll = (state: State, purpose: ListFor): Next => [state, [{ is: 'read-requests', purpose }]];

const see = (state: State, number: number): Next => [state, [{ is: 'read-request', number, purpose: 'see' }]];

/** A button of a request. */
export function pressRequest(state: State, means: RequestMeans): Next {
  const { request: number } = means;
  switch (means.is) {
    case 'approve':
      return approve(state, number);
    case 'decline':
      return decline(state, number);
    case 'decline-now':
      return declineNow(state, number, means.note);
    case 'see-request':
      return see(state, number);
    case 'withdraw':
      return [state, [{ is: 'withdraw-request', number }]];
  }
}

/** What was read of requests, and what became of a word. */
export function tellRequest(state: State, setting: Setting, event: RequestEvent): Next {
  switch (event.is) {
    case 'request-read':
      return tellRead(state, setting, event);
    case 'requests-read':
      return tellWaiting(state, setting, event);
    case 'request-decided':
      return tellDecided(state, setting, event);
    case 'request-withdrawn':
      return tellWithdrawn(state, setting, event.number);
  }
}

function tellRead(
  state: State,
  setting: Setting,
  { number, request, purpose }: Extract<RequestEvent, { is: 'request-read' }>,
): Next {
  if (purpose === 'withdraw') return askSure(state, setting, number, request);
  const { asker: address, now } = setting;
  const whyNot = whyNotNow(number, request, { address, language: state.language, now });
  if (request !== null && whyNot === null) {
    if (purpose === 'decline') return beginDecline(state, setting, number);
    return (purpose === 'ask' ? putRequest : sayRequest)(state, setting, request);
  }
  const next = withoutButtons(state, number);
  // Whoever decided elsewhere meanwhile is not bothered with it.
  return purpose === 'ask' || whyNot === null ? [next, []] : say(next, setting, whyNot);
}
