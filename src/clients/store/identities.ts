import { sender } from '../../diagnostics/access/grant.ts';
import type { Identities } from '../../diagnostics/ports/identities.ts';
import type { PrismaClient } from './generated/client.ts';
import { subjectId } from './subject-id.ts';

export function identities(db: PrismaClient): Identities {
  return {
    async find(member) {
      const row = await db.identity.findUnique({
        where: { channel_installation_person: member },
        include: { subject: true },
      });
      if (row === null) return null;
      const { customers, proven, via, subject, checkedAt } = row;
      return { sender: sender.parse({ customers, address: subject.address, proven, via }), checkedAt };
    },
    async membersWith({ tenant, address }) {
      const rows = await db.identity.findMany({
        where: { proven: 'yes', subject: { address } },
        include: { subject: true },
        orderBy: { checkedAt: 'desc' },
      });
      return rows
        .map(({ channel, installation, person, customers, proven, via }) => ({
          ...{ channel, installation, person },
          sender: sender.parse({ customers, address, proven, via }),
        }))
        .filter(({ sender: { customers } }) => customers.includes(tenant));
    },
    async keep(member, { customers, address, proven, via }, now) {
      const subject = await subjectId(db, { tenant: customers[0] ?? '', address });
      const known = { subjectId: subject, customers: [...customers], proven, via, checkedAt: now };
      await db.identity.upsert({
        where: { channel_installation_person: member },
        create: { ...member, ...known },
        update: known,
      });
    },
    async forget({ channel, installation, person }) {
      await db.identity.deleteMany({
        where: { channel, installation, ...(person !== null && { person }) },
      });
    },
  };
}
