import type { Intent } from '../../../../diagnostics/model.ts';
import type { Features } from '../classify/gathered.ts';
import type { Token } from '../read-tokens.ts';
import { isCapital, type Span, surnameLike } from './name-tokens.ts';
import { type WordLists, withoutAccents } from './word-lists.ts';

/** What the words may turn out to be. */
export const spanKinds = ['person', 'aside', 'department', 'other'] as const;
export type SpanKind = (typeof spanKinds)[number];

/** A message as the spans in it are judged. */
export interface SpanContext {
  readonly tokens: readonly Token[];
  readonly intent: Intent;
  readonly lists: WordLists;
}

export const spanTableSize = 1 << 16;

function place(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & (spanTableSize - 1);
}

/** Everything about a span by which it is told what it is: itself, what stands around it, what came before. */
export function spanFeatures(context: SpanContext, span: Span, before: SpanKind | null): Features {
  const names = new Set(spanFeatureNames(context, span, before));
  const places = Int32Array.from(names, place);
  return { places, values: new Float32Array(places.length).fill(1) };
}

/** The same, as names that can be read. */
export function spanFeatureNames(
  context: SpanContext,
  span: Span,
  before: SpanKind | null,
): readonly string[] {
  const own = ownFeatures(context, span);
  const known = knownAs(context, span);
  const around = aroundFeatures(context.tokens, span);
  return [
    ...own,
    ...around,
    ...around.map((each) => `${known} ${each}`),
    known,
    `intent ${context.intent}`,
    `${known} intent ${context.intent}`,
    `before ${before}`,
    `before ${before} ${left(context.tokens, span.from, 1)}`,
    `before ${before} ${known} ${left(context.tokens, span.from, 1)}`,
  ];
}

/** In a few words: how a person or a department would be known by the words alone. */
function knownAs({ tokens, lists }: SpanContext, { from, to }: Span): string {
  const own = tokens.slice(from, to);
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return 'none';
  const words = own.map(({ text }) => text.toLowerCase()).join(' ');
  if (lists.isDepartment(words) || lists.isDepartment(first.word)) return 'department';
  const given = givenAs(first.word, lists);
  const isWord = own.length === 1 && given === 'new' && lists.isEveryday(first.word);
  const written = isCapital(first) ? 'capital' : 'small';
  return `${own.length > 1 ? 'more' : 'one'} ${given} ${familyAs(last.word, lists)} ${written}${isWord ? ' word' : ''}`;
}

function givenAs(word: string, lists: WordLists): string {
  if (!lists.isFirstName(word)) return 'new';
  return lists.isEveryday(word) ? 'given-or-word' : 'given';
}

function familyAs(word: string, lists: WordLists): string {
  if (lists.isSurname(word)) return 'family';
  return surnameLike.test(withoutAccents(word)) ? 'likely' : 'new';
}

function ownFeatures({ tokens, lists }: SpanContext, { from, to }: Span): readonly string[] {
  const own = tokens.slice(from, to);
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    `words ${Math.min(4, own.length)}`,
    `last-4 ${withoutAccents(last.word).slice(-4)}`,
    `last-3 ${withoutAccents(last.word).slice(-3)}`,
    `first-3 ${withoutAccents(first.word).slice(-3)}`,
    `at ${first.at} ${isCapital(first) ? 'capital' : 'small'}`,
    ...own.filter(({ word }) => lists.isEveryday(word)).flatMap(({ word }) => ['everyday', `word ${word}`]),
    ...own.filter(({ text }) => /^(?:\p{Lu}\.)+$/u.test(text)).map(() => 'initials'),
    ...own.filter(({ text }) => /^\d/u.test(text)).map(() => 'number'),
    ...own.filter(({ text }) => text === '&').map(() => 'and'),
    ...own.filter(({ text }) => /['’]s$/u.test(text)).map(() => 'possessive'),
    ...own.filter(({ text }) => /^\p{Ll}/u.test(text)).map(() => 'small inside'),
    ...own.filter(({ text }) => text.length > 9).map(() => 'long'),
  ];
}

function aroundFeatures(tokens: readonly Token[], { from, to }: Span): readonly string[] {
  const [l1, l2, l3] = [left(tokens, from, 1), left(tokens, from, 2), left(tokens, from, 3)];
  const [r1, r2] = [right(tokens, to, 0), right(tokens, to, 1)];
  return [
    `left ${l1}`,
    `left ${l2} ${l1}`,
    `left ${l3} ${l2} ${l1}`,
    `left second ${l2}`,
    `right ${r1}`,
    `right ${r1} ${r2}`,
    `right second ${r2}`,
    `both ${l1} ${r1}`,
    ...[2, 3, 4, 5].map((back) => `window left ${left(tokens, from, back)}`),
    ...[1, 2, 3, 4].map((on) => `window right ${right(tokens, to, on)}`),
    ...(isLine(tokens, from, to) ? ['line'] : []),
    ...(from <= 1 ? [`opens ${from}`] : []),
    ...(to >= tokens.length - 1 ? ['closes'] : []),
  ];
}

const left = (tokens: readonly Token[], from: number, back: number): string =>
  shown(tokens[from - back], '<');
const right = (tokens: readonly Token[], to: number, on: number): string => shown(tokens[to + on], '>');

function shown(token: Token | undefined, edge: string): string {
  if (token === undefined) return edge;
  if (/^\d/u.test(token.word)) return '0';
  return token.is === 'word' && isCapital(token) && token.at === 'inside' ? `^${token.word}` : token.word;
}

/** A line by itself. */
const isLine = (tokens: readonly Token[], from: number, to: number) =>
  (from === 0 || tokens[from - 1]?.text === '\n') && (to >= tokens.length || tokens[to]?.text === '\n');
