import { chatterFaults } from './chatter-faults.ts';
import { customerFaults, doubles } from './customer-faults.ts';
import { pathOf, plainWords } from './plain-words.ts';
import { type ReadableWorld, readableWorld } from './readable-world.ts';
import { settleWorld } from './settle-world.ts';
import { type World, world } from './world.ts';
import type { WorldFault } from './world-fault.ts';

export type CheckedWorld =
  | { readonly is: 'sound'; readonly world: World }
  /** One line a fault, `path: what is wrong`; all of them at once. */
  | { readonly is: 'faulty'; readonly faults: readonly string[] };

/** Reads a world file: the form of every field, and whether its parts agree with each other. */
export function checkWorld(raw: unknown): CheckedWorld {
  const parsed = world.safeParse(raw, { error: plainWords });
  const readable = readableWorld(raw);
  const faults: readonly WorldFault[] = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => ({ path, text: message })),
    ...doubles(
      readable.customers.flatMap(({ id, path }) =>
        id === null ? [] : [{ path: [...path, 'tenant', 'id'], value: id }],
      ),
    ),
    ...readable.customers.flatMap((customer) => customerFaults(customer, readable.now)),
    ...chatterFaults(readable),
    ...faultFaults(readable),
  ];
  if (parsed.success && faults.length === 0) return { is: 'sound', world: settleWorld(parsed.data) };
  return { is: 'faulty', faults: faults.map(({ path, text }) => `${pathOf(path)}: ${text}`) };
}

function faultFaults({ customers, faults }: ReadableWorld): readonly WorldFault[] {
  const known = new Set(customers.map(({ id }) => id));
  return faults.flatMap(({ path, value }) => {
    const found: WorldFault[] = [];
    if (value.customer !== undefined && !known.has(value.customer))
      found.push({ path: [...path, 'customer'], text: `no customer here is called ${value.customer}` });
    if (value.ms !== undefined && value.kind !== 'latency' && value.kind !== 'rate-limited')
      found.push({ path: [...path, 'ms'], text: `means nothing with ${value.kind}` });
    return found;
  });
}
