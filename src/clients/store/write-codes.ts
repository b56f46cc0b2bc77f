import { codeLimits, mayAskForCode } from '../../diagnostics/access/code-limits.ts';
import type { CodeAsked, CodeChange } from '../../diagnostics/ports/codes.ts';
import type { Prisma } from './generated/client.ts';
import { subjectId } from './subject-id.ts';

/** Throws when a code is no longer as the turn saw it: then nothing of the turn is kept, and it is thought over again. */
export async function writeCodes(
  tx: Prisma.TransactionClient,
  conversation: { readonly id: string; readonly subjectId: number },
  changes: readonly CodeChange[],
  at: Date,
): Promise<void> {
  for (const change of changes) {
    if (change.is === 'asked') await ask(tx, conversation, change, at);
    else await tried(tx, conversation.id, change);
  }
}

/** Any number of our own, beside the hashes that are locked. */
const turnstile = 7_263_002;

/** Counted again where nobody else can ask at the same moment: two conversations get no more together than one. */
async function ask(
  tx: Prisma.TransactionClient,
  conversation: { readonly id: string; readonly subjectId: number },
  { to, addressHash, language, expiresAt }: CodeAsked,
  at: Date,
): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${turnstile}::bigint)`;
  const since = new Date(at.getTime() - codeLimits.counted);
  for (const whose of [{ addressHash }, { subjectId: conversation.subjectId }]) {
    const rows = await tx.code.findMany({
      where: { ...whose, askedAt: { gte: since } },
      select: { askedAt: true },
    });
    const asked = rows.map(({ askedAt }) => askedAt);
    if (mayAskForCode(asked, at) === 'no') throw new Error('a code was asked for elsewhere meanwhile');
  }
  await tx.code.updateMany({
    where: { conversationId: conversation.id },
    data: { state: 'over', address: null, sendAfter: null },
  });
  await tx.code.create({
    data: {
      conversationId: conversation.id,
      subjectId: conversation.subjectId,
      ...to,
      addressHash,
      language,
      askedAt: at,
      expiresAt,
      sendAfter: at,
    },
  });
}

async function tried(
  tx: Prisma.TransactionClient,
  conversationId: string,
  change: Exclude<CodeChange, { is: 'asked' }>,
): Promise<void> {
  const { count } = await tx.code.updateMany({
    where: { id: change.code, conversationId, tries: change.tries, state: 'open' },
    data:
      change.is === 'right' ? { state: 'over', address: null, sendAfter: null } : { tries: { increment: 1 } },
  });
  if (count === 0) throw new Error('a code was tried elsewhere meanwhile');
  if (change.is === 'wrong') return;
  const proof = { subjectId: await subjectId(tx, change.who), until: change.until };
  await tx.proof.upsert({ where: { conversationId }, create: { conversationId, ...proof }, update: proof });
}
