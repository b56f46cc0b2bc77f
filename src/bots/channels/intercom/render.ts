import type { Reply, Rung } from '../../channel.ts';

/** What is sent to Intercom for one reply, in this order. */
export type IntercomMessage =
  | { readonly is: 'comment'; readonly html: string }
  | {
      readonly is: 'quick-replies';
      readonly options: readonly { readonly text: string; readonly uuid: string }[];
    }
  /** For the teammates alone: what was looked at, and where each value was read. */
  | { readonly is: 'note'; readonly html: string };

/**
 * The words as a comment, the buttons as quick replies, and the evidence as an internal note. Everything that came
 * from a system is escaped, so a name is never a link or markup.
 */
export function render({ text, buttons, ladder }: Reply): readonly IntercomMessage[] {
  return [
    { is: 'comment', html: paragraphs(text) },
    ...(buttons.length === 0
      ? []
      : [
          {
            is: 'quick-replies',
            options: buttons.map(({ label, nonce }) => ({ text: label, uuid: nonce })),
          } as const,
        ]),
    ...(ladder.length === 0 ? [] : [{ is: 'note', html: `<ul>${ladder.map(step).join('')}</ul>` } as const]),
  ];
}

const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');

const signs = {
  passed: '✓',
  cause: '✗',
  'not-applicable': '–',
  'could-not-check': '?',
  crashed: '!',
} as const satisfies Record<Rung['state'], string>;

function step({ state, title, text, evidence }: Rung): string {
  const read = evidence.map(({ source, read: when }) => `${source}, ${when}`).join('; ');
  const seen = text === '' ? '' : `: ${escaped(text)}`;
  return `<li>${signs[state]} <b>${escaped(title)}</b>${seen}${read === '' ? '' : ` <i>(${escaped(read)})</i>`}</li>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
