import type { Reply, Rung } from '../../channel.ts';
import { cutAtBreak } from '../cut-at-break.ts';
import { intercomWords } from './intercom-words.ts';

/** What is sent to Intercom for one reply, in this order. */
export type IntercomMessage =
  | { readonly is: 'comment'; readonly html: string }
  | {
      readonly is: 'quick-replies';
      readonly options: readonly { readonly text: string; readonly uuid: string }[];
    }
  /** For the teammates alone: what was looked at, and where each value was read. */
  | { readonly is: 'note'; readonly html: string };

/** Intercom names no limits; beyond these nobody reads in a Messenger. Characters, and quick replies. */
const limits = { text: 10_000, options: 24 };

/**
 * The words as a comment, the buttons as quick replies, and the evidence as an internal note. Everything that came
 * from a system is escaped, so a name is never a link or markup.
 */
export function render(said: Reply): readonly IntercomMessage[] {
  const { buttons } = said;
  const options = buttons.slice(0, limits.options).map(({ label, nonce }) => ({ text: label, uuid: nonce }));
  return [
    { is: 'comment', html: renderWords(said) },
    ...(options.length === 0 ? [] : [{ is: 'quick-replies', options } as const]),
    ...evidenceOf(said),
  ];
}

/** What the customer reads. */
export const renderWords = (said: Reply): string => paragraphs(wordsOf(said));

/** What the teammate who has the conversation sees of a reply that came too late to be said. */
export const renderUnsaid = (said: Reply): readonly IntercomMessage[] => [
  {
    is: 'note',
    html: `<p><b>${intercomWords[said.language].notSaid}</b></p><p></p>${paragraphs(wordsOf(said))}`,
  },
  ...evidenceOf(said),
];

const evidenceOf = ({ ladder }: Reply): readonly IntercomMessage[] =>
  ladder.length === 0 ? [] : [{ is: 'note', html: ladder.map(step).join('') }];

function wordsOf({ text, buttons, language }: Reply): string {
  const words = intercomWords[language];
  const short = text.length <= limits.text ? [text] : [cutAtBreak(text, limits.text), '', words.shortened];
  return [...short, ...(buttons.length <= limits.options ? [] : [words.moreChoices])].join('\n');
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
  return `<p>${signs[state]} <b>${escaped(title)}</b>${seen}${read === '' ? '' : ` <i>(${escaped(read)})</i>`}</p>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
