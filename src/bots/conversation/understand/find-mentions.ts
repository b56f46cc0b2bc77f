import type { Mentions } from '../../../diagnostics/facts/mentions.ts';
import type { PersonWish } from '../../../diagnostics/facts/person.ts';
import { saidUsername } from './said-username.ts';

/** What somebody tells to have signed in with: the address and username named, and the first link in the text. */
export const findMentions = (text: string, named: PersonWish | null): Mentions => ({
  address: named?.is === 'email' ? named.text : null,
  username: usernameIn(text, named),
  url: firstLink(text),
});

/** Beside an address a username counts only when it is called one and looks like one. */
function usernameIn(text: string, named: PersonWish | null): string | null {
  if (named?.is !== 'email') return named?.is === 'username' ? named.text : null;
  const said = saidUsername(text);
  return said !== null && /[\d._-]/u.test(said) && !said.includes('@') ? said : null;
}

/** With or without its scheme; compared as text later, never fetched. */
function firstLink(text: string): string | null {
  const pieces = text.split(/[\s<>()[\],;"]/u).map((piece) => piece.replace(/[.?!]{1,9}$/u, ''));
  return pieces.find((piece) => piece.length <= 300 && isLink(piece)) ?? null;
}

const isLink = (piece: string): boolean =>
  /^https?:\/\/[^@]+$/iu.test(piece) ||
  (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/[^@]*)?$/u.test(piece) && /learnl/iu.test(piece));
