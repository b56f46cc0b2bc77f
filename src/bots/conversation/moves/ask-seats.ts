import { seatWords } from '../../wording/seat-words.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { State } from '../state.ts';
import type { Understood } from '../understand/understood.ts';
import { needsApproval, stepsIn, tellNobodyElse } from './approvers.ts';
import { forward } from './forward.ts';
import { isReason } from './is-reason.ts';
import { startCase } from './look.ts';
import { amountIn, proposedIn, requestIn } from './seats-asked.ts';

/** A request for more licences, once it was told who waits: what they are for is asked once, in one message. */
export function askSeats(state: State, setting: Setting): Next {
  const { open } = state;
  if (open === null) return forward(state, setting);
  // Asked from another question: first it is looked into who waits, and how many are needed.
  if (open.flow !== 'licence-increase') return startCase(state, setting, 'licence-increase', null);
  const request = requestIn(state);
  const amount = request?.amount ?? proposedIn(state);
  const reason = request === null ? null : formReason(request.text);
  // The form of a channel holds all of it already.
  if (reason !== null && amount !== null) return send(withReason(state, reason), setting, amount);
  return askReason({ ...state, open: { ...open, stage: 'reason', amount, reason: null } }, setting);
}

/** Where licences are approved first, their question is not passed on before it says how many. */
export function asksForSeats(state: State, setting: Setting): boolean {
  const { open } = state;
  if (open?.flow !== 'licence-increase' || open.desk !== 'licences' || open.amount !== null) return false;
  return open.stage !== 'forwarded' && needsApproval(state, setting);
}

/** Asks it, or asks it again after something else. */
export function askReason(state: State, setting: Setting): Next {
  const words = seatWords[state.language];
  const amount = state.open?.amount ?? null;
  return say(state, setting, words.ask(amount), {
    buttons: [
      ...(amount === null ? [] : [[words.withoutReason, { is: 'send-seats' }] as const]),
      [wording[state.language].button.enough, { is: 'enough' }],
    ],
    asks: 'request.reason',
  });
}

/** Without a reason. */
export const sendSeats = (state: State, setting: Setting): Next =>
  send(state, setting, state.open?.amount ?? null);

/** Whatever is said is the reason, but for a clear question about something else; `null`: it is that. */
export function hearReason(
  state: State,
  setting: Setting,
  text: string,
  understood: Understood,
): Next | null {
  const { open } = state;
  if (open?.stage !== 'reason' || !isReason(text, understood, 'licence-increase')) return null;
  const reason = isAmountAlone(text) ? open.reason : [open.reason ?? [], text.trim()].flat().join('\n');
  return send(withReason(state, reason), setting, amountIn(text) ?? open.amount);
}

function send(state: State, setting: Setting, amount: number | null): Next {
  const { open } = state;
  const words = seatWords[state.language];
  if (open === null) return forward(state, setting);
  if (amount === null)
    return say(state, setting, words.askAmount, {
      buttons: [[wording[state.language].button.enough, { is: 'enough' }]],
      asks: 'request.reason',
    });
  if (stepsIn(state, setting, amount).is === 'nobody-else') return tellNobodyElse(state, setting, amount);
  const [told, said] = say(
    { ...state, open: { ...open, stage: 'told', amount } },
    setting,
    words.asked(amount),
  );
  const [next, then] = forward(told, setting);
  return [next, [...said, ...then]];
}

/** The longest reason that is kept. */
const longest = 1000;

const withReason = (state: State, reason: string | null): State =>
  state.open === null
    ? state
    : { ...state, open: { ...state.open, reason: reason === null ? null : reason.slice(0, longest) } };

/** What the form of a channel says they are for, with its reference; `null`: it is no form. */
function formReason(text: string): string | null {
  const found = /^(?:Reden|Reason): /mu.exec(text);
  return found === null ? null : text.slice(found.index + found[0].length);
}

/** Beside how many, nothing that tells what they are for: *12*, *doe maar 12 licenties graag*. */
function isAmountAlone(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return amountIn(text) !== null && words.every((word) => beside.has(word));
}
const beside: ReadonlySet<string> = new Set(
  'doe maar er nog graag extra nieuwe licentie licenties plek plekken stuks erbij bij make it give us more additional new please licence licences license licenses seat seats'.split(
    ' ',
  ),
);
