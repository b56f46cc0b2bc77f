import { admitsOn, passesFilter } from '../../../../diagnostics/facts/admits.ts';
import type { HrRecord } from '../../../../diagnostics/facts/hr-record.ts';
import { isMet } from '../../../../diagnostics/facts/rule.ts';
import type { Judgement } from '../../../../diagnostics/file/judge-row.ts';

/**
 * How the integration would take a row. `wrong`: its values keep it out, and an account that is there stays as it
 * is. `outside`: filter or agreements keep it out, and an account that is there loses its access.
 */
export type Taken = 'in' | 'ended' | 'wrong' | 'outside';

export function takenAs(record: HrRecord, { tenant, today }: Judgement): Taken {
  if (admitsOn(record, tenant, today) === 'yes')
    return record.endDate !== null && record.endDate < today ? 'ended' : 'in';
  const outside =
    !passesFilter(record, tenant, today) ||
    tenant.customAgreements.some((rule) => !isMet(rule, record, today));
  return outside ? 'outside' : 'wrong';
}
