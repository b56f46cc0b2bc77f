import type { components } from '../clients/lms/learnlinq/contract/generated/learnlinq.ts';
import type { Customer } from './world.ts';

type Change = components['schemas']['MaximumChange'];

/** What was done to the licence limits since the start; the world itself stays as it was written. */
export interface SeatMemory {
  maximumOf(customer: Customer): number;
  /** `moved`: the maximum is another than was thought, and nothing was changed. A key is carried out once. */
  set(customer: Customer, key: string, change: Change): 'set' | 'moved';
}

export function seatMemory(): SeatMemory {
  const set = new Map<string, number>();
  const done = new Set<string>();
  const maximumOf = ({ tenant, lms }: Customer) => set.get(tenant.id) ?? lms.licences.maximum;
  return {
    maximumOf,
    set(customer, key, { from, to }) {
      const { id } = customer.tenant;
      if (done.has(`${id} ${key}`)) return 'set';
      if (maximumOf(customer) !== from) return 'moved';
      set.set(id, to);
      done.add(`${id} ${key}`);
      return 'set';
    },
  };
}
