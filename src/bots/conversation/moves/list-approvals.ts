import type { SeatRequest } from '../../../diagnostics/licences/seat-request.ts';
import { agentName } from '../../wording/agent-name.ts';
import { approvalWords } from '../../wording/approval-words.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import type { ListFor, RequestEvent } from '../request-event.ts';
import { say } from '../say.ts';
import { sayWithStanding } from '../say-with-standing.ts';
import type { Means, State } from '../state.ts';
import { isStanding, sayRequest, sayWithButtons } from './ask-approval.ts';
import { approve, decline, declineNow } from './decide-approval.ts';
import { greet } from './small-talk.ts';

type Button = readonly [label: string, means: Means];
/** More than so many are not listed at once. */
const mostListed = 8;

/** What waits for this person: listed, beside a greeting, or to choose from. */
export function tellWaiting(
  state: State,
  setting: Setting,
  { requests, purpose }: Extract<RequestEvent, { is: 'requests-read' }>,
): Next {
  const [only] = requests;
  if (purpose.is === 'greet') return greetWith(state, setting, requests);
  if (only === undefined) return say(state, setting, approvalWords[state.language].none);
  if (purpose.is === 'which') return whichOf(state, setting, requests, purpose);
  return requests.length === 1 ? sayRequest(state, setting, only) : list(state, setting, requests);
}

function greetWith(state: State, setting: Setting, requests: readonly SeatRequest[]): Next {
  const [only] = requests;
  if (only === undefined) return greet(state, setting);
  const words = approvalWords[state.language];
  const { greeting } = wording[state.language];
  const waits = words.waiting(requests.length);
  if (requests.length > 1)
    return sayWithStanding(
      state,
      setting,
      `${greeting}\n${waits} ${requests.map(({ number }) => number).join(', ')}.`,
      seeButtons(state, requests),
    );
  // A bare yes to a greeting looks at it, and approves nothing.
  return sayWithButtons(state, setting, `${greeting}\n${waits} ${lineOf(only, state)}.`, requests, [
    ...seeButtons(state, requests),
  ]);
}

function list(state: State, setting: Setting, requests: readonly SeatRequest[]): Next {
  const lines = requests.slice(0, mostListed).map((request) => `– ${lineOf(request, state)}`);
  const text = [approvalWords[state.language].waiting(requests.length), ...lines].join('\n');
  return sayWithStanding(state, setting, text, seeButtons(state, requests));
}

/** A word that named none: the only one is meant if it was shown here, and of several the person says which. */
function whichOf(
  state: State,
  setting: Setting,
  requests: readonly SeatRequest[],
  { said, note }: Extract<ListFor, { is: 'which' }>,
): Next {
  const [only] = requests;
  if (only !== undefined && requests.length === 1) {
    if (!isStanding(state, only.number)) return sayRequest(state, setting, only);
    if (said === 'approved') return approve(state, only.number);
    return note === null ? decline(state, only.number) : declineNow(state, only.number, note);
  }
  const words = approvalWords[state.language];
  const listed = requests.slice(0, mostListed);
  const lines = listed.map((request) => `– ${lineOf(request, state)}`);
  const buttons = listed.map(
    ({ number }): Button => [words.button[said](number), meansOf(said, number, note)],
  );
  return sayWithStanding(state, setting, [words.which[said], ...lines].join('\n'), buttons);
}

function meansOf(said: 'approved' | 'refused', request: number, note: string | null): Means {
  if (said === 'approved') return { is: 'approve', request };
  return note === null ? { is: 'decline', request } : { is: 'decline-now', request, note };
}

const seeButtons = ({ language }: State, requests: readonly SeatRequest[]): readonly Button[] =>
  requests
    .slice(0, mostListed)
    .map(
      ({ number }): Button => [approvalWords[language].see(number), { is: 'see-request', request: number }],
    );

const lineOf = ({ askedBy, amount, number }: SeatRequest, { language }: State): string =>
  approvalWords[language].line(agentName(askedBy), amount, number);
