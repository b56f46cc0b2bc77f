import type { Known } from '../../diagnostics/facts/fact-table.ts';
import type { Deadline } from '../../diagnostics/ports/look-up.ts';

/** What is not there when the time is up stays unknown, whatever the client does. */
export async function inTime<T>(looking: Promise<Known<T>>, { signal }: Deadline): Promise<Known<T>> {
  const late: Known<T> = { is: 'unknown', because: 'unreachable' };
  if (signal.aborted) return late;
  const { promise, resolve } = Promise.withResolvers<Known<T>>();
  const end = () => resolve(late);
  signal.addEventListener('abort', end, { once: true });
  return Promise.race([looking, promise]).finally(() => signal.removeEventListener('abort', end));
}
