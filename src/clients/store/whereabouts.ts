import type { Whereabouts } from '../../diagnostics/ports/identities.ts';
import type { PrismaClient } from './generated/client.ts';
import { json, toColumn } from './json.ts';

export function whereabouts(db: PrismaClient): Whereabouts {
  return {
    async keep(place, person, details, now) {
      const known = { person, details: toColumn(details), seenAt: now };
      const { count } = await db.whereabouts.createMany({
        data: [{ ...place, ...known }],
        skipDuplicates: true,
      });
      if (count === 1) return 'new';
      await db.whereabouts.updateMany({ where: place, data: known });
      return 'known';
    },
    async find(place) {
      const row = await db.whereabouts.findFirst({ where: place, select: { details: true } });
      return row === null ? null : json.parse(row.details);
    },
    async chatWith(member) {
      const row = await db.whereabouts.findFirst({
        where: member,
        orderBy: { seenAt: 'desc' },
        select: { thread: true },
      });
      return row?.thread ?? null;
    },
    async anyIn(installation) {
      const row = await db.whereabouts.findFirst({
        where: installation,
        orderBy: { seenAt: 'desc' },
        select: { details: true },
      });
      return row === null ? null : json.parse(row.details);
    },
    async forget(place) {
      await db.whereabouts.deleteMany({ where: place });
    },
  };
}
