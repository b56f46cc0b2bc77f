import { detectLanguage } from './detect-language.ts';
import { findAnswer } from './find-answer.ts';
import { findIntents } from './find-intents.ts';
import { findPerson } from './find-person.ts';
import { findTicket } from './find-ticket.ts';
import { plainText } from './plain-text.ts';
import type { Understand } from './understood.ts';

/** Understanding by rules alone: small and predictable. */
export const understandByRules: Understand = (message) => {
  const text = plainText(message);
  const { clear, ifAsked } = findPerson(text);
  const ticket = findTicket(text);
  return {
    language: detectLanguage(text),
    intents: findIntents(text, { person: clear, ticket }),
    person: clear,
    personIfAsked: ifAsked,
    ticket,
    answer: findAnswer(text),
  };
};
