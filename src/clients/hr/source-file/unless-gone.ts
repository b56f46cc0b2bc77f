import type { Answer } from '../../answer.ts';

/** Tries once more when a file was replaced between listing and reading it; then it is as good as out of reach. */
export async function unlessGone<T>(
  attempt: () => Promise<Answer<T | 'gone'>>,
  beforeAgain: () => void,
): Promise<Answer<T>> {
  const first = await attempt();
  const isGone = first.is === 'ok' && first.value === 'gone';
  if (isGone) beforeAgain();
  const answer = isGone ? await attempt() : first;
  if (answer.is !== 'ok') return answer;
  return answer.value === 'gone' ? { is: 'unreachable' } : { is: 'ok', value: answer.value };
}
