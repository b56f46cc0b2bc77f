import type { Employment, HrRecord } from '../facts/hr-record.ts';
import { attributeOf, employmentsOf } from '../facts/rule.ts';
import type { Slot } from './change.ts';

const none: Employment = { function: '', department: '' };

export const isOfEmployment = (attribute: string): attribute is keyof Employment =>
  attribute === 'function' || attribute === 'department';

/** Where a rule reads this attribute when it looks at that employment. */
export const slotFor = (attribute: string, employment: number): Slot => ({
  attribute,
  employment: isOfEmployment(attribute) ? employment : null,
});

export const readSlot = (record: HrRecord, { attribute, employment }: Slot): string =>
  attributeOf(record, employmentsOf(record)[employment ?? 0] ?? none, attribute);

/** The record with another value there; an empty one is nothing. */
export function writeSlot(record: HrRecord, { attribute, employment }: Slot, value: string): HrRecord {
  switch (attribute) {
    case 'function':
    case 'department': {
      const employments = employmentsOf(record).map((each, index) =>
        index === employment ? { ...each, [attribute]: value } : each,
      );
      return { ...record, employments };
    }
    case 'startDate':
    case 'endDate':
    case 'identityProvider':
    case 'username':
    case 'name':
    case 'email':
    case 'manager':
      return { ...record, [attribute]: value === '' ? null : value };
    default:
      return { ...record, attributes: { ...record.attributes, [attribute]: value } };
  }
}

const order = [
  'username',
  'name',
  'email',
  'identityProvider',
  'function',
  'department',
  'startDate',
  'endDate',
  'manager',
];

/** The order in which attributes are told, whatever the order of the conditions. */
export const inOrder = (one: Slot, other: Slot): number =>
  rank(one) - rank(other) ||
  (one.employment ?? 0) - (other.employment ?? 0) ||
  (one.attribute < other.attribute ? -1 : 1);

const rank = ({ attribute }: Slot): number => {
  const place = order.indexOf(attribute);
  return place === -1 ? order.length : place;
};
