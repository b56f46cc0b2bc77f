import type { PersonWish } from '../../diagnostics/facts/person.ts';
import type { State } from './state.ts';
import type { Understood } from './understand/understood.ts';

/**
 * The answer to *who is it about?* when it is somebody's name and nothing else: words inside a name say nothing
 * of a request or a language (*Hilde van Loon* asks for no wages). `null` when it is something else.
 */
export function onlyAName({ open }: State, text: string, understood: Understood): PersonWish | null {
  const { personIfAsked: person, intents, answer } = understood;
  if (open?.stage !== 'who' || answer !== null || intents[0] === 'talk-to-human') return null;
  if (person === null || person.is !== 'name' || !person.text.includes(' ')) return null;
  return plain(person.text) === plain(text) ? person : null;
}

const plain = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
    .toLowerCase();
