import { calendarDay } from './calendar.ts';
import type { Employment, HrRecord } from './hr-record.ts';
import type { Condition, Rule } from './tenant.ts';

/** A condition that does not hold, with the value that was compared; an empty string when there is none. */
export interface Unmet {
  readonly attribute: string;
  readonly operator: Condition['operator'];
  readonly value: Condition['value'];
  readonly seen: string;
}

/**
 * The conditions of `rule` that fail. A person with several employments meets a rule when one of them meets
 * all of it; otherwise the employment that comes closest is shown. `today` is the customer's calendar day.
 */
export function unmet(rule: Rule, record: HrRecord, today: string): readonly Unmet[] {
  const none: Employment = { function: '', department: '' };
  const employments = record.employments.length === 0 ? [none] : record.employments;
  return employments
    .map((employment) => failing(rule, record, employment, today))
    .reduce((best, next) => (next.length < best.length ? next : best));
}

function failing(rule: Rule, record: HrRecord, employment: Employment, today: string): readonly Unmet[] {
  return rule.all.flatMap((condition) => {
    const seen = attributeOf(record, employment, condition.attribute);
    if (holds(condition, seen, today)) return [];
    return [{ attribute: condition.attribute, operator: condition.operator, value: condition.value, seen }];
  });
}

/** An empty string when there is none. */
export function attributeOf(record: HrRecord, employment: Employment, attribute: string): string {
  switch (attribute) {
    case 'function':
    case 'department':
      return employment[attribute];
    case 'startDate':
    case 'endDate':
    case 'identityProvider':
    case 'username':
    case 'name':
    case 'email':
    case 'id':
    case 'manager':
      return record[attribute] ?? '';
    default:
      return Object.hasOwn(record.attributes, attribute) ? (record.attributes[attribute] ?? '') : '';
  }
}

/** Compared to the letter, as the integration does; a date that is empty or cannot be read lies on neither side. */
export function holds({ operator, value }: Condition, seen: string, today: string): boolean {
  const values = (typeof value === 'string' ? [value] : value).map((each) =>
    each === 'today' ? today : each,
  );
  const day = calendarDay(seen);
  const days = values.map(calendarDay).filter((each) => each !== null);
  switch (operator) {
    case 'is':
    case 'in':
      return values.includes(seen);
    case 'is-not':
    case 'not-in':
      return !values.includes(seen);
    case 'starts-with':
      return values.some((start) => seen.startsWith(start));
    case 'on-or-before':
      return day !== null && days.some((each) => day <= each);
    case 'on-or-after':
      return day !== null && days.some((each) => day >= each);
  }
}
