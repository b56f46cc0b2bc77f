import type { Chat } from '../../diagnostics/ports/announcements.ts';
import type { Prisma } from './generated/client.ts';
import { toColumn } from './json.ts';
import { subjectId } from './subject-id.ts';

/** Makes the conversation where there is none yet; whose it is, as an id. */
export async function keepChat(
  tx: Prisma.TransactionClient,
  { conversation, channel, place, person }: Chat,
): Promise<number> {
  const subject = await subjectId(tx, person);
  await tx.conversation.createMany({
    data: [{ id: conversation, channel, place: toColumn(place), subjectId: subject }],
    skipDuplicates: true,
  });
  return subject;
}
