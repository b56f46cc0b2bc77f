import type { SourceFile } from '../../../diagnostics/facts/source-file.ts';
import type { Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { Answer } from '../../answer.ts';
import { type DeliveredFile, newestFirst, pathOf } from './delivered-file.ts';
import { rightDeliveries } from './find-deliveries.ts';
import type { Listings } from './listings.ts';
import type { DeliveryIndex } from './open-index.ts';
import type { Shelf } from './shelf.ts';
import type { Trouble } from './trouble.ts';
import { unlessGone } from './unless-gone.ts';

/** A delivery that people are looked up in. `gone`: only its index is left; its file was replaced or taken away. */
export interface Usable {
  readonly file: DeliveredFile;
  readonly index: DeliveryIndex;
  readonly content: 'there' | 'gone';
  /** What is wrong with the delivery that came after it and cannot be read; `null`: this is the newest. */
  readonly passedOver: Trouble['is'] | null;
}

/** What is on the server under the agreed name, and which of it is used. */
export interface UsableDeliveries {
  /**
   * The newest delivery that can be read from beginning to end. A newer one that cannot is passed over, as the
   * integration passes it over too. One that is still being read is waited for: whoever is in that one only
   * would seem absent. `malformed`: there is none.
   */
  current(deadline: Deadline): Promise<Answer<Usable>>;
  /** The usable one before `current`, or `null` when none is known. */
  previous(current: Usable, deadline: Deadline): Promise<Answer<Usable | null>>;
}

/** So many deliveries that cannot be used are passed over to find one that can. */
const mostPassedOver = 3;

export function usableDeliveries(source: SourceFile, folders: Listings, shelf: Shelf): UsableDeliveries {
  const list = (deadline: Deadline) => rightDeliveries((folder) => folders.of(folder, deadline), source);

  const first = async (
    files: readonly DeliveredFile[],
    deadline: Deadline,
  ): Promise<Answer<Usable | 'gone' | null>> => {
    let passedOver: Usable['passedOver'] = null;
    for (const file of files.slice(0, mostPassedOver + 1)) {
      const index = await shelf.index(file, deadline);
      if (index.is !== 'ok') return index;
      if (index.value === 'gone') return { is: 'ok', value: 'gone' };
      if (index.value.summary.whole === 'whole')
        return { is: 'ok', value: { file, index: index.value, content: 'there', passedOver } };
      passedOver ??= index.value.summary.trouble[0]?.is ?? 'unreadable-row';
    }
    return { is: 'ok', value: null };
  };

  const whyNone = async (newest: DeliveredFile | undefined): Promise<Answer<never>> => {
    const index = newest === undefined ? null : await shelf.find(newest);
    return { is: 'malformed', detail: index?.summary.trouble[0]?.is ?? 'no-delivery' };
  };

  const newest = async (deadline: Deadline): Promise<Answer<Usable | 'gone'>> => {
    const listed = await list(deadline);
    if (listed.is !== 'ok') return listed;
    const found = await first(listed.value, deadline);
    if (found.is !== 'ok') return found;
    return found.value === null ? whyNone(listed.value[0]) : { is: 'ok', value: found.value };
  };

  return {
    current: (deadline) =>
      unlessGone(
        () => newest(deadline),
        () => folders.forget(deadline),
      ),
    async previous(current, deadline) {
      const listed = await list(deadline);
      if (listed.is !== 'ok') return listed;
      const older = listed.value.filter((file) => isOlder(file, current.file));
      const there = await first(older, deadline);
      if (there.is !== 'ok') return there;
      const kept = (await shelf.kept()).find(
        ({ summary }) => summary.whole === 'whole' && isOlder(summary.file, current.file),
      );
      const left: Usable | null =
        kept === undefined
          ? null
          : { file: kept.summary.file, index: kept, content: 'gone', passedOver: null };
      if (there.value === null || there.value === 'gone') return { is: 'ok', value: left };
      const isLeftNewer = left !== null && isOlder(there.value.file, left.file);
      return { is: 'ok', value: isLeftNewer ? left : there.value };
    },
  };
}

/** A file that was replaced is older than what replaced it. */
export const isOlder = (file: DeliveredFile, than: DeliveredFile): boolean =>
  pathOf(file) === pathOf(than) ? file.modifiedAt < than.modifiedAt : newestFirst([file, than])[0] === than;
