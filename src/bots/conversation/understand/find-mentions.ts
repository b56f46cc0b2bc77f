import type { Mentions } from '../../../diagnostics/facts/mentions.ts';
import type { PersonWish } from '../../../diagnostics/facts/person.ts';

/** What somebody tells to have signed in with: the address or username named, and the first link in the text. */
export const findMentions = (text: string, named: PersonWish | null): Mentions => ({
  address: named?.is === 'email' ? named.text : null,
  username: named?.is === 'username' ? named.text : null,
  url: firstLink(text),
});

/** With or without its scheme; compared as text later, never fetched. */
function firstLink(text: string): string | null {
  const pieces = text.split(/[\s<>()[\],;"]/u).map((piece) => piece.replace(/[.?!]{1,9}$/u, ''));
  return pieces.find((piece) => piece.length <= 300 && isLink(piece)) ?? null;
}

const isLink = (piece: string): boolean =>
  /^https?:\/\/[^@]+$/iu.test(piece) ||
  (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/[^@]*)?$/u.test(piece) && /learnl/iu.test(piece));
