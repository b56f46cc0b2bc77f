import type { Progress } from '../../channel.ts';
import { cardOf, line, type TeamsMessage } from './card.ts';
import { teamsWords } from './teams-words.ts';

/** How far a look is, until the answer takes its place. */
export function renderProgress({ language, looking, done }: Progress): TeamsMessage {
  const words = teamsWords[language];
  const text = words.looking(done, looking);
  return { summary: text, card: cardOf(language, words.tooOld, [line(text)]) };
}
