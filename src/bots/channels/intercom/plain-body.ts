import { convert } from 'html-to-text';
import { cleanText } from '../clean-text.ts';

/** Longer than any question; more of it is not even looked at. */
const longest = 100_000;

/** Intercom's bodies are HTML. Links are their text, images nothing. */
export const plainBody = (html: string): string =>
  cleanText(
    convert(html.slice(0, longest), {
      wordwrap: false,
      limits: { maxDepth: 30, ellipsis: '' },
      selectors: [
        { selector: 'a', options: { ignoreHref: true } },
        { selector: 'img', format: 'skip' },
      ],
    }),
  );
