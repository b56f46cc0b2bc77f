import { z } from 'zod';
import { outcomeOfCall } from '../outcome-of-call.ts';
import type { DeskFound, DeskNote, DeskOpened } from '../outside-desk.ts';
import { sayNote } from '../say-note.ts';
import type { CallJira } from './call-jira.ts';
import { plainText } from './issue-text.ts';
import { takeBackComments } from './take-back.ts';

/**
 * A comment on the issue. Where somebody is to be forgotten, its title and description are emptied first, and our
 * earlier comments are taken back. Its history and what people added only they can delete; the comment asks them to.
 */
export async function followIssue(
  call: CallJira,
  note: DeskNote,
  own: () => Promise<string | null>,
): Promise<DeskOpened> {
  const issue = `issue/${encodeURIComponent(note.about.ref ?? '')}`;
  const done = note.what.is === 'forget' ? await forget(call, issue, note, own) : 'commented';
  if (typeof done !== 'string') return done;
  const said = await call('POST', `${issue}/comment`, { body: plainText(sayNote(note)) });
  if (said.is !== 'answered' || said.status !== 201) return outcomeOfCall(said);
  return { is: 'opened', ref: done };
}

/** What was done, in a word that says as well that the rest is asked of people; or why nothing more can be done now. */
async function forget(
  call: CallJira,
  issue: string,
  note: DeskNote,
  own: () => Promise<string | null>,
): Promise<string | DeskOpened> {
  const fields = { summary: `[Loket ${note.number}]`, description: plainText(['-']) };
  const emptied = await call('PUT', `${issue}?notifyUsers=false`, { fields });
  // Who deleted the issue has done all that is asked.
  if (emptied.is === 'answered' && emptied.status === 404) return { is: 'opened', ref: 'not-there' };
  if (emptied.is !== 'answered' || emptied.status !== 204) return outcomeOfCall(emptied);
  const taken = await takeBackComments(call, issue, note, await own());
  if (taken.is !== 'taken-back') return taken;
  return taken.left === 0 ? 'emptied-and-asked' : 'emptied-except-comments-and-asked';
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
