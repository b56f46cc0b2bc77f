import type { Subject } from '../../diagnostics/ports/deliveries.ts';
import type { Prisma } from './generated/client.ts';

/** The id under which somebody is known, made at the first meeting. */
export async function subjectId(db: Prisma.TransactionClient, subject: Subject): Promise<number> {
  const { tenant, address } = subject;
  const known = await db.subject.findUnique({ where: { tenant_address: { tenant, address } } });
  if (known !== null) return known.id;
  await db.subject.createMany({ data: [{ tenant, address }], skipDuplicates: true });
  const made = await db.subject.findUniqueOrThrow({ where: { tenant_address: { tenant, address } } });
  return made.id;
}
