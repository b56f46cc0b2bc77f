import { sender } from '../../diagnostics/access/grant.ts';
import type { Sessions } from '../../diagnostics/ports/sessions.ts';
import type { PrismaClient } from './generated/client.ts';
import { subjectId } from './subject-id.ts';

export function sessions(db: PrismaClient): Sessions {
  return {
    open: ({ idHash, tokenId, sender: { customers, address, proven, via }, expiresAt }) =>
      db.$transaction(
        async (tx) => {
          if (tokenId !== null) {
            const { count } = await tx.usedToken.createMany({
              data: [{ id: tokenId }],
              skipDuplicates: true,
            });
            if (count === 0) return 'used';
          }
          const subject = await subjectId(tx, { tenant: customers[0] ?? '', address });
          await tx.session.create({
            data: { idHash, subjectId: subject, customers: [...customers], proven, via, expiresAt },
          });
          return 'opened';
        },
        { maxWait: 15_000, timeout: 15_000 },
      ),
    async find(idHash, now) {
      const row = await db.session.findUnique({ where: { idHash }, include: { subject: true } });
      if (row === null || row.expiresAt <= now) return null;
      const { customers, proven, via, subject, expiresAt } = row;
      return { sender: sender.parse({ customers, proven, via, address: subject.address }), expiresAt };
    },
    async close(idHash) {
      await db.session.deleteMany({ where: { idHash } });
    },
  };
}
