import { dayIn } from '../facts/calendar.ts';
import { holds } from '../facts/rule.ts';
import type { Condition } from '../facts/tenant.ts';
import type { Case } from './apply-changes.ts';
import type { Change } from './change.ts';
import type { RecordCheck } from './plan.ts';

/**
 * The same changes, with only those values that come to the same as the one that is tried. Rules within `scope` hold
 * with each of them; of any other rule, each condition must hold for all of these values or for none.
 */
export function sameVerdicts(
  { tenant, now }: Case,
  changes: readonly Change[],
  scope: readonly RecordCheck[],
): readonly Change[] {
  const today = dayIn(tenant.timeZone, now);
  const conditions = [
    ...(scope.includes('import-filter-mismatch') ? [] : tenant.filter),
    ...(scope.includes('custom-agreement-unmet') ? [] : tenant.customAgreements),
  ].flatMap(({ all }) => all);
  return changes.map((change) => {
    if (change.is !== 'attribute' || change.wanted.is !== 'any-of') return change;
    const asked = conditions.filter(({ attribute }) => attribute === change.attribute);
    const [tried = '', ...rest] = change.wanted.values;
    const alike = rest.filter((value) => judged(value, asked, today) === judged(tried, asked, today));
    return { ...change, wanted: { is: 'any-of', values: [tried, ...alike] } };
  });
}

const judged = (value: string, conditions: readonly Condition[], today: string): string =>
  conditions.map((condition) => (holds(condition, value, today) ? 'y' : 'n')).join('');
