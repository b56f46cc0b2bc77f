import type { HrRecord } from '../../../../diagnostics/facts/hr-record.ts';
import { textHash } from './text-hash.ts';

/** What two readings of one person are held against each other by. When a record changed says nothing by itself. */
export type Compared = 'identityProvider' | 'endDate' | 'startDate' | 'manager' | 'attributes';

/** One number for what would be read in of somebody; name, username, address and employments always count. */
export function personDigest(record: HrRecord, compared: ReadonlySet<Compared>): number {
  const { username, name, email, employments } = record;
  const parts = [username ?? '', name ?? '', email ?? ''];
  for (const each of employments) parts.push(each.function, each.department);
  for (const field of ['identityProvider', 'endDate', 'startDate', 'manager'] as const)
    if (compared.has(field)) parts.push(field, record[field] ?? '');
  if (compared.has('attributes'))
    for (const [key, value] of Object.entries(record.attributes)) parts.push(key, value);
  return textHash(parts.join('\u0001'));
}
