import type { Account } from './account.ts';
import type { HrRecord } from './hr-record.ts';
import type { Tenant } from './tenant.ts';

/** A free field that people fill in themselves, and what is odd about it. */
export interface SelfServiceGap {
  readonly field: string;
  readonly is: 'empty' | 'not-as-in-source';
  readonly inLearnLinq: string;
  readonly inSource: string;
}

/** The self-service fields of this account that are empty, or hold something else than the source. */
export function selfServiceGaps(
  account: Account,
  record: HrRecord | null,
  { selfServiceFields }: Tenant,
): readonly SelfServiceGap[] {
  return selfServiceFields.flatMap((field): readonly SelfServiceGap[] => {
    const inLearnLinq = account.freeFields[field] ?? '';
    const inSource = record?.attributes[field] ?? '';
    if (inLearnLinq.trim() === '') return [{ field, is: 'empty', inLearnLinq, inSource }];
    if (inSource.trim() === '' || inSource === inLearnLinq) return [];
    return [{ field, is: 'not-as-in-source', inLearnLinq, inSource }];
  });
}
