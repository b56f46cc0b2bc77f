import type { Customer } from '../config.ts';
import type { Sandbox } from '../sandbox/start-sandbox.ts';
import type { World } from '../sandbox/world.ts';

/** The customers of a world, reached where its sandbox plays them. */
export const worldCustomers = (world: World, { credentials }: Sandbox): readonly Customer[] =>
  world.customers.flatMap(({ tenant }) => {
    const access = credentials.get(tenant.id);
    return access === undefined ? [] : [{ tenant, ...access, webKey: null }];
  });
