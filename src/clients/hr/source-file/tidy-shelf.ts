import type { Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { Shelf } from './shelf.ts';
import { isOlder, type Usable, type UsableDeliveries } from './usable-deliveries.ts';

/** Nobody waits for this, so it may take as long as the files are. One each time: what is listed is kept under it. */
const patience = (): Deadline => ({
  signal: new AbortController().signal,
  left: () => Number.POSITIVE_INFINITY,
});

/**
 * Once a new delivery is in use: has the one before it read too, and forgets what is older than that. Never
 * rejects; what did not succeed is done again at the next question.
 */
export function tidyShelf(deliveries: UsableDeliveries, shelf: Shelf): (current: Usable) => Promise<void> {
  let tidied = { id: '', done: Promise.resolve() };

  const tidy = async (current: Usable): Promise<void> => {
    const previous = await deliveries.previous(current, patience());
    if (previous.is !== 'ok') throw new Error('the delivery before this one cannot be read now');
    const oldest = previous.value ?? current;
    const kept = await shelf.kept();
    await shelf.forgetAllBut(kept.filter(({ summary }) => !isOlder(summary.file, oldest.file)));
  };

  return (current) => {
    const { id } = current.index.summary;
    if (tidied.id === id) return tidied.done;
    const done = tidy(current).catch(() => {
      tidied = { id: '', done: Promise.resolve() };
    });
    tidied = { id, done };
    return done;
  };
}
