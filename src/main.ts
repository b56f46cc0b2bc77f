import { sayListening } from './bots/say-listening.ts';
import { holdFolder } from './clients/store/hold-folder.ts';
import { sayHeld } from './clients/store/say-held.ts';
import type { Config } from './config.ts';
import { openStoreOf, outsideOf } from './wiring/open-store-of.ts';
import { pages } from './wiring/page-routes.ts';
import type { Surroundings } from './wiring/surroundings.ts';
import { wire } from './wiring/wire.ts';

export type Composed =
  | { readonly is: 'serving'; readonly url: string; close(): Promise<void> }
  /** Why it cannot start, and what to do. */
  | { readonly is: 'stopped'; readonly problem: string };

/** Wires the rooms together and listens. The data folder is held first, and let go of last. */
export async function compose(config: Config, surroundings: Surroundings): Promise<Composed> {
  let url: string | null = null;
  const held = await holdFolder(config.dataDir, () => url);
  if (held.is !== 'holding') return { is: 'stopped', problem: sayHeld(config.dataDir, held) };
  const opened = await openStoreOf(config, outsideOf(config));
  if (opened.is === 'unreachable') {
    await held.release();
    return { is: 'stopped', problem: opened.problem };
  }
  const wired = await wire(config, surroundings, opened.store, await pages(surroundings));
  const { turns, server, index, listeners, post, cards, watch, promised, approvals } = wired;
  const { work, letters, sweeps, letGo } = wired;
  const close = async () => {
    await letters?.stop();
    await server.close();
    await Promise.all(listeners.map((listener) => listener.stop()));
    await promised.stop();
    await approvals.stop();
    await turns.stop();
    await cards.stop();
    await post?.stop();
    await watch.stop();
    await Promise.all(sweeps.map((each) => each.stop()));
    await letGo();
    await opened.store.close();
    await held.release();
  };
  const listening = await server.listen();
  if (listening.is !== 'listening') {
    await close();
    return { is: 'stopped', problem: sayListening(listening) };
  }
  const receiving = await letters?.listen();
  if (receiving?.is === 'not-listening') {
    await close();
    return { is: 'stopped', problem: sayDeaf(receiving.why) };
  }
  url = listening.url;
  turns.start();
  index.start();
  promised.start();
  approvals.start();
  post?.start();
  watch.start();
  for (const each of sweeps) each.start();
  cards.start();
  for (const listener of listeners) listener.start();
  await work();
  return { is: 'serving', url, close };
}

const sayDeaf = (why: string) =>
  `Loket cannot take letters of desks: ${why}. Check LOKET_MAIL_REPLY_HOST, LOKET_MAIL_REPLY_PORT and the files of LOKET_MAIL_REPLY_TLS_KEY and LOKET_MAIL_REPLY_TLS_CERT, or take LOKET_MAIL_REPLY_TO away.`;
