import type { SpanKind } from '../src/bots/conversation/understand/entities/span-features.ts';
import { withoutAsides } from '../src/bots/conversation/understand/without-asides.ts';
import type { LabelledText } from './make-spans.ts';
import type { Labelled } from './read-labelled.ts';

const copies = 4;

/** The names in labelled messages where they stand, as a message is read and in small letters. */
export const labelSpans = (messages: readonly Labelled[]): readonly LabelledText[] =>
  messages.flatMap((message) =>
    Array.from({ length: copies }, (_, copy) => labelSpan(message, copy % 4 === 3 ? 'small' : 'written')),
  );

function labelSpan(message: Labelled, as: 'written' | 'small'): LabelledText {
  const read = withoutAsides(message.text);
  const marked = (kind: SpanKind, value: string | readonly string[] | undefined) =>
    [value ?? []].flat().flatMap((each) => standsAt(read, each).map((place) => ({ ...place, kind })));
  return {
    text: as === 'small' ? lowered(read) : read,
    intent: message.intent,
    labels: [
      ...marked('person', message.entities['person_name']),
      ...marked('aside', message.distractors['person_name']),
      ...marked('department', message.entities['department']),
      ...marked('aside', message.distractors['department']),
    ],
  };
}

/** In small letters, unless that would move the letters behind. */
const lowered = (text: string) => (text.toLowerCase().length === text.length ? text.toLowerCase() : text);

/** Everywhere the value stands by itself. */
function standsAt(text: string, value: string): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = text.indexOf(value); from >= 0; from = text.indexOf(value, from + 1)) {
    const to = from + value.length;
    if (!/[\p{L}\p{N}]/u.test(`${text[from - 1] ?? ' '}${text[to] ?? ' '}`)) found.push({ from, to });
  }
  return found;
}
