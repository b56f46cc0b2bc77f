import type { Licences, Waiting } from './licences.ts';

/** More people wait than there are licences free; `null` people: they could not be counted. */
export interface LicenceQueue {
  readonly people: number | null;
  readonly free: number;
}

/**
 * The queue in which `extra` more people would stand besides those who wait, or `null` when there is a licence for
 * everybody. In which order LearnLinq takes them is not known, so a queue that is too long promises nobody anything.
 */
export function licenceQueue(
  { used, maximum }: Licences,
  waiting: Waiting,
  extra: 0 | 1,
): LicenceQueue | null {
  const free = Math.max(0, maximum - used);
  if (waiting.is === 'not-needed') return null;
  if (waiting.is === 'not-counted') return { people: null, free };
  const people = waiting.people + extra;
  return people > free ? { people, free } : null;
}
