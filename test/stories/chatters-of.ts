import type { World } from '../../src/sandbox/world.ts';

/** Who chats by this address, up to the @: once for each customer. */
export const chattersOf = (world: World, as: string) =>
  world.chatters.filter(({ address }) => address.split('@')[0] === as);
