import { z } from 'zod';
import type { DeskSaid } from '../../../diagnostics/ports/desks.ts';
import { cutText } from '../cut-text.ts';
import { isSigned } from '../is-signed.ts';
import { jsonOf } from '../json-of.ts';
import type { DeskDelivery, DeskHeard } from '../outside-desk.ts';

export interface JiraVoice {
  readonly secret: string;
  readonly project: string;
  /** Our own account there; `null`: it could not be read. */
  own(): Promise<string | null>;
}

const account = z.object({ accountId: z.string() });
const body = z.object({
  webhookEvent: z.string(),
  issue: z.object({
    key: z.string(),
    fields: z.object({
      labels: z.array(z.string()).default([]),
      status: z.object({ statusCategory: z.object({ key: z.string() }) }).optional(),
      resolution: z.object({ name: z.string() }).nullable().optional(),
    }),
  }),
  user: account.optional(),
  changelog: z.object({ items: z.array(z.object({ field: z.string() })) }).optional(),
  comment: z
    .object({
      author: account.optional(),
      body: z.string(),
      /** In Jira Service Management: whether the customer may read it. */
      jsdPublic: z.boolean().optional(),
      visibility: z.unknown().optional(),
    })
    .optional(),
});
type Body = z.infer<typeof body>;

/** What Jira itself calls a case that is closed without being solved. */
const unsolved = new Set([
  "won't do",
  "won't fix",
  'declined',
  'cannot reproduce',
  'duplicate',
  'incomplete',
]);

/** One message of Jira, signed with the secret of its webhook (WebSub: `sha256=` and the HMAC of the body). */
export async function hearJira(voice: JiraVoice, { headers, body: bytes }: DeskDelivery): Promise<DeskHeard> {
  if (!isSigned('sha256', voice.secret, headers['x-hub-signature'] ?? '', bytes))
    return { is: 'refused', status: 401 };
  const read = body.safeParse(jsonOf(bytes));
  const key = headers['x-atlassian-webhook-identifier'] ?? '';
  // Other events, of sprints and boards, have no issue.
  if (!read.success || key === '') return { is: 'ignored' };
  const said = saidIn(read.data);
  if (said === null || !read.data.issue.key.startsWith(`${voice.project}-`)) return { is: 'ignored' };
  const by = read.data.comment?.author ?? read.data.user;
  if (by !== undefined && by.accountId === (await voice.own())) return { is: 'ignored' };
  return { is: 'said', key, about: aboutOf(read.data), said };
}

/** Our own label says it also while we do not know yet what Jira calls it. */
const aboutOf = ({ issue: { key, fields } }: Body): string =>
  fields.labels.find((label) => label.startsWith('loket-')) ?? key;

function saidIn(read: Body): DeskSaid | null {
  if (read.webhookEvent === 'comment_created')
    return read.comment === undefined ? null : remark(read.comment);
  const moved = read.changelog?.items.some(({ field }) => field === 'status') ?? false;
  return read.webhookEvent === 'jira:issue_updated' && moved ? closed(read.issue.fields) : null;
}

/** What is meant for colleagues stays there. */
function remark({ body: text, jsdPublic, visibility = null }: NonNullable<Body['comment']>): DeskSaid | null {
  const said = cutText(text);
  return jsdPublic === false || visibility !== null || said === null ? null : { is: 'progress', text: said };
}

function closed({ status, resolution }: Body['issue']['fields']): DeskSaid | null {
  if (status?.statusCategory.key !== 'done') return null;
  return { is: unsolved.has(resolution?.name.toLowerCase() ?? '') ? 'declined' : 'solved', text: null };
}
