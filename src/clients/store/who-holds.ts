import { realpath } from 'node:fs/promises';
import { askHolder } from './ask-holder.ts';
import { socketPath } from './socket-path.ts';

/** `address` is where the holder is reached over HTTP; `null` while it does not listen yet, or does not say. */
export type Holder = { readonly is: 'held'; readonly address: string | null } | { readonly is: 'free' };

/** Asks whether a running program has the data folder, and how to reach it. */
export async function whoHolds(dataDir: string): Promise<Holder> {
  const real = await realpath(dataDir).catch(() => null);
  const holder = real === null ? null : await askHolder(socketPath(real));
  return holder?.is === 'held' ? { is: 'held', address: holder.address } : { is: 'free' };
}
