import { openChannels } from '../bots/channels/open-channels.ts';
import { takeAwayNext } from '../bots/triage/cards/take-away.ts';
import type { CardChannel } from '../bots/triage/cards/triage-desk.ts';
import { triagePlaces } from '../bots/triage/cards/triage-places.ts';
import { createBeginRun } from '../clients/look-up.ts';
import type { Config } from '../config.ts';
import type { Store } from '../diagnostics/ports/store.ts';
import type { StillBelow } from '../diagnostics/ports/triage-cards.ts';
import { createLog } from '../logging.ts';
import { byId, tenantsOf } from './by-id.ts';
import { machineNow } from './machine-now.ts';
import { wireCards } from './wire-cards.ts';

/** What became of what stood below the cards of a customer's tickets. */
export interface Below {
  readonly takenAway: number;
  /** Tried again as soon as Loket runs. */
  readonly left: readonly StillBelow[];
}

/** Takes it away at once, each message once; of `marked` in all. */
export async function takeAwayNow(
  config: Config,
  store: Store,
  tenant: string,
  marked: number,
): Promise<Below> {
  const tenants = new Map([...tenantsOf(config.customers)].filter(([id]) => id === tenant));
  if (marked > 0 && tenants.size > 0) {
    const channels = await cardChannels(config, store);
    const taking = { store, machineNow, channels: () => channels };
    for (const place of triagePlaces(tenants)) {
      // What breaks off is left, and told so.
      while ((await takeAwayNext(taking, place).catch(() => 'none')) !== 'none');
    }
  }
  const left = await store.cards.toTakeAway(tenant);
  return { takenAway: Math.max(marked - left.length, 0), left };
}

/** The channels as the server opens them, to speak only: nothing is heard through them. */
async function cardChannels(config: Config, store: Store): Promise<readonly CardChannel[]> {
  const tenants = tenantsOf(config.customers);
  const beginRun = createBeginRun({ tenants: byId(config.customers), clock: machineNow });
  const working = {
    store,
    tenants,
    beginRun,
    clock: machineNow,
    run: () => undefined,
    chatOf: async () => null,
  };
  const { desk } = wireCards(working, store, createLog(config), () => []);
  const opened = await openChannels(config, {
    ...{ tenants, store, clock: machineNow, triage: desk },
    accept: async () => 'seen',
    report: () => undefined,
  });
  return opened.flatMap(({ cards }) => cards ?? []);
}
