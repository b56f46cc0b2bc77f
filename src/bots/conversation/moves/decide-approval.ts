import { flowFor } from '../../../diagnostics/flows/flows.ts';
import { approvalWords } from '../../wording/approval-words.ts';
import type { Next, Setting } from '../event.ts';
import type { RequestEvent } from '../request-event.ts';
import { say } from '../say.ts';
import { sayOutcome } from '../say-outcome.ts';
import type { State } from '../state.ts';
import type { Understood } from '../understand/understood.ts';
import { withoutButtons } from './ask-approval.ts';
import { isReason } from './is-reason.ts';

/** The longest reason that is kept. */
const longest = 1000;

export const approve = (state: State, number: number): Next => [
  state,
  [{ is: 'decide-request', number, said: 'approved', note: null }],
];

/** No, without a reason yet. */
export const decline = (state: State, number: number): Next => [
  state,
  [{ is: 'read-request', number, purpose: 'decline' }],
];

/**
 * It can be declined: asks why in one message. Where a person at the desk waits for words nothing is asked, since they
 * would be taken for the answer to that person.
 */
export const beginDecline = (state: State, setting: Setting, number: number): Next =>
  setting.withPerson.length > 0
    ? declineNow(state, number, null)
    : askWhy({ ...state, declining: number }, setting);

export const declineNow = (state: State, number: number, note: string | null): Next => [
  state,
  [{ is: 'decide-request', number, said: 'refused', note: note === null ? null : note.slice(0, longest) }],
];

/** Asks it, or asks it again after something else. */
export function askWhy(state: State, setting: Setting): Next {
  const { declining, language } = state;
  if (declining === null) return [state, []];
  const words = approvalWords[language];
  return say(state, setting, words.askWhy(declining), {
    buttons: [[words.withoutReason, { is: 'decline-now', request: declining, note: null }]],
    asks: 'approval.reason',
  });
}

/**
 * Whatever is said is the reason, but for a clear question about something else (`null`: it is that). What tells of
 * something that Loket looks into may be either.
 */
export function hearWhy(state: State, setting: Setting, text: string, understood: Understood): Next | null {
  const { declining } = state;
  const { answer } = understood;
  if (declining === null || answer === 'repeat' || answer === 'start-over') return null;
  if (answer === 'cancel' || answer === 'skip') return leaveWaiting(state, setting, declining);
  if (answer === 'yes' || answer === 'no') return askWhy(state, setting);
  if (!isReason(text, understood, null)) return null;
  const note = text.trim();
  return tellsOfCase(note, understood)
    ? askWhether(state, setting, declining, note)
    : declineNow(state, declining, note);
}

const because = /^\W*(?:omdat|want|reden|because|since|reason)\b/iu;

/** Licences are what the request is about, so words about them are no question of their own. */
function tellsOfCase(text: string, { intents: [intent], tier }: Understood): boolean {
  if (intent === undefined || tier !== 'act' || because.test(text)) return false;
  return intent !== 'licence-increase' && flowFor(intent) !== null;
}

function askWhether(state: State, setting: Setting, request: number, text: string): Next {
  const words = approvalWords[state.language];
  const note = text.slice(0, longest);
  return say(state, setting, words.isThatWhy(request), {
    buttons: [
      [words.thatIsWhy, { is: 'decline-now', request, note }],
      [words.lookInto, { is: 'read', text }],
      [words.withoutReason, { is: 'decline-now', request, note: null }],
    ],
    asks: 'approval.reason',
  });
}

function leaveWaiting(state: State, setting: Setting, number: number): Next {
  return say({ ...state, declining: null }, setting, approvalWords[state.language].stillWaits(number));
}

/** What became of the word; the request takes no other of this person now. */
export const tellDecided = (
  state: State,
  setting: Setting,
  event: Extract<RequestEvent, { is: 'request-decided' }>,
): Next => say(withoutButtons(state, event.number), setting, sayOutcome(event, state.language));
