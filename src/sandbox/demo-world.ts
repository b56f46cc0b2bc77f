import { linde } from './demo/linde.ts';
import { vermeer } from './demo/vermeer.ts';
import { waterrijk } from './demo/waterrijk.ts';
import { settleWorld } from './settle-world.ts';
import { type World, type WorldFile, world } from './world.ts';

/** The people who may chat in the demo; whose case shows what stands in the files of `demo/`. */
const chatters: NonNullable<WorldFile['chatters']> = [
  { address: 'l.vandijk@zorggroep-linde.example', customer: 'zorggroep-linde', role: 'employee' },
  { address: 'f.elamrani@zorggroep-linde.example', customer: 'zorggroep-linde', role: 'manager' },
  { address: 'h.prins@zorggroep-linde.example', customer: 'zorggroep-linde', role: 'administrator' },
  {
    address: 't.peters@zorggroep-linde.example',
    customer: 'zorggroep-linde',
    role: 'employee',
    proven: 'no',
  },
  { address: 'astrid@bakkerij-vermeer.example', customer: 'bakkerij-vermeer', role: 'administrator' },
  { address: 'a.vos@waterrijk.example', customer: 'gemeente-waterrijk', role: 'administrator' },
  { address: 'sam@support.example', customer: 'zorggroep-linde', role: 'agent' },
  { address: 'sam@support.example', customer: 'bakkerij-vermeer', role: 'agent' },
  { address: 'noa@support.example', customer: 'zorggroep-linde', role: 'agent' },
];

/** The built-in world, as a file would hold it. */
export const demoWorldFile: WorldFile = {
  now: '2026-11-17T09:30:00Z',
  customers: [linde, vermeer, waterrijk],
  chatters,
};

/** A Tuesday morning, 10:30 in Amsterdam, at a care group and a bakery; nothing is broken between them and Loket. */
export const demoWorld: World = settleWorld(world.parse(demoWorldFile));
