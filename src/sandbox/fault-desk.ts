import type { Fault, Route, SystemName } from './fault.ts';

/** Deals out the faults of a world: the first that fits a call, until its times are used up. */
export function faultDesk(faults: readonly Fault[]): {
  next(system: SystemName, customer: string, route: Route): Fault | null;
} {
  const left = faults.map((fault) => ({ fault, times: fault.times ?? Number.POSITIVE_INFINITY, calls: 0 }));
  return {
    next(system, customer, route) {
      const found = left.find(
        ({ fault, times }) =>
          times > 0 &&
          fault.system === system &&
          (fault.route === '*' || fault.route === route) &&
          (fault.customer === undefined || fault.customer === customer),
      );
      if (found === undefined) return null;
      found.calls += 1;
      if (found.calls % (found.fault.every ?? 1) > 0) return null;
      found.times -= 1;
      return found.fault;
    },
  };
}

/** A system that is refused everywhere, always and for everybody: nothing listens at its address at all. */
export const nothingListens = (faults: readonly Fault[], system: SystemName): boolean =>
  faults.some(
    (fault) =>
      fault.system === system &&
      fault.kind === 'refused' &&
      fault.route === '*' &&
      fault.customer === undefined &&
      fault.every === undefined &&
      fault.times === undefined,
  );
