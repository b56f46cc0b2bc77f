import type { Letter } from './letter.ts';

/** Mail programs take no longer a link than browsers of old: some 2,000 characters. */
const longest = 2_000;

/** Opens a mail with this letter in it (RFC 6068); `null`: it does not fit in a link. */
export function mailLink({ subject, text }: Pick<Letter, 'subject' | 'text'>): string | null {
  const body = encodeURIComponent(text.toWellFormed().replaceAll('\n', '\r\n'));
  const link = `mailto:?subject=${encodeURIComponent(subject.toWellFormed())}&body=${body}`;
  return link.length <= longest ? link : null;
}
