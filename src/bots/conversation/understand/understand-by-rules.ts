import { detectLanguage } from './detect-language.ts';
import { findAlso } from './find-also.ts';
import { findAnswer } from './find-answer.ts';
import { findBackReference } from './find-back-reference.ts';
import { findIntents } from './find-intents.ts';
import { findMentions } from './find-mentions.ts';
import { findPerson } from './find-person.ts';
import { findTicket } from './find-ticket.ts';
import { personMeant } from './person-meant.ts';
import { plainText } from './plain-text.ts';
import type { Understand } from './understood.ts';

/** Understanding by rules alone: small and predictable. */
export const understandByRules: Understand = (message) => {
  const text = plainText(message);
  const { clear, name, ifAsked } = findPerson(text);
  const ticket = findTicket(text);
  const intents = findIntents(text, { person: clear, ticket });
  const [intent] = intents;
  const person = personMeant(text, { clear, name }, intent);
  const mentions = findMentions(text, clear);
  return {
    language: detectLanguage(text),
    intents,
    person,
    personIfAsked: ifAsked,
    mentions,
    ticket,
    also: findAlso(text, intent === undefined ? null : { intent, person, mentions }),
    refersBack: findBackReference(text),
    answer: findAnswer(text),
  };
};
