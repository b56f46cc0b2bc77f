import type { Known, Unread } from '../diagnostics/facts/fact-table.ts';
import type { Answer, NoAnswer } from './answer.ts';
import type { Read } from './every-page.ts';

/** Why a fact is not known, in the words of the facts. */
export function unknown({ is, ...more }: NoAnswer): Unread {
  return { ...more, is: 'unknown', because: is === 'said-no' ? 'forbidden' : is };
}

/** What was read as a fact: the system's own time where it says one, else ours. */
export function known<T, U>(
  answer: Answer<Read<T>>,
  { source, now, as }: { readonly source: string; readonly now: Date; readonly as: (value: T) => U },
): Known<U> {
  if (answer.is !== 'ok') return unknown(answer);
  return { is: 'known', value: as(answer.value.value), asOf: answer.value.asOf ?? now, source };
}

/** Several answers of one system as one list, each entry once; one that failed makes the whole fail. */
export function together<T extends { readonly id: string }>(
  answers: readonly Answer<Read<readonly T[]>>[],
): Answer<Read<readonly T[]>> {
  const byId = new Map<string, T>();
  let asOf: Date | null = null;
  let passedOver: string | undefined;
  for (const answer of answers) {
    if (answer.is !== 'ok') return answer;
    for (const entry of answer.value.value) byId.set(entry.id, entry);
    asOf ??= answer.value.asOf;
    passedOver ??= answer.value.passedOver;
  }
  const value = [...byId.values()];
  return { is: 'ok', value: { value, asOf, ...(passedOver !== undefined && { passedOver }) } };
}

/** Of what was read, only the entries to keep: the systems compare loosely. */
export const keeping = <T>(
  answer: Answer<Read<readonly T[]>>,
  keep: (entry: T) => boolean,
): Answer<Read<readonly T[]>> =>
  answer.is === 'ok'
    ? { is: 'ok', value: { ...answer.value, value: answer.value.value.filter(keep) } }
    : answer;
