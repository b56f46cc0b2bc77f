import type { Next, Setting } from '../event.ts';
import type { State } from '../state.ts';
import type { Understood } from '../understand/understood.ts';
import { bookLook, tellBooked } from './book-look.ts';

/** Longer than this it is a question of its own. */
const longest = 90;

const asksLater =
  /^\W*(?:kijk|check|controleer|kun je|kan je|wil je)\b[^?]{0,60}\b(?:na|bij) de (?:volgende |nieuwe )?(?:sync|koppeling|run)|^\W*(?:please )?(?:look|check|can you look|could you look|can you check|could you check)\b[^?]{0,40}\bafter the (?:next )?(?:sync|run)/iu;
const asksWhatIsPlanned =
  /^\W*(?:wat|wanneer)\b[^?]{0,20}\b(?:gepland|geboekt|kijk je (?:weer|opnieuw|nog))\b[^?]{0,20}\??\W*$|^\W*(?:what|when)\b[^?]{0,20}\b(?:planned|booked|look again)\b[^?]{0,20}\??\W*$/iu;

/**
 * *Look again after the next sync*, *what is planned?*: about the question that was just told, so nobody is named in it.
 * `null`: it is something else.
 */
export function hearLater(state: State, setting: Setting, text: string, { person }: Understood): Next | null {
  if (text.length > longest || (person !== null && person.is !== 'self')) return null;
  const { open } = state;
  const told = open?.stage === 'told' || open?.stage === 'forwarded';
  if (told && asksLater.test(text)) return bookLook(state, setting);
  return asksWhatIsPlanned.test(text) ? tellBooked(state, setting) : null;
}
