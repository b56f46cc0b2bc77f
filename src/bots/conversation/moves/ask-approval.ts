import type { SeatRequest } from '../../../diagnostics/licences/seat-request.ts';
import { saySeatSum } from '../../../diagnostics/words/say-seat-sum.ts';
import { agentName } from '../../wording/agent-name.ts';
import { approvalWords } from '../../wording/approval-words.ts';
import { sayPeople, sayStep, saySteps } from '../../wording/say-steps.ts';
import { decides } from '../decides.ts';
import type { Event, Next, Setting } from '../event.ts';
import { sayWithStanding } from '../say-with-standing.ts';
import type { Means, Offer, State } from '../state.ts';
import { isStale } from './is-stale.ts';
import { putAside } from './put-aside.ts';

type Button = readonly [label: string, means: Means];
/** A request waits for this person. Where others read along nothing is said of it. */
export function askApproval(
  state: State,
  setting: Setting,
  { request: number, audience }: Extract<Event, { is: 'approval-asked' }>,
): Next {
  if (audience === 'group') return [state, [{ is: 'refuse', because: 'in-a-group' }]];
  const now = isStale(state, setting.now) === 'yes' ? putAside(state) : state;
  return [now, [{ is: 'read-request', number, purpose: 'ask' }]];
}

/**
 * Put to this person unasked. What Loket offered before keeps its answers: a word that was meant for it approves
 * nothing, and one that fits none of it shows the request once more.
 */
export function putRequest(state: State, setting: Setting, request: SeatRequest): Next {
  const { number } = request;
  const others = state.offers.filter(({ means }) => !('request' in means && means.request === number));
  const [next, effects] = sayRequest(state, setting, request);
  if (others.length === 0) return [next, effects];
  const label = approvalWords[state.language].see(number);
  const see: Offer = { nonce: setting.nonce(), label, means: { is: 'see-request', request: number } };
  // Of two requests a bare word means neither; their own buttons stand.
  return [{ ...next, offers: [...others.filter((each) => !decides(each)), see] }, effects];
}

/** Who asks, how many and what for, whose word counts, and the question. */
export function sayRequest(state: State, setting: Setting, request: SeatRequest): Next {
  const { language } = state;
  const words = approvalWords[language];
  const { sum, reason } = request;
  const customer = setting.customers.find(({ id }) => id === request.tenant)?.name ?? null;
  const named = setting.customers.length > 1 ? customer : null;
  const lines = [
    words.asks(agentName(request.askedBy), request.amount, request.number, named),
    ...(sum === null ? [] : [words.sum(saySeatSum(sum, language))]),
    words.reason(reason),
    whoseWord(state, setting, request),
    words.question,
  ];
  return sayWithButtons(state, setting, lines.join('\n'), [request]);
}

/** Says it with the two buttons of each request; they stand until it is decided. */
export function sayWithButtons(
  state: State,
  setting: Setting,
  text: string,
  requests: readonly SeatRequest[],
  first: readonly Button[] = [],
): Next {
  const numbers = requests.map(({ number }) => number);
  const others = state.standing.some(
    ({ means }) => means.is === 'approve' && !numbers.includes(means.request),
  );
  const several = others || requests.length > 1;
  const { button } = approvalWords[state.language];
  const buttons = numbers.flatMap((request): readonly Button[] => [
    [button.approved(several ? request : null), { is: 'approve', request }],
    [button.refused(several ? request : null), { is: 'decline', request }],
  ]);
  return sayWithStanding(state, setting, text, [...first, ...buttons]);
}

/** It was put to this person here. */
export const isStanding = ({ standing }: State, number: number): boolean =>
  standing.some(({ means }) => means.is === 'approve' && means.request === number);

/** A request that takes no more words has no buttons. */
export const withoutButtons = (state: State, number: number): State => ({
  ...state,
  declining: state.declining === number ? null : state.declining,
  standing: state.standing.filter(({ means }) => !('request' in means && means.request === number)),
});

function whoseWord({ language }: State, { asker }: Setting, { steps, step, decisions }: SeatRequest): string {
  const words = approvalWords[language];
  const now = steps[step];
  const gave = decisions.filter((each) => each.step === step && each.is === 'approved').map(({ by }) => by);
  const later = steps.slice(step + 1);
  const isAlone = now === undefined || now.by.length === 1;
  return [
    words.needs(isAlone ? null : sayStep(now, language, asker)),
    ...(gave.length === 0 ? [] : [words.gaveAlready(sayPeople(gave, language))]),
    ...(later.length === 0 ? [] : [words.thenPast(saySteps(later, language))]),
  ].join(' ');
}
