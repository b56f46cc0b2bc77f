import { calendarDay } from '../facts/calendar.ts';
import { windowEdges } from '../facts/contract-window.ts';
import type { HrRecord } from '../facts/hr-record.ts';
import { employmentsOf, holds } from '../facts/rule.ts';
import type { Condition, Rule, Tenant } from '../facts/tenant.ts';
import { attributesIn, type Change } from './change.ts';
import { type Demand, satisfies } from './demand.ts';
import { inOrder, isOfEmployment, readSlot, slotFor } from './slot.ts';
import { solve } from './solve.ts';

/** The checks that judge the record itself. */
export const recordChecks = [
  'missing-required-field',
  'malformed-value',
  'import-filter-mismatch',
  'custom-agreement-unmet',
  'connector-source',
] as const;
export type RecordCheck = (typeof recordChecks)[number];

/** So many ways to spread the rules over several employments are gone through; with more, nothing is said. */
const mostReadings = 125;

/**
 * The sets of changes after which the record satisfies these checks, cheapest first: fewest attributes, rather now
 * than later, and then the order in the tenant file. For each rule of the filter there is one set, because all
 * conditions of a rule must hold: each attribute that fails one of them must change, and no other.
 */
export function plans(
  record: HrRecord,
  tenant: Tenant,
  today: string,
  scope: readonly RecordCheck[],
): readonly (readonly Change[])[] {
  const asked = (reading: readonly Placed[], day: string) =>
    merge([...ownDemands(record, tenant, day, scope), ...reading.flatMap(demandsOf)]);
  const found = readings(record, tenant, scope).flatMap((reading) => {
    const later = waitFor(record, merge(reading.flatMap(demandsOf)), today);
    const now = changesFor(record, asked(reading, today), today);
    const then = later === null ? null : changesFor(record, asked(reading, later), later);
    return [
      ...(now === null ? [] : [now]),
      ...(then === null || later === null ? [] : [[...then, { is: 'wait', until: later } as const]]),
    ];
  });
  return found.toSorted((one, other) => attributesIn(one) - attributesIn(other) || one.length - other.length);
}

interface Placed {
  readonly rule: Rule;
  /** The employment in which it is to hold. */
  readonly employment: number;
}

/** Each way to satisfy the filter and the agreements: by which rule, and each in which employment. */
function readings(
  record: HrRecord,
  { filter, customAgreements }: Tenant,
  scope: readonly RecordCheck[],
): readonly (readonly Placed[])[] {
  const agreements = scope.includes('custom-agreement-unmet') ? customAgreements : [];
  const filters = scope.includes('import-filter-mismatch') && filter.length > 0 ? filter : [null];
  const count = employmentsOf(record).length;
  return filters.flatMap((rule) => {
    const rules = rule === null ? agreements : [rule, ...agreements];
    const free = rules.filter(({ all }) => all.some(({ attribute }) => isOfEmployment(attribute)));
    return count ** free.length > mostReadings ? [] : place(rules, count);
  });
}

function place([rule, ...rest]: readonly Rule[], count: number): readonly (readonly Placed[])[] {
  if (rule === undefined) return [[]];
  const matters = rule.all.some(({ attribute }) => isOfEmployment(attribute));
  const others = place(rest, count);
  const places = Array.from({ length: matters ? count : 1 }, (_, employment) => ({ rule, employment }));
  return places.flatMap((placed) => others.map((other) => [placed, ...other]));
}

const demandsOf = ({ rule, employment }: Placed): readonly Demand[] =>
  rule.all.map((condition) => ({
    slot: slotFor(condition.attribute, employment),
    conditions: [condition],
    filled: 'may',
    spelling: 'may',
  }));

/** What is asked of the person's own attributes: filled, well written, and inside the connector's window. */
function ownDemands(
  record: HrRecord,
  tenant: Tenant,
  today: string,
  scope: readonly RecordCheck[],
): readonly Demand[] {
  const on = (attribute: string, given: Partial<Demand>): Demand => ({
    slot: slotFor(attribute, 0),
    conditions: [],
    filled: 'may',
    spelling: 'may',
    ...given,
  });
  const asked = (check: RecordCheck, demands: readonly Demand[]) => (scope.includes(check) ? demands : []);
  return [
    ...asked(
      'missing-required-field',
      tenant.mandatoryFields.map((field) => on(field, { filled: 'must' })),
    ),
    ...asked(
      'malformed-value',
      ['email', 'username'].map((field) => on(field, { spelling: 'must' })),
    ),
    ...asked(
      'connector-source',
      windowOf(record, tenant, today).map((condition) =>
        on(condition.attribute, { conditions: [condition] }),
      ),
    ),
  ];
}

/** A contract without a day lies on neither side of the window. */
function windowOf(record: HrRecord, { contractWindow }: Tenant, today: string): readonly Condition[] {
  if (contractWindow === null) return [];
  const { latestStart, earliestEnd } = windowEdges(contractWindow, today);
  const latest = { operator: 'on-or-before', value: latestStart } as const;
  const earliest = { operator: 'on-or-after', value: earliestEnd } as const;
  return [
    ...(record.startDate === null ? [] : [{ attribute: 'startDate', ...latest }]),
    ...(record.endDate === null ? [] : [{ attribute: 'endDate', ...earliest }]),
  ];
}

/** One demand for each attribute, in the order in which they are told. */
function merge(demands: readonly Demand[]): readonly Demand[] {
  const bySlot = new Map<string, Demand>();
  for (const demand of demands) {
    const key = JSON.stringify([demand.slot.attribute, demand.slot.employment]);
    const before = bySlot.get(key);
    const either = (one: 'must' | 'may' | undefined, other: 'must' | 'may') => (one === 'must' ? one : other);
    bySlot.set(key, {
      slot: demand.slot,
      conditions: [...(before?.conditions ?? []), ...demand.conditions],
      filled: either(before?.filled, demand.filled),
      spelling: either(before?.spelling, demand.spelling),
    });
  }
  return [...bySlot.values()].sort((one, other) => inOrder(one.slot, other.slot));
}

/** The first day by which nothing that only waits for the calendar fails any more, or `null` when nothing does. */
function waitFor(record: HrRecord, demands: readonly Demand[], today: string): string | null {
  const days = demands.flatMap(({ slot, conditions }) => {
    const seen = readSlot(record, slot);
    const failing = conditions.filter((condition) => !holds(condition, seen, today));
    const waits = failing.every(({ operator, value }) => operator === 'on-or-before' && value === 'today');
    return failing.length > 0 && waits ? (calendarDay(seen) ?? []) : [];
  });
  return days.toSorted().at(-1) ?? null;
}

/** Each attribute that does not do on that day, with what would; `null` where one cannot be told. */
function changesFor(record: HrRecord, demands: readonly Demand[], day: string): readonly Change[] | null {
  const changes: Change[] = [];
  for (const demand of demands) {
    const seen = readSlot(record, demand.slot);
    if (satisfies(seen, demand, day)) continue;
    const wanted = solve(demand, seen, day);
    if (wanted === null) return null;
    changes.push({ is: 'attribute', ...demand.slot, seen, wanted });
  }
  return changes;
}
