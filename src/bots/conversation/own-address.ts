import { z } from 'zod';
import type { Understood } from './understand/understood.ts';

/** At most so many words beside the address. */
const wordsBeside = 8;
const whole = z.email().max(254);

/** Words with which one gives an address, and which ask nothing: *mijn adres is …*, *it is …*. */
const giving: ReadonlySet<string> = new Set(
  'mijn mij adres e-mailadres emailadres mailadres e-mail email mail werkmail is dat dit het hier ik sta met onder in learnlinq bekend als ok oke oké ja prima zeker natuurlijk dan graag naar voor maar wel op my address e-mailaddress mailaddress it its that this the here i am im with as yes sure okay to at please use work'.split(
    ' ',
  ),
);

/** The address that somebody gives as the own one, in lower case; `null` when a message says more than that. */
export function ownAddress(text: string, { intents }: Understood): string | null {
  const words = text
    .trim()
    .split(/\s+/u)
    .slice(0, wordsBeside + 2)
    .map(bare);
  const addresses = words.filter((word) => whole.safeParse(word).success);
  const beside = words.filter((word) => !addresses.includes(word));
  const [address] = addresses;
  if (address === undefined || addresses.length > 1 || beside.length > wordsBeside) return null;
  return intents.length === 0 || beside.every((word) => giving.has(word)) ? address : null;
}

/** An address and nothing else says nothing of a language, whatever words stand in it. */
export const isBareAddress = (text: string): boolean => whole.safeParse(bare(text.trim())).success;

const bare = (word: string) =>
  word
    .replace(/^(?:mailto:|[<("'“])+|[>)"'”.,;:!?]+$/gu, '')
    .replaceAll(/[’']/gu, '')
    .toLowerCase();
