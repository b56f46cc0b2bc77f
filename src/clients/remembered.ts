import type { Deadline } from '../diagnostics/ports/look-up.ts';

/** Puts each question once, under the deadline of whoever put it first; everybody gets the same promise. */
export function remembered<Q, A>(
  ask: (query: Q, deadline: Deadline) => Promise<A>,
): (query: Q, deadline: Deadline) => Promise<A> {
  const answers = new Map<string, Promise<A>>();
  return (query, deadline) => {
    const key = JSON.stringify(query);
    const answer = answers.get(key) ?? ask(query, deadline);
    answers.set(key, answer);
    return answer;
  };
}
