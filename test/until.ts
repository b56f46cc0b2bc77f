import { setTimeout as pause } from 'node:timers/promises';

/** Waits for something that comes of itself; on a slow machine it may take long, and it is never taken for granted. */
export async function until(holds: () => Promise<boolean>, ms = 60_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come');
    await pause(10);
  }
}
