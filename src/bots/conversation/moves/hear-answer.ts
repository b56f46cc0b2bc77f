import { skeleton } from '../../../diagnostics/facts/look-alikes.ts';
import { readerNamed } from '../../letters/reader-named.ts';
import type { Means, Offer, State } from '../state.ts';
import type { Understood } from '../understand/understood.ts';

/** Forwarding asked for in so many words; short, so that a question about forwarding is none. */
const saysForward =
  /^\s*(?:stuur|zet) (?:(?:het|dit|hem|maar|even) ){0,2}door\b[^?]{0,30}$|^\s*(?:please )?forward (?:it|this)\b[^?]{0,30}$/iu;

/**
 * What typed words mean as an answer to the last offer: a label, its number in the list, what tells one choice
 * from the others, or a plain yes or no. `null` when they are something else.
 */
export function hearAnswer(state: State, text: string, { answer }: Understood): Means | null {
  const { offers } = state;
  const said = skeleton(text);
  const letter = letterAsked(state, text);
  if (letter !== null) return letter;
  const byLabel = offers.find(({ label }) => said !== '' && skeleton(label) === said);
  if (byLabel !== undefined) return byLabel.means;
  const number = /^\s*(\d{1,2})[.)]?\s*$/u.exec(text)?.[1];
  if (number !== undefined) return offers[Number(number) - 1]?.means ?? null;
  if (saysForward.test(text)) return asksToForward(state);
  if (answer === 'yes') return affirmed(offers);
  if (answer === 'no') return declined(offers);
  return byDifference(offers, text);
}

/** *schrijf een briefje voor HR*: whichever of the letters that were offered it names. */
function letterAsked({ offers }: State, text: string): Means | null {
  const reader = readerNamed(text);
  return offers.find(({ means }) => means.is === 'letter' && means.reader === reader)?.means ?? null;
}

/** So clear a word needs no button: after a thank-you, too, the open question is the one that is meant. */
const asksToForward = ({ offers, open }: State): Means | null =>
  offers.find(({ means }) => means.is === 'forward')?.means ?? (open === null ? null : { is: 'forward' });

/** Yes to the one person shown, or to being forwarded or going on when that was the question. */
function affirmed(offers: readonly Offer[]): Means | null {
  const choices = offers.filter(({ means }) => means.is === 'choose');
  if (choices.length > 0) return choices.length === 1 ? (choices[0]?.means ?? null) : null;
  const meant = offers.filter(({ means }) => means.is === 'meant');
  if (meant.length > 0) return meant.length === 1 ? (meant[0]?.means ?? null) : null;
  const [first] = offers;
  return first !== undefined && isMeantByYes(first, offers) ? first.means : shownBeside(offers);
}

const isMeantByYes = (first: Offer, offers: readonly Offer[]): boolean =>
  takesYes.has(first.means.is) || askedToApprove(offers) || askedWhetherWhy(offers);

/** What was offered before takes no such word, so it may be for the request that was put beside it: it is shown again. */
function shownBeside(offers: readonly Offer[]): Means | null {
  const [one, ...more] = offers.filter(({ means }) => means.is === 'see-request');
  return one !== undefined && more.length === 0 && one === offers.at(-1) ? one.means : null;
}

const takesNo: ReadonlySet<Means['is']> = new Set([
  'forward',
  'ask-seats',
  'send-seats',
  'resume',
  'withdraw',
]);
const takesYes: ReadonlySet<Means['is']> = new Set([
  'forward',
  'ask-seats',
  'resume',
  'new-code',
  'read',
  'see-request',
  'withdraw',
]);

/** The one request whose approval was just asked. Of several none is meant. */
const askedToApprove = (offers: readonly Offer[]): boolean =>
  offers[0]?.means.is === 'approve' && offers.filter(({ means }) => means.is === 'approve').length === 1;

/** What was just said is the reason to decline, or else a question: of several requests none is meant. */
const askedWhetherWhy = (offers: readonly Offer[]): boolean =>
  offers[0]?.means.is === 'decline-now' && offers[1]?.means.is === 'read';

/** No to everybody shown, or to being forwarded or going on. */
function declined(offers: readonly Offer[]): Means | null {
  if (offers.some(({ means }) => means.is === 'choose')) return { is: 'someone-else' };
  if (askedToApprove(offers)) return offers.find(({ means }) => means.is === 'decline')?.means ?? null;
  const asWritten = offers.findLast(({ means }) => means.is === 'read');
  if (asWritten !== undefined) return asWritten.means;
  return offers.some(({ means }) => takesNo.has(means.is)) ? { is: 'enough' } : shownBeside(offers);
}

/** *die van Wijkteam Zuid*: a word that stands in one choice and in no other. */
function byDifference(offers: readonly Offer[], text: string): Means | null {
  const choices = offers.filter(({ means }) => means.is === 'choose' || means.is === 'customer');
  const said = words(text);
  if (said.length > 8) return null;
  const fitting = choices.filter(({ label }) => {
    const others = choices.filter((other) => other.label !== label).flatMap((other) => words(other.label));
    return words(label).some((word) => said.includes(word) && !others.includes(word));
  });
  return fitting.length === 1 ? (fitting[0]?.means ?? null) : null;
}

const words = (text: string): readonly string[] =>
  text
    .slice(0, 400)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(skeleton)
    .filter((word) => word.length >= 3);
