import { skeleton } from '../../../diagnostics/facts/look-alikes.ts';
import type { Means, Offer, State } from '../state.ts';
import type { Understood } from '../understand/understood.ts';

/**
 * What typed words mean as an answer to the last offer: a label, its number in the list, or a plain yes or
 * no. `null` when they are something else.
 */
export function hearAnswer(state: State, text: string, { answer }: Understood): Means | null {
  const { offers } = state;
  const byLabel = offers.find(({ label }) => fits(text, label));
  if (byLabel !== undefined) return byLabel.means;
  const number = /^\s*(\d{1,2})[.)]?\s*$/u.exec(text)?.[1];
  if (number !== undefined) return offers[Number(number) - 1]?.means ?? null;
  if (answer === 'yes') return affirmed(offers);
  return answer === 'no' && offers.some(({ means }) => means.is === 'forward') ? { is: 'enough' } : null;
}

/** Yes to the one person offered, or to being forwarded. */
function affirmed(offers: readonly Offer[]): Means | null {
  const choices = offers.filter(({ means }) => means.is === 'choose');
  if (choices.length > 0) return choices.length === 1 ? (choices[0]?.means ?? null) : null;
  return offers.find(({ means }) => means.is === 'forward')?.means ?? null;
}

/** The label as it stands, or without the part between brackets that tells namesakes apart. */
function fits(text: string, label: string): boolean {
  return skeleton(text) === skeleton(label) && skeleton(text) !== '';
}
