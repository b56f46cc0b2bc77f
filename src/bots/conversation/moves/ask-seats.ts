import { z } from 'zod';
import { flowFor } from '../../../diagnostics/flows/flows.ts';
import { seatWords } from '../../wording/seat-words.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { State } from '../state.ts';
import type { Understood } from '../understand/understood.ts';
import { forward } from './forward.ts';

/** A request for more licences, once it was told who waits: what they are for is asked once, in one message. */
export function askSeats(state: State, setting: Setting): Next {
  const { open } = state;
  if (open === null) return forward(state, setting);
  const request = requestIn(state);
  const amount = request?.amount ?? proposedIn(state);
  // The form of a channel holds all of it already.
  if (request !== null && amount !== null && /^(?:Reden|Reason): /mu.test(request.text))
    return send(state, setting, amount);
  return askReason({ ...state, open: { ...open, stage: 'reason', amount } }, setting);
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
  if (open?.stage !== 'reason' || isSmallTalk(text, understood) || asksElse(text, understood)) return null;
  return send(state, setting, amountIn(text) ?? open.amount);
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
  const [told, said] = say(
    { ...state, open: { ...open, stage: 'told', amount } },
    setting,
    words.asked(amount),
  );
  const [next, then] = forward(told, setting);
  return [next, [...said, ...then]];
}

/** *Thanks*, *hi*: so short that no reason stands in it. */
const isSmallTalk = (text: string, { intents: [intent] }: Understood): boolean =>
  (intent === 'greeting' || intent === 'thanks-goodbye') && text.trim().split(/\s+/u).length <= 3;

function asksElse(text: string, { intents: [intent], tier }: Understood): boolean {
  if (intent === undefined || intent === 'licence-increase' || tier !== 'act') return false;
  return intent === 'talk-to-human' || (text.includes('?') && flowFor(intent) !== null);
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
