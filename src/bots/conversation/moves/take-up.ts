import { noMentions } from '../../../diagnostics/facts/mentions.ts';
import { flowFor } from '../../../diagnostics/flows/flows.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { State, WaitingCase } from '../state.ts';
import type { Asked } from '../understand/understood.ts';
import { startCase } from './look.ts';
import { handOver } from './small-talk.ts';

/** More questions than this are not kept waiting: nobody remembers having asked them. */
const mostWaiting = 5;

/** Puts questions in the queue: those of this message before those that waited already. */
export const letWait = (state: State, cases: readonly WaitingCase[]): State => ({
  ...state,
  waiting: [...cases, ...state.waiting].slice(0, mostWaiting),
});

export const asWaiting = ({ intent, person, mentions }: Asked): WaitingCase => ({
  flow: intent,
  wish: person,
  choice: null,
  mentions,
});

/** Looks into a question, or offers a person for one that Loket does not look into. */
export function begin(state: State, setting: Setting, { flow, wish, choice, mentions }: WaitingCase): Next {
  return flowFor(flow) === null
    ? handOver(state, setting, flow)
    : startCase(state, setting, flow, wish, mentions, choice);
}

/** The next question in the queue, announced, so that nobody wonders whom the next answer is about. */
export function takeUpNext(state: State, setting: Setting): Next {
  const [next, ...waiting] = state.waiting;
  if (next === undefined) return [state, []];
  return announce({ ...state, waiting }, setting, next, 'nextQuestion');
}

/** The question that was left alone for long. */
export function resume(state: State, setting: Setting): Next {
  if (state.expired === null) return say(state, setting, wording[state.language].staleButton);
  return announce({ ...state, expired: null }, setting, state.expired, 'backTo');
}

/** Says which question it is, and looks into it. */
export function announce(
  state: State,
  setting: Setting,
  next: WaitingCase,
  how: 'nextQuestion' | 'backTo',
): Next {
  const who = next.wish === null || next.wish.is === 'self' ? null : next.wish.text;
  const [said, first] = say(state, setting, wording[state.language][how](who));
  const [begun, then] = begin(said, setting, next);
  return [begun, [...first, ...then]];
}

/** The open question as one that waits; `null` when nothing is open that could be taken up again. */
export function openAsWaiting({ open }: State): WaitingCase | null {
  if (open === null) return null;
  const { flow, wish, choice, mentions } = open;
  return { flow, wish, choice, mentions: mentions ?? noMentions };
}
