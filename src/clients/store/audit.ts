import type { AuditLine } from '../../diagnostics/ports/audit.ts';
import type { Prisma } from './generated/client.ts';
import { subjectId } from './subject-id.ts';

/** The lines as rows: an address becomes the id of a subject before anything is written. */
export async function auditRows(
  db: Prisma.TransactionClient,
  lines: readonly AuditLine[],
): Promise<Prisma.AuditCreateManyInput[]> {
  const rows: Prisma.AuditCreateManyInput[] = [];
  for (const { actor, ...line } of lines) {
    rows.push({ ...line, subjectId: await subjectId(db, { tenant: line.tenant, address: actor }) });
  }
  return rows;
}
