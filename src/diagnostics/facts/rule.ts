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
  return employmentsOf(record)
    .map((employment) => failing(rule, record, employment, today))
    .reduce((best, next) => (next.length < best.length ? next : best));
}

/** Whether nothing of `rule` fails; the same as asking what does, and quicker for a whole file. */
export const isMet = (rule: Rule, record: HrRecord, today: string): boolean =>
  employmentsOf(record).some((employment) =>
    rule.all.every((condition) =>
      holds(condition, attributeOf(record, employment, condition.attribute), today),
    ),
  );

const none: readonly Employment[] = [{ function: '', department: '' }];

/** Somebody without an employment is judged as somebody with an empty one. */
export const employmentsOf = ({ employments }: HrRecord): readonly Employment[] =>
  employments.length === 0 ? none : employments;

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
      return someDay(seen, values, (day, each) => day <= each);
    case 'on-or-after':
      return someDay(seen, values, (day, each) => day >= each);
  }
}

function someDay(
  seen: string,
  values: readonly string[],
  lies: (day: string, each: string) => boolean,
): boolean {
  const day = calendarDay(seen);
  if (day === null) return false;
  return values.some((value) => {
    const each = calendarDay(value);
    return each !== null && lies(day, each);
  });
}
