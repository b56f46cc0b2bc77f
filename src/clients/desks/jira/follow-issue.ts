import { z } from 'zod';
import type { Called } from '../call-desk.ts';
import { outcomeOfCall } from '../outcome-of-call.ts';
import type { DeskFound, DeskNote, DeskOpened } from '../outside-desk.ts';
import { sayNote } from '../say-note.ts';
import { plainText } from './issue-text.ts';

export type CallJira = (method: 'GET' | 'POST' | 'PUT', path: string, json?: unknown) => Promise<Called>;

/**
 * A comment on the issue. Where somebody is to be forgotten, its title and description are emptied first. Its
 * history and what people added only they can delete; the comment asks them to, and to delete our earlier comments too.
 */
export async function followIssue(call: CallJira, note: DeskNote): Promise<DeskOpened> {
  const issue = `issue/${encodeURIComponent(note.about.ref ?? '')}`;
  if (note.what.is === 'forget') {
    const fields = { summary: `[Loket ${note.number}]`, description: plainText(['-']) };
    const emptied = await call('PUT', `${issue}?notifyUsers=false`, { fields });
    // Who deleted the issue has done all that is asked.
    if (emptied.is === 'answered' && emptied.status === 404) return { is: 'opened', ref: 'not-there' };
    if (emptied.is !== 'answered' || emptied.status !== 204) return outcomeOfCall(emptied);
  }
  const said = await call('POST', `${issue}/comment`, { body: plainText(sayNote(note)) });
  if (said.is !== 'answered' || said.status !== 201) return outcomeOfCall(said);
  return { is: 'opened', ref: note.what.is === 'forget' ? 'emptied-except-comments-and-asked' : 'commented' };
}

const comments = z.object({ comments: z.array(z.object({ body: z.unknown() })) });

/** Whether the comment is there; the newest hundred are looked at. */
export async function findComment(call: CallJira, note: DeskNote): Promise<DeskFound> {
  const issue = `issue/${encodeURIComponent(note.about.ref ?? '')}`;
  const called = await call('GET', `${issue}/comment?orderBy=-created&maxResults=100`);
  if (called.is === 'unknown') return { is: 'not-read', until: null, problem: called.problem };
  const read = comments.safeParse(called.json);
  if (called.status !== 200 || !read.success)
    return { is: 'not-read', until: called.until, problem: `look-up ${called.status}` };
  const found = read.data.comments.some(({ body }) => JSON.stringify(body).includes(`(${note.mark})`));
  return found ? { is: 'found', ref: 'commented' } : { is: 'not-there' };
}
