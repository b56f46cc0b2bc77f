import { previousRun } from './calendar.ts';
import { fitsPattern } from './file-pattern.ts';
import type { HrDeliveries, HrDelivery } from './hr-delivery.ts';
import { deliverySchedule, type Tenant } from './tenant.ts';

/** How the files on the server compare with what was agreed. */
export interface DeliveryState {
  readonly folder: string;
  readonly pattern: string;
  /** In the agreed folder under an agreed name, newest first. */
  readonly right: readonly HrDelivery[];
  /** Under an agreed name, in whatever folder, newest first. */
  readonly named: readonly HrDelivery[];
  /** The latest agreed moment that lies an hour back; `null` when no times were agreed. */
  readonly due: Date | null;
  /** What should have been there at that moment, if it is. */
  readonly current: HrDelivery | null;
  /** What came since then, but to another folder or under another name; looked for only without a current one. */
  readonly strays: readonly {
    readonly fault: 'wrong-folder' | 'wrong-name';
    readonly delivery: HrDelivery;
  }[];
}

/** A delivery may come this much late, in milliseconds, before it counts as missing. */
const grace = 60 * 60_000;

/** `null` where nothing is delivered: an API and a connector are called. */
export function deliveryState(deliveries: HrDeliveries, tenant: Tenant, now: Date): DeliveryState | null {
  const { expected } = deliveries;
  if (expected === null) return null;
  const { folder, pattern } = expected;
  const found = deliveries.found.toSorted((a, b) => at(b) - at(a) || (a.id < b.id ? -1 : 1));
  const named = found.filter(({ name }) => fitsPattern(name, pattern));
  const right = named.filter((delivery) => sameFolder(delivery.folder, folder));
  const { due, from } = agreedMoment(expected.times, tenant, now);
  const current = right.find((delivery) => at(delivery) >= from) ?? null;
  const late = found.filter((delivery) => at(delivery) >= from);
  return { folder, pattern, right, named, due, current, strays: current === null ? strays(late) : [] };

  function strays(candidates: readonly HrDelivery[]): DeliveryState['strays'] {
    return candidates.flatMap((delivery) => {
      const inPlace = sameFolder(delivery.folder, folder);
      if (inPlace === named.includes(delivery)) return [];
      return [{ fault: inPlace ? 'wrong-name' : 'wrong-folder', delivery } as const];
    });
  }
}

/** What came after the middle between two agreed moments counts for the second one. */
function agreedMoment(times: readonly string[], tenant: Tenant, now: Date) {
  const { timeZone, schedule } = tenant;
  const agreed = { times: [...times], days: deliverySchedule(tenant)?.days ?? schedule.days };
  const due = previousRun(agreed, timeZone, new Date(now.getTime() - grace - 1));
  const before = due && previousRun(agreed, timeZone, new Date(due.getTime() - 1));
  if (due === null) return { due, from: Number.NEGATIVE_INFINITY };
  const gap = before === null ? 0 : due.getTime() - before.getTime();
  return { due, from: due.getTime() - gap / 2 };
}

const at = ({ deliveredAt }: HrDelivery): number => Date.parse(deliveredAt);

const sameFolder = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (folder: string): string => folder.replace(/^\/+|\/+$/g, '');
