import type { Announcement, Announcements, Chat } from '../../diagnostics/ports/announcements.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { json, toColumn } from './json.ts';
import { subjectId } from './subject-id.ts';

export function announcements(db: PrismaClient): Announcements {
  return {
    async chat(conversation) {
      const row = await db.conversation.findUnique({
        where: { id: conversation },
        include: { subject: { select: { tenant: true, address: true } } },
      });
      if (row === null) return null;
      const { channel, place, subject } = row;
      return { conversation, channel, place: json.parse(place), person: subject };
    },
    announce: (chat, what) => db.$transaction((tx) => announce(tx, chat, what), { maxWait: 15_000 }),
  };
}

/** The state stays as it is: a turn that is under way need not think again. */
async function announce(
  tx: Prisma.TransactionClient,
  { conversation, channel, place, person }: Chat,
  { key, kind, at, tell }: Announcement,
): Promise<'kept' | 'seen'> {
  const known = await tx.conversation.findUnique({ where: { id: conversation }, select: { state: true } });
  const subject = await subjectId(tx, person);
  if (known === null)
    await tx.conversation.createMany({
      data: [{ id: conversation, channel, place: toColumn(place), subjectId: subject }],
      skipDuplicates: true,
    });
  const body = toColumn(tell(json.parse(known?.state ?? null)));
  const { count } = await tx.line.createMany({
    // Once to each person of each customer, however many are told the same.
    data: [
      { conversationId: conversation, key: `${subject} ${key}`, kind, at, side: 'said', sent: 'no', body },
    ],
    skipDuplicates: true,
  });
  return count === 1 ? 'kept' : 'seen';
}
