import { z } from 'zod';
import type { Notices } from '../../diagnostics/ports/notices.ts';
import type { PrismaClient } from './generated/client.ts';

const bilingual = z.strictObject({ nl: z.string(), en: z.string() });

export function notices(db: PrismaClient): Notices {
  return {
    async open({ tenant }) {
      const rows = await db.notice.findMany({
        where: { tenant },
        orderBy: [{ since: 'asc' }, { id: 'asc' }],
      });
      return rows.map(({ id, since, toldAt, title, text }) => ({
        ...{ id, since, toldAt },
        title: bilingual.parse(title),
        text: bilingual.parse(text),
      }));
    },
    async begin({ tenant }, { id, since, title, text }) {
      await db.notice.upsert({
        where: { tenant_id: { tenant, id } },
        create: { tenant, id, since, title, text },
        update: { title, text },
      });
    },
    async told({ tenant }, id, at) {
      await db.notice.updateMany({ where: { tenant, id, toldAt: null }, data: { toldAt: at } });
    },
    async end({ tenant }, id) {
      await db.notice.deleteMany({ where: { tenant, id } });
    },
    async countLicences({ tenant }, day, used, from) {
      await db.licenceCount.deleteMany({ where: { tenant, day: { lt: from } } });
      await db.licenceCount.upsert({
        where: { tenant_day: { tenant, day } },
        create: { tenant, day, used },
        update: { used },
      });
      return db.licenceCount.findMany({
        where: { tenant, day: { lt: day } },
        orderBy: { day: 'asc' },
        select: { day: true, used: true },
      });
    },
  };
}
