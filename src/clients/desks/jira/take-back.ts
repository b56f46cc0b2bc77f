import { z } from 'zod';
import type { Called } from '../call-desk.ts';
import { outcomeOfCall } from '../outcome-of-call.ts';
import type { DeskNote, DeskOpened } from '../outside-desk.ts';
import type { CallJira } from './call-jira.ts';
import { plainText } from './issue-text.ts';

/** `left`: how many comments of ours the account there may neither delete nor change. */
export type TakenBack =
  | { readonly is: 'taken-back'; readonly left: number }
  | Exclude<DeskOpened, { is: 'opened' }>;

const comment = z.object({
  id: z.string().min(1),
  body: z.unknown(),
  author: z.object({ accountId: z.string() }).optional(),
});
const listed = z.object({ total: z.int().min(0).default(0), comments: z.array(comment) });
const inPage = 100;

/**
 * Deletes what we wrote below an issue about this ticket; where that is not allowed, it is emptied. Ours are found by
 * their mark, so that those of which nobody knew whether they arrived go too; who quotes one keeps the quotation.
 */
export async function takeBackComments(
  call: CallJira,
  issue: string,
  { number }: DeskNote,
  own: string | null,
): Promise<TakenBack> {
  const all = await commentsOf(call, issue);
  if (all.is !== 'read') return all;
  let left = 0;
  for (const { id } of all.comments.filter((each) => isOurs(each, number, own))) {
    const gone = await takeBack(call, `${issue}/comment/${encodeURIComponent(id)}`);
    if (gone.is === 'refused') left += 1;
    else if (gone.is !== 'gone') return gone;
  }
  return { is: 'taken-back', left };
}

async function commentsOf(call: CallJira, issue: string) {
  const comments: z.infer<typeof comment>[] = [];
  for (let total = 1; comments.length < total; ) {
    const path = `${issue}/comment?orderBy=created&startAt=${comments.length}&maxResults=${inPage}`;
    const called = await call('GET', path);
    const read = listed.safeParse(called.is === 'answered' && called.status === 200 ? called.json : null);
    if (!read.success) return notRead(called);
    comments.push(...read.data.comments);
    total = read.data.comments.length === 0 ? 0 : read.data.total;
  }
  return { is: 'read', comments } as const;
}

const isOurs = ({ body, author }: z.infer<typeof comment>, number: number, own: string | null): boolean =>
  JSON.stringify(body).includes(`(Loket ${number}-`) &&
  (own === null || author === undefined || author.accountId === own);

const notRead = (called: Called) =>
  called.is === 'answered' && called.status === 200
    ? ({ is: 'unknown', problem: 'look-up malformed' } as const)
    : outcomeOfCall(called);

async function takeBack(call: CallJira, comment: string) {
  const deleted = goneOr(await call('DELETE', comment));
  if (deleted.is !== 'refused') return deleted;
  return goneOr(await call('PUT', `${comment}?notifyUsers=false`, { body: plainText(['-']) }));
}

const gone = new Set([200, 204, 404]);

const goneOr = (called: Called) =>
  called.is === 'answered' && gone.has(called.status) ? ({ is: 'gone' } as const) : outcomeOfCall(called);
