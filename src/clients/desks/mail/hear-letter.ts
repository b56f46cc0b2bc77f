import { createHash } from 'node:crypto';
import type { DeskSaid } from '../../../diagnostics/ports/desks.ts';
import { cutText } from '../cut-text.ts';
import type { ReadLetter } from './read-letter.ts';
import { stripReply } from './strip-reply.ts';

/** What a letter to a signed address came to. */
export type LetterHeard =
  | { readonly is: 'said'; readonly key: string; readonly said: DeskSaid }
  | { readonly is: 'ignored'; readonly because: 'automatic' | 'nothing-new' }
  | { readonly is: 'refused'; readonly because: 'another-sender' };

const mostFiles = 10;

/** Only a letter that the desk's own address wrote, and a person there, is what the desk says. */
export function hearLetter(
  letter: ReadLetter,
  envelopeFrom: string,
  { mailbox, about }: { readonly mailbox: string; readonly about: string },
): LetterHeard {
  // A report on a letter has no sender (RFC 5321 4.5.5).
  if (letter.written === 'by-a-program' || envelopeFrom === '')
    return { is: 'ignored', because: 'automatic' };
  if (letter.from !== mailbox.toLowerCase()) return { is: 'refused', because: 'another-sender' };
  const files = letter.files.slice(0, mostFiles);
  const said = saidIn(stripReply(letter.text));
  if (said.is === 'progress' && said.text === null && files.length === 0)
    return { is: 'ignored', because: 'nothing-new' };
  return { is: 'said', key: keyOf(letter, about), said: files.length === 0 ? said : { ...said, files } };
}

/** The words by which a desk says what is to happen, in both languages, as the letter to it explains. */
const signs: Readonly<Record<string, DeskSaid['is']>> = {
  vraag: 'question',
  question: 'question',
  opgelost: 'solved',
  solved: 'solved',
  terug: 'returned',
  back: 'returned',
  afgewezen: 'declined',
  declined: 'declined',
};

function saidIn(text: string): DeskSaid {
  const [, word = '', rest = ''] = /^#(\w{1,20})\b[ \t]*\n?([\s\S]*)$/u.exec(text) ?? [];
  const is = Object.hasOwn(signs, word.toLowerCase()) ? signs[word.toLowerCase()] : undefined;
  if (is !== undefined) return { is, text: cutText(rest) };
  // A letter that asks something waits for an answer.
  return { is: text.includes('?') ? 'question' : 'progress', text: cutText(text) };
}

/** The same letter about one ticket, delivered twice, is one; its own id may hold a name, and is kept as a hash. */
const keyOf = ({ id, from, text }: ReadLetter, about: string): string =>
  `mail-${createHash('sha256')
    .update(`${about}\n${id ?? `${from}\n${text}`}`)
    .digest('hex')}`;
