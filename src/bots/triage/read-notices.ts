import { z } from 'zod';
import type { Answer } from '../route.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { Leave } from './leaves-for.ts';

/** What is going on at a customer without anybody having asked. */
export const noticeLine = z.strictObject({
  id: z.string(),
  customer: z.string(),
  since: z.iso.datetime(),
  text: z.strictObject({ nl: z.string(), en: z.string() }),
});
export const noticeLines = z.strictObject({ notices: z.array(noticeLine) });

/** One line for each trouble at each customer whose tickets the sender may see. */
export async function readNotices(
  { store: { notices } }: DeskPorts,
  leaves: readonly Leave[],
): Promise<Answer> {
  const each = await Promise.all(
    leaves.map(async ({ grant, tenant }) =>
      (await notices.open(grant)).map(({ id, since, text }) => ({
        ...{ id, text, customer: tenant.name },
        since: since.toISOString(),
      })),
    ),
  );
  return { is: 'json', status: 200, json: { notices: each.flat() } };
}
