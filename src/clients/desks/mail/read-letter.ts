import { convert } from 'html-to-text';
import PostalMime, { type Email } from 'postal-mime';

/** A letter as far as it matters here; nothing of its attachments is kept but what they are called. */
export interface ReadLetter {
  /** Its Message-ID. */
  readonly id: string | null;
  /** Who it says it is from, in lower case; `null`: nobody, or more than one. */
  readonly from: string | null;
  /** An out-of-office, a report on a letter, or a letter of ours that came back. */
  readonly written: 'by-a-person' | 'by-a-program';
  readonly text: string;
  readonly files: readonly string[];
}

const limits = { maxNestingDepth: 20, maxHeadersSize: 200_000, maxRfc822NestingDepth: 0 } as const;
const longest = 100_000;

/** Throws what the parser throws: a letter that nobody can read. */
export async function readLetter(source: Buffer): Promise<ReadLetter> {
  const letter = await PostalMime.parse(source, limits);
  return {
    id: letter.messageId ?? null,
    from: fromOf(letter),
    written: isAutomatic(letter) ? 'by-a-program' : 'by-a-person',
    text: letter.text ?? plain(letter.html ?? ''),
    files: letter.attachments
      .filter(({ related }) => related !== true)
      .map(({ filename }) => nameOf(filename)),
  };
}

/** Two of them, and a mail program may show the other one. */
function fromOf({ from, headers }: Email): string | null {
  const one = headers.filter(({ key }) => key === 'from').length === 1;
  const address = one ? from?.address : undefined;
  return address === undefined || address === '' ? null : address.toLowerCase();
}

/** RFC 3834 for what a program answered, RFC 6522 for reports, and what older programs say. */
function isAutomatic({ headers, messageId = '' }: Email): boolean {
  const said = (name: string) =>
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase() ?? '';
  const submitted = said('auto-submitted');
  return (
    (submitted !== '' && submitted !== 'no') ||
    said('content-type').startsWith('multipart/report') ||
    /^(?:bulk|junk|list|auto_reply)$/u.test(said('precedence')) ||
    said('x-autoreply') !== '' ||
    messageId.endsWith('@loket>')
  );
}

const plain = (html: string): string =>
  convert(html.slice(0, longest), {
    wordwrap: false,
    limits: { maxDepth: 30, ellipsis: '' },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'blockquote', format: 'skip' },
      { selector: '.gmail_quote', format: 'skip' },
    ],
  });

/** A name is shown to people: one line, and not a long one. */
const nameOf = (name: string | null): string =>
  (name ?? '')
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, 80) || '?';
