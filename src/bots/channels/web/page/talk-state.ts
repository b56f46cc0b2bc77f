import type { Language } from '../../../../diagnostics/model.ts';
import type { Reply } from '../../../channel.ts';
import type { LineEvent } from '../line-event.ts';

/** What was sent from this page and is not yet a line of the talk. */
export interface Pending {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  /** The nonce of the button that was pressed. */
  readonly press: string | null;
  readonly state: 'sending' | 'taken' | 'not-sent' | 'not-accepted';
}

export interface TalkState {
  /** In the order of their ids, each once. */
  readonly lines: readonly LineEvent[];
  readonly pending: readonly Pending[];
  readonly progress: { readonly looking: number; readonly done: number } | null;
  readonly link: 'connecting' | 'open' | 'lost';
}

export type TalkNews =
  | { readonly is: 'line'; readonly line: LineEvent }
  | { readonly is: 'progress'; readonly looking: number; readonly done: number }
  | { readonly is: 'link'; readonly link: TalkState['link'] }
  | { readonly is: 'wrote'; readonly pending: Pending }
  | { readonly is: 'delivery'; readonly id: string; readonly state: Pending['state'] };

export const newTalk: TalkState = { lines: [], pending: [], progress: null, link: 'connecting' };

/** The talk after some news. Pure: what is shown follows from this alone. */
export function talkAfter(talk: TalkState, news: TalkNews): TalkState {
  switch (news.is) {
    case 'line':
      return withLine(talk, news.line);
    case 'progress':
      return { ...talk, progress: { looking: news.looking, done: news.done } };
    case 'link':
      return { ...talk, link: news.link, progress: news.link === 'open' ? talk.progress : null };
    case 'wrote':
      return { ...talk, pending: [...talk.pending, news.pending] };
    case 'delivery':
      return {
        ...talk,
        pending: talk.pending.map((one) => (one.id === news.id ? { ...one, state: news.state } : one)),
      };
  }
}

function withLine(talk: TalkState, line: LineEvent): TalkState {
  if (talk.lines.some(({ id }) => id === line.id)) return talk;
  const lines = [...talk.lines, line].sort((a, b) => a.id - b.id);
  return line.side === 'said'
    ? { ...talk, lines, progress: null }
    : { ...talk, lines, pending: talk.pending.filter(({ id }) => id !== line.body.id) };
}

/** One message as it is shown, from either side. */
export type Shown =
  | { readonly side: 'said'; readonly id: string; readonly reply: Reply }
  | {
      readonly side: 'heard';
      readonly id: string;
      readonly language: Language;
      readonly text: string;
      readonly state: Pending['state'];
    };

export function shownOf({ lines, pending }: TalkState): readonly Shown[] {
  return [
    ...lines.map(
      (line): Shown =>
        line.side === 'said'
          ? { side: 'said', id: `said-${line.id}`, reply: line.body }
          : { side: 'heard', ...line.body, state: 'taken' },
    ),
    ...pending.map(({ id, language, text, state }): Shown => ({ side: 'heard', id, language, text, state })),
  ];
}

/** Whether the person waits for an answer of Loket's. */
export function waitingOf(talk: TalkState): 'waiting' | 'answered' {
  const all = shownOf(talk);
  const last = all.at(-1);
  if (last?.side !== 'heard' || (last.state !== 'taken' && last.state !== 'sending')) return 'answered';
  return personOf(talk) === null ? 'waiting' : 'answered';
}

/** Who of the desk answers in this talk; `null` while Loket does. */
export function personOf({ lines }: TalkState): string | null {
  const said = lines.flatMap((line) => (line.side === 'said' ? (line.body.person ?? []) : [])).at(-1);
  return said?.talk === 'person' ? said.name : null;
}

/** `last`: nothing comes after it; `last-said`: Loket said nothing after it. */
export type Place = 'last' | 'last-said' | 'earlier';

export function placeOf(all: readonly Shown[], id: string): Place {
  if (all.at(-1)?.id === id) return 'last';
  return all.findLast(({ side }) => side === 'said')?.id === id ? 'last-said' : 'earlier';
}
