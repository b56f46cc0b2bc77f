import type { Entry, ReadableCustomer, ReadableWorld } from './readable-world.ts';
import { tenantLists } from './settle-world.ts';
import type { Chatter } from './world.ts';
import type { WorldFault } from './world-fault.ts';

/** Chatters of nowhere, of two customers at once, or with another role than the tenant file gives them. */
export function chatterFaults({ customers, chatters }: ReadableWorld): readonly WorldFault[] {
  return chatters.flatMap((chatter, index) => [
    ...atCustomer(chatter, customers),
    ...besideOthers(chatter, chatters.slice(0, index)),
  ]);
}

function atCustomer(
  { path, value }: Entry<Chatter>,
  customers: readonly ReadableCustomer[],
): readonly WorldFault[] {
  const customer = customers.find(({ id }) => id === value.customer);
  if (customer === undefined)
    return [{ path: [...path, 'customer'], text: `no customer here is called ${value.customer}` }];
  return tenantLists.flatMap(({ role, list }) =>
    role !== value.role && customer.tenant?.[list].includes(value.address) === true
      ? [
          {
            path: [...path, 'role'],
            text: `the tenant file of ${value.customer} says ${role}, not ${value.role}`,
          },
        ]
      : [],
  );
}

function besideOthers(
  { path, value }: Entry<Chatter>,
  earlier: readonly Entry<Chatter>[],
): readonly WorldFault[] {
  const same = earlier.filter((other) => other.value.address === value.address);
  if (same.some((other) => other.value.customer === value.customer))
    return [{ path: [...path, 'address'], text: `${value.address} stands here twice at ${value.customer}` }];
  const elsewhere = same.find((other) => other.value.role !== 'agent' || value.role !== 'agent');
  return elsewhere === undefined
    ? []
    : [
        {
          path: [...path, 'customer'],
          text: `${value.address} already chats at ${elsewhere.value.customer}; only an agent works for several`,
        },
      ];
}
