import { askToForget, type Forgotten } from '../clients/desks/ask-to-forget.ts';
import { holdFolder } from '../clients/store/hold-folder.ts';
import { sayHeld } from '../clients/store/say-held.ts';
import type { Config } from '../config.ts';
import type { Subject } from '../diagnostics/ports/deliveries.ts';
import type { Erased } from '../diagnostics/ports/keeping.ts';
import { openStoreOf, outsideOf } from './open-store-of.ts';
import { type Below, takeAwayNow } from './take-away-now.ts';
import { deskWork } from './wire-desks.ts';

/** Takes somebody out of everything that is kept. Of the embedded database the server must not have the folder. */
export async function composeErasure(
  config: Config,
  who: Subject,
  alsoKnownAs: readonly string[],
): Promise<
  | { is: 'done'; erased: Omit<Erased, 'desks' | 'below'> & { desks: readonly Forgotten[]; below: Below } }
  | { is: 'stopped'; problem: string }
> {
  const held = await holdFolder(config.dataDir, () => null);
  if (held.is !== 'holding') return { is: 'stopped', problem: sayHeld(config.dataDir, held) };
  try {
    const opened = await openStoreOf(config, { ...outsideOf(config), outside: () => 'no' });
    if (opened.is === 'unreachable') return { is: 'stopped', problem: opened.problem };
    try {
      const erased = await opened.store.erase(who, alsoKnownAs);
      const desks = await askToForget(
        deskWork(config, opened.store, () => undefined),
        erased.desks,
      );
      const below = await takeAwayNow(config, opened.store, who.tenant, erased.below);
      return { is: 'done', erased: { ...erased, desks, below } };
    } finally {
      await opened.store.close();
    }
  } finally {
    await held.release();
  }
}
