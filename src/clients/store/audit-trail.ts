import { z } from 'zod';
import type { AuditTrail } from '../../diagnostics/ports/audit.ts';
import type { PrismaClient } from './generated/client.ts';

/** What shows somebody personal values of the customer's people. */
const looks = ['diagnosed', 'ticket-read', 'ticket-moved', 'tickets-listed', 'file-checked'] as const;
const action = z.enum(looks);

export function auditTrail(db: PrismaClient): AuditTrail {
  return {
    async looks({ tenant, role }, { agents, notBy, until, skip, limit }) {
      if (role !== 'administrator') return null;
      const rows = await db.audit.findMany({
        where: {
          tenant,
          at: { lte: until },
          action: { in: [...looks] },
          // Who listed tickets was at the desk, though no file may name them any more.
          subject: {
            address: { notIn: [...notBy] },
            OR: [
              { address: { in: [...agents] } },
              { audit: { some: { tenant, action: 'tickets-listed', outcome: 'listed' } } },
            ],
          },
        },
        include: { subject: { select: { address: true } } },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        skip,
        take: limit,
      });
      return rows.map((row) => ({
        at: row.at,
        tenant,
        actor: row.subject.address,
        action: action.parse(row.action),
        outcome: row.outcome,
      }));
    },
  };
}
