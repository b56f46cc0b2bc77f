import type { Progress } from '../../channel.ts';
import { type SlackMessage, section } from './blocks.ts';
import { slackWords } from './slack-words.ts';

/** That Loket looks, for where Slack shows no status. */
export function progressMessage({ language }: Pick<Progress, 'language'>): SlackMessage {
  const text = slackWords[language].lookingAloud;
  return { text, blocks: [section(text)] };
}
