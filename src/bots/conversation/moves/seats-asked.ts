import { z } from 'zod';
import { seatWords } from '../../wording/seat-words.ts';
import type { State } from '../state.ts';

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
export function requestIn({ talk }: State): { readonly text: string; readonly amount: number | null } | null {
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
export function proposedIn({ open }: State): number | null {
  const finding = open?.evidence?.findings.find(({ check }) => check === 'licence-request');
  return proposed.safeParse(finding?.detail).data?.proposed ?? null;
}

/** How many are offered to be asked for. */
export const seatsOffered = (state: State): number | null => requestIn(state)?.amount ?? proposedIn(state);
