import type { SourceFile } from '../../../diagnostics/facts/source-file.ts';
import type { Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { Answer } from '../../answer.ts';
import { deliveredAt } from './delivered-file.ts';
import { rightDeliveries } from './find-deliveries.ts';
import type { Listings } from './listings.ts';
import type { DeliveryIndex } from './open-index.ts';
import type { Shelf } from './shelf.ts';
import type { Trouble } from './trouble.ts';

interface Delivery {
  readonly name: string;
  readonly deliveredAt: Date;
}

/** How the index of a customer stands beside what was delivered. */
export type Freshness =
  | { readonly is: 'nothing-delivered' }
  /** The newest delivery is in the index. */
  | { readonly is: 'fresh'; readonly newest: Delivery }
  /** The newest one has not been read yet; `indexed` is the one that has, or `null`. */
  | { readonly is: 'behind'; readonly newest: Delivery; readonly indexed: Delivery | null }
  /** The newest one cannot be read, so that the one before it is used, if there is one. */
  | {
      readonly is: 'unreadable';
      readonly newest: Delivery;
      readonly because: Trouble['is'];
      readonly indexed: Delivery | null;
    };

/** Looks at the list of files and at the indexes that are there; nothing is read or forgotten for it. */
export async function freshnessOf(
  source: SourceFile,
  folders: Listings,
  shelf: Shelf,
  deadline: Deadline,
): Promise<Answer<Freshness>> {
  const listed = await rightDeliveries((folder) => folders.of(folder, deadline), source);
  if (listed.is !== 'ok') return listed;
  const [file] = listed.value;
  if (file === undefined) return { is: 'ok', value: { is: 'nothing-delivered' } };
  const newest = { name: file.name, deliveredAt: deliveredAt(file) };
  const index = await shelf.find(file);
  if (index?.summary.whole === 'whole') return { is: 'ok', value: { is: 'fresh', newest } };
  const usable = (await shelf.kept()).find(({ summary }) => summary.whole === 'whole');
  const indexed = usable === undefined ? null : deliveryOf(usable);
  if (index === null) return { is: 'ok', value: { is: 'behind', newest, indexed } };
  const because = index.summary.trouble[0]?.is ?? 'unreadable-row';
  return { is: 'ok', value: { is: 'unreadable', newest, because, indexed } };
}

const deliveryOf = ({ summary: { file } }: DeliveryIndex): Delivery => ({
  name: file.name,
  deliveredAt: deliveredAt(file),
});
