import { malformedEmail, malformedUsername } from '../facts/malformation.ts';
import { holds } from '../facts/rule.ts';
import type { Condition } from '../facts/tenant.ts';
import type { Slot } from './change.ts';

/** Everything that one attribute has to satisfy at the same time. */
export interface Demand {
  readonly slot: Slot;
  readonly conditions: readonly Condition[];
  /** It may not be empty. */
  readonly filled: 'must' | 'may';
  /** What stands there must be written well. */
  readonly spelling: 'must' | 'may';
}

/** Whether this value will do; `today` is the customer's calendar day. */
export const satisfies = (value: string, demand: Demand, today: string): boolean =>
  demand.conditions.every((condition) => holds(condition, value, today)) &&
  (demand.filled === 'may' || value.trim() !== '') &&
  (demand.spelling === 'may' || isWellWritten(demand.slot.attribute, value));

const isWellWritten = (attribute: string, value: string): boolean => {
  if (attribute === 'email') return malformedEmail(value).length === 0;
  return attribute !== 'username' || malformedUsername(value).length === 0;
};
