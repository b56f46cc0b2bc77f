import type { Config } from '../config.ts';
import { type Composed, compose } from '../main.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import type { World } from '../sandbox/world.ts';
import { linkPlayground } from './link-playground.ts';
import { personas } from './personas.ts';
import { root } from './settings.ts';
import { worldCustomers } from './world-customers.ts';

/** The product in a world of its own: stand-ins for the systems, and a chooser instead of signing in. */
export async function startDemo(config: Config, world: World): Promise<Composed> {
  const sandbox = await startSandbox(world);
  const customers = worldCustomers(world, sandbox);
  const composed = await compose(
    { ...config, customers: config.teams === null ? customers : linkPlayground(customers) },
    { entrance: { is: 'demo', personas: personas(world) }, clock: sandbox.clock, root },
  );
  if (composed.is === 'stopped') {
    await sandbox.close();
    return composed;
  }
  const close = async () => {
    await composed.close();
    await sandbox.close();
  };
  return { ...composed, close };
}
