import { z } from 'zod';
import { seatWords } from '../../wording/seat-words.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { State } from '../state.ts';
import type { Understood } from '../understand/understood.ts';
import { needsApproval, stepsIn, tellNobodyElse } from './approvers.ts';
import { forward } from './forward.ts';
import { isReason } from './is-reason.ts';

/** A request for more licences, once it was told who waits: what they are for is asked once, in one message. */
export function askSeats(state: State, setting: Setting): Next {
  const { open } = state;
  if (open === null) return forward(state, setting);
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

const most = 10_000;

/** A number right before what is counted, or one that stands alone. */
export function amountIn(text: string): number | null {
  const counted =
    /(?<![\d.,-])(\d{1,5}) (?:extra |nieuwe |more |additional )?(?:licentie|licence|license|plek|seat|stuks)/iu;
  const alone = /^\W{0,5}(\d{1,5})\W{0,5}$/u;
  const found = (counted.exec(text) ?? alone.exec(text))?.[1];
  const amount = found === undefined ? 0 : Number(found);
  return amount >= 1 && amount <= most ? amount : null;
}

/** *12*, *doe maar 12 licenties*: so short that nothing is said of what they are for. */
const isAmountAlone = (text: string): boolean =>
  amountIn(text) !== null && text.trim().split(/\s+/u).length <= 4;

/** The words that asked for licences, and how many they name. */
function requestIn({ talk }: State): { readonly text: string; readonly amount: number | null } | null {
  const asked = talk.findLast(
    ({ side, text }) => side === 'heard' && /licenti|licen[cs]e|seat/iu.test(text) && !isButton(text),
  );
  return asked === undefined ? null : { text: asked.text, amount: amountIn(asked.text) };
}

/** A button that was pressed stands in the talk by its label; it asks for nothing new. */
const isButton = (text: string): boolean =>
  [seatWords.nl, seatWords.en].some(({ button }) => text === button(amountIn(text)));

const proposed = z.object({ proposed: z.int().min(1) });

/** What the check proposes; `null`: nothing need be added, or it could not be counted. */
function proposedIn({ open }: State): number | null {
  const finding = open?.evidence?.findings.find(({ check }) => check === 'licence-request');
  return proposed.safeParse(finding?.detail).data?.proposed ?? null;
}

/** How many are offered to be asked for. */
export const seatsOffered = (state: State): number | null => requestIn(state)?.amount ?? proposedIn(state);
