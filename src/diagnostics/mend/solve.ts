import { calendarDay } from '../facts/calendar.ts';
import type { Condition } from '../facts/tenant.ts';
import type { Wanted } from './change.ts';
import { type Demand, satisfies } from './demand.ts';
import { exampleOf, isIdentity } from './example.ts';
import { meantValue } from './meant-value.ts';

/**
 * What an attribute would have to hold to satisfy all that is asked of it, or `null` where that cannot be told: two
 * conditions that exclude each other, or who somebody is, which is not changed to fit a rule.
 */
export function solve(demand: Demand, seen: string, today: string): Wanted | null {
  const { attribute } = demand.slot;
  const wanted = isIdentity(attribute) ? ofIdentity(demand, seen) : ofRules(demand, today);
  return wanted !== null && satisfies(exampleOf(attribute, wanted), demand, today) ? wanted : null;
}

function ofIdentity({ slot: { attribute }, spelling }: Demand, seen: string): Wanted | null {
  if (attribute === 'id') return null;
  if (seen.trim() === '') return { is: 'filled' };
  if (spelling === 'may' || (attribute !== 'email' && attribute !== 'username')) return null;
  const value = meantValue(attribute, seen);
  if (value === null) return { is: 'well-written' };
  return value === seen ? null : { is: 'respelled', value };
}

function ofRules(demand: Demand, today: string): Wanted | null {
  const { attribute } = demand.slot;
  const kinds = new Set(demand.conditions.map(({ operator }) => kindOf[operator]));
  if (kinds.has('listed')) return listed(demand, today);
  if (kinds.has('begins')) return beginning(demand, today);
  if (kinds.has('day')) return kinds.has('excluded') ? null : between(demand.conditions, today);
  if (attribute === 'startDate' || attribute === 'endDate') return null;
  return kinds.has('excluded') ? otherThan(demand.conditions, today) : { is: 'filled' };
}

const kindOf = {
  is: 'listed',
  in: 'listed',
  'is-not': 'excluded',
  'not-in': 'excluded',
  'starts-with': 'begins',
  'on-or-before': 'day',
  'on-or-after': 'day',
} as const satisfies Record<Condition['operator'], string>;

const valuesOf = ({ value }: Condition, today: string): readonly string[] =>
  [value].flat().map((each) => (each === 'today' ? today : each));

/** Every value that is named and satisfies all the rest; by name where several conditions name some. */
function listed(demand: Demand, today: string): Wanted | null {
  const lists = demand.conditions.filter(({ operator }) => kindOf[operator] === 'listed');
  const named = [...new Set(lists.flatMap((condition) => valuesOf(condition, today)))];
  const fitting = named.filter((value) => satisfies(value, demand, today));
  const values = lists.length > 1 ? fitting.toSorted() : fitting;
  return values.length === 0 ? null : { is: 'any-of', values };
}

/** Every beginning that is named and, as a value by itself, satisfies all the rest. */
function beginning(demand: Demand, today: string): Wanted | null {
  const named = demand.conditions
    .filter(({ operator }) => operator === 'starts-with')
    .flatMap((condition) => valuesOf(condition, today));
  const values = [...new Set(named)].filter((value) => satisfies(value, demand, today)).toSorted();
  return values.length === 0 ? null : { is: 'beginning-with', values };
}

/** A condition with several days holds with any of them. */
function between(conditions: readonly Condition[], today: string): Wanted {
  const days = (operator: Condition['operator']) =>
    conditions
      .filter((condition) => condition.operator === operator)
      .map((condition) =>
        valuesOf(condition, today)
          .flatMap((each) => calendarDay(each) ?? [])
          .toSorted(),
      );
  const until = days('on-or-before').flatMap((each) => each.at(-1) ?? []);
  const from = days('on-or-after').flatMap((each) => each[0] ?? []);
  return { is: 'day', from: from.toSorted().at(-1) ?? null, until: until.toSorted()[0] ?? null };
}

/** Anything but nothing is something. */
function otherThan(conditions: readonly Condition[], today: string): Wanted {
  const values = [...new Set(conditions.flatMap((condition) => valuesOf(condition, today)))];
  const named = values.filter((value) => value !== '').toSorted();
  return named.length === 0 ? { is: 'filled' } : { is: 'anything-but', values: named };
}
