import type { State } from '../state.ts';

/** So long after the last word, *yes* or *2* is an answer to a question that nobody remembers, in milliseconds. */
const silence = 12 * 3_600_000;

export const isStale = ({ talk }: State, now: Date): 'yes' | 'no' => {
  const last = talk.at(-1);
  return last !== undefined && now.getTime() - Date.parse(last.at) > silence ? 'yes' : 'no';
};
