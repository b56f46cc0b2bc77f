import { detectLanguage } from './detect-language.ts';
import { findIntents } from './find-intents.ts';
import { findPerson } from './find-person.ts';
import type { Understand, Understood } from './understood.ts';

const yes =
  /^\s*(?:ja|yes|yep|ok|oké|okay|graag|ja graag|doe maar|prima|sure|please do|yes please|stuur (?:maar )?door|doorsturen|forward(?: it)?)\b[^?]{0,40}$/iu;
const no = /^\s*(?:nee|neen|no|nope|niet nodig|hoeft niet|laat maar|no thanks?)\b[^?]{0,20}$/iu;
const cancel =
  /^\s*(?:stop|annuleer|annuleren|cancel|opnieuw beginnen|begin opnieuw|start over|laat maar zitten|never ?mind)\b[^?]{0,20}$/iu;

/** Understanding by rules alone: small and predictable. */
export const understandByRules: Understand = (text) => ({
  language: detectLanguage(text),
  intents: findIntents(text),
  person: findPerson(text),
  ticket: ticketNumber(text),
  answer: shortAnswer(text),
});

function ticketNumber(text: string): number | null {
  const found = /\b(?:ticket|melding|nummer|number|LK)[\s:#-]*(\d{4,9})\b|#(\d{4,9})\b/iu.exec(text);
  return found === null ? null : Number(found[1] ?? found[2]);
}

function shortAnswer(text: string): Understood['answer'] {
  if (cancel.test(text)) return 'cancel';
  if (no.test(text)) return 'no';
  return yes.test(text) ? 'yes' : null;
}
