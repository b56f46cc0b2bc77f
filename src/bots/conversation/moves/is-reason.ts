import { flowFor } from '../../../diagnostics/flows/flows.ts';
import type { Intent } from '../../../diagnostics/model.ts';
import type { Understood } from '../understand/understood.ts';

/** Whether words that were asked for are given: everything but manners and a clear question about something else. */
export const isReason = (text: string, understood: Understood, about: Intent | null): boolean =>
  !isSmallTalk(text, understood) && !asksElse(text, understood, about);

/** *Thanks*, *hi*: so short that no reason stands in it. */
const isSmallTalk = (text: string, { intents: [intent] }: Understood): boolean =>
  (intent === 'greeting' || intent === 'thanks-goodbye') && text.trim().split(/\s+/u).length <= 3;

function asksElse(text: string, { intents: [intent], tier }: Understood, about: Intent | null): boolean {
  if (intent === 'talk-to-human') return true;
  if (intent === undefined || intent === about || tier !== 'act') return false;
  return text.includes('?') && flowFor(intent) !== null;
}
