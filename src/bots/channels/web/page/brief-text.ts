import type { Reply } from '../../../channel.ts';

/**
 * The text of a reply without what its open steps say below it: `text` alone already says it all, for
 * channels that show nothing else. A line goes only if it repeats the words or the remedy of such a step.
 */
export function briefText({ text, ladder }: Pick<Reply, 'text' | 'ladder'>): string {
  const said = ladder
    .filter(({ state }) => state === 'cause')
    .flatMap((rung) => [rung.text, rung.remedy ?? ''])
    .filter((words) => words !== '');
  const lines = text.split('\n').filter((line) => !said.some((words) => line.includes(words)));
  return lines.length === 0 ? text : lines.join('\n').trim();
}
