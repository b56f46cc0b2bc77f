import type { PersonWish } from '../../../diagnostics/facts/person.ts';
import { speaksOfAbsence } from './absence-words.ts';
import { chooseName } from './choose-name.ts';
import { findNames } from './find-names.ts';
import { findSelf, saysMe } from './find-self.ts';
import { mendTypos } from './mend-typos.ts';
import { readTokens } from './read-tokens.ts';
import { saidUsername } from './said-username.ts';
import { withoutAsides } from './without-asides.ts';

export interface PersonFound {
  /** Named in so many words. */
  readonly clear: PersonWish | null;
  /** The name in the words, also where an address or username stands beside it. */
  readonly name: PersonWish | null;
  /** What the words would mean as an answer to *who is it about?* */
  readonly ifAsked: PersonWish | null;
}

/** Who a message is about. Signatures, people greeted and values taken back ("niet X maar Y") are left alone. */
export function findPerson(message: string): PersonFound {
  const text = withoutAsides(message);
  const name = byName(text);
  const clear = byAddress(text) ?? byUsername(text) ?? name ?? (findSelf(text) ? { is: 'self' } : null);
  return { clear, name, ifAsked: clear ?? anyName(text) };
}

/** White space and brackets end an address; it is looked for piece by piece, so a long text is read once. */
function byAddress(text: string): PersonWish | null {
  const addresses = text
    .split(/[\s<>()[\],;:"]/u)
    .map((piece) => piece.replace(/^['.]{1,9}|['.?!]{1,9}$/gu, ''))
    .filter((piece) => /^[^@]+@[^@]+$/u.test(piece) && piece.length <= 200);
  const address = addresses.at(-1);
  return address === undefined ? null : { is: 'email', text: address };
}

/** A username: named as one, or written as one, such as `s.jansen`. */
function byUsername(text: string): PersonWish | null {
  const said = saidUsername(text);
  if (said !== null && /[\d._-]/u.test(said)) return { is: 'username', text: said };
  const written = readTokens(text).find(({ text: word, is }) => is === 'word' && isUsername(word));
  if (written !== undefined) return { is: 'username', text: written.text };
  return said !== null &&
    /^\p{Ll}+$/u.test(said) &&
    !/^(?:is|van|of|en|and|niet|not|klopt|for|voor|staat|die|with|met|the|de|wrong|unknown|onbekend)$/u.test(
      said,
    )
    ? { is: 'username', text: said }
    : null;
}

const domain = /\.(?:nl|com|be|eu|org|net|io|app|example|pdf|xlsx?|csv|docx?|png|jpe?g)$/u;

/** Small letters with a full stop, an underscore or a digit among them; no abbreviation, address or number. */
const isUsername = (word: string) =>
  /^\p{Ll}[\p{Ll}\p{N}'-]*[._\d][\p{Ll}\p{N}._'-]*$/u.test(word) &&
  word.split(/[._]/u).some((part) => part.length > 2) &&
  !domain.test(word) &&
  !/^(?:http|www)/u.test(word);

function byName(text: string): PersonWish | null {
  const tokens = readTokens(text);
  const inSmallLetters = speaksOfAbsence(mendTypos(text.replaceAll('\n', ' ')));
  const names = findNames(tokens).filter(({ written }) => written === 'capitals' || inSmallLetters);
  const name = chooseName(tokens, names);
  return name === null ? null : { is: 'name', text: name.text };
}

/** After *who?* any short answer that is no common word is a name, and a word with a digit a username. */
function anyName(text: string): PersonWish | null {
  if (saysMe(text)) return { is: 'self' };
  const tokens = readTokens(text).filter(({ is }) => is === 'word');
  const [only] = tokens;
  if (only !== undefined && tokens.length === 1 && /\p{N}/u.test(only.text))
    return { is: 'username', text: only.text };
  const [name] = findNames(tokens).toSorted((a, b) => b.words - a.words);
  return name === undefined || tokens.length > 12 || name.text.length > 120
    ? null
    : { is: 'name', text: name.text };
}
