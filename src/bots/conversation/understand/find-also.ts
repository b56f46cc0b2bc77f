import { isDeepStrictEqual } from 'node:util';
import { findIntents } from './find-intents.ts';
import { findMentions } from './find-mentions.ts';
import { findPerson } from './find-person.ts';
import { findTicket } from './find-ticket.ts';
import { personMeant } from './person-meant.ts';
import { phrases } from './phrases.ts';
import type { Asked } from './understood.ts';

/** So many questions of one message are kept; beyond that it is no question any more. */
const mostQuestions = 4;

const another = phrases(
  'daarnaast|verder|ook nog|nog iets|nog een vraag|tweede vraag|andere vraag|en dan|bovendien|also|another thing|another question|second question|one more thing|besides|in addition|on top of that|as well',
);

/**
 * The further requests of a message, sentence by sentence: about somebody else, or said to be another. A second
 * sentence about the same person mostly tells more of the same trouble.
 */
export function findAlso(text: string, first: Asked | null): readonly Asked[] {
  if (first === null) return [];
  const found: Asked[] = [first];
  for (const sentence of text.split(/(?<=[.?!])\s+|\n+/u)) {
    const asked = requestIn(sentence);
    if (asked === null || found.some((each) => isSame(each, asked))) continue;
    const someoneElse =
      asked.person !== null && !found.some(({ person }) => isDeepStrictEqual(person, asked.person));
    if (someoneElse || another(sentence)) found.push(asked);
  }
  return found.slice(1, mostQuestions);
}

function requestIn(sentence: string): Asked | null {
  const { clear, name } = findPerson(sentence);
  const [intent] = findIntents(sentence, { person: clear, ticket: findTicket(sentence) });
  if (intent === undefined || smallTalk.has(intent)) return null;
  const person = personMeant(sentence, { clear, name }, intent);
  return { intent, person, mentions: findMentions(sentence, clear) };
}

const smallTalk: ReadonlySet<Asked['intent']> = new Set([
  'greeting',
  'thanks-goodbye',
  'out-of-scope',
  'ticket-status',
  'talk-to-human',
]);

const isSame = (one: Asked, other: Asked): boolean =>
  one.intent === other.intent && (other.person === null || isDeepStrictEqual(one.person, other.person));
