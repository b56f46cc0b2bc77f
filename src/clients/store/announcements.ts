import type { Announcement, Announcements, Chat } from '../../diagnostics/ports/announcements.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { isLetGo } from './is-let-go.ts';
import { json, toColumn } from './json.ts';
import { keepChat } from './keep-chat.ts';

export function announcements(db: PrismaClient): Announcements {
  return {
    async chat(conversation) {
      const row = await db.conversation.findUnique({
        where: { id: conversation },
        include: { subject: { select: { tenant: true, address: true } } },
      });
      if (row === null || isLetGo(conversation)) return null;
      const { channel, place, subject } = row;
      return { conversation, channel, place: json.parse(place), person: subject };
    },
    announce: (chat, what) => db.$transaction((tx) => announce(tx, chat, what), { maxWait: 15_000 }),
  };
}

/** The state stays as it is: a turn that is under way need not think again. */
async function announce(
  tx: Prisma.TransactionClient,
  chat: Chat,
  { key, kind, at, tell }: Announcement,
): Promise<'kept' | 'seen'> {
  const { conversation } = chat;
  const known = await tx.conversation.findUnique({ where: { id: conversation }, select: { state: true } });
  const subject = await keepChat(tx, chat);
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
