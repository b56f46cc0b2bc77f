import type { Json } from '../../diagnostics/model.ts';
import type { LineKind } from '../../diagnostics/ports/lines.ts';
import type { Stepped } from '../../diagnostics/ports/ticket-moves.ts';
import type { Prisma } from './generated/client.ts';
import { isLetGo } from './is-let-go.ts';
import { toColumn } from './json.ts';

/** A line in the conversation of who asked, to be sent like any other; `null`: nothing is said, as where that is gone. */
export async function tellAsker(
  tx: Prisma.TransactionClient,
  conversationId: string,
  { at, body, kind = 'ticket' }: { readonly at: Date; readonly body: Json | null; readonly kind?: LineKind },
): Promise<readonly string[]> {
  if (body === null || isLetGo(conversationId)) return [];
  await tx.line.create({
    data: { conversationId, at, side: 'said', kind, sent: 'no', body: toColumn(body) },
  });
  return [conversationId];
}

/** Who was told by a move. One that somebody else overtook is thrown, so that all of it is done anew. */
export function toldBy(stepped: Stepped): readonly string[] {
  if (stepped.is === 'overtaken') throw new Error('the ticket was moved meanwhile');
  return stepped.is === 'moved' ? stepped.told : [];
}
