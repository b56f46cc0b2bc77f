import type { Installations } from '../../diagnostics/ports/identities.ts';
import type { PrismaClient } from './generated/client.ts';

export function installations(db: PrismaClient): Installations {
  return {
    async find(channel, installation) {
      const row = await db.installation.findUnique({
        where: { channel_installation: { channel, installation } },
      });
      return row?.sealed ?? null;
    },
    async keep(channel, installation, sealed, installedAt) {
      await db.installation.upsert({
        where: { channel_installation: { channel, installation } },
        create: { channel, installation, sealed, installedAt },
        update: { sealed, installedAt },
      });
    },
    async forget(channel, installation, at) {
      const { count } = await db.installation.deleteMany({
        where: { channel, installation, installedAt: { lte: at } },
      });
      return count === 0 ? 'not-there' : 'forgotten';
    },
  };
}
