import { z } from 'zod';
import { type Called, callDesk } from '../call-desk.ts';
import { titleOf } from '../describe-ticket.ts';
import { outcomeOfCall } from '../outcome-of-call.ts';
import {
  type DeskFound,
  type DeskOpened,
  deskPace,
  type HandedTicket,
  type OutsideDesk,
} from '../outside-desk.ts';
import { findComment, followIssue } from './follow-issue.ts';
import { hearJira } from './hear-jira.ts';
import { issueText } from './issue-text.ts';

export interface JiraAccess {
  readonly evidence: 'full' | 'redacted';
  /** The site, such as `https://linde.atlassian.net`. */
  readonly url: string;
  /** The key of the project. */
  readonly project: string;
  readonly issueType: string;
  /** The account that makes the issues, and its API token. */
  readonly user: string;
  readonly token: string;
  readonly webhookSecret: string;
}

const issue = z.object({ key: z.string().min(1) });
const page = z.object({
  issues: z.array(issue.extend({ fields: z.object({ labels: z.array(z.string()) }) })),
});
const me = z.object({ accountId: z.string().min(1) });

/**
 * A project in Jira Cloud (REST API 3). The key is a label of the issue, by which it is found again, and stands in its
 * entity property `loket` as well, where nobody changes it by hand.
 */
export function jiraDesk(access: JiraAccess, { attemptMs, lagMs } = deskPace): OutsideDesk {
  const { evidence, webhookSecret, project } = access;
  const call = caller(access, attemptMs);
  let known: string | null = null;
  const own = async (): Promise<string | null> => {
    const called = known === null ? await call('GET', 'myself') : null;
    const read = called?.is === 'answered' ? me.safeParse(called.json) : null;
    known ??= read?.data?.accountId ?? null;
    return known;
  };
  return {
    evidence,
    mailbox: null,
    async open(ticket) {
      const called = await call('POST', 'issue', newIssue(access, ticket));
      return opened(called);
    },
    follow: (note) => followIssue(call, note, own),
    lookUp: {
      lagMs,
      findNote: (note) => findComment(call, note),
      async find(key) {
        const jql = `project = "${project}" AND labels = "${key}"`;
        return found(await call('POST', 'search/jql', { jql, fields: ['labels'], maxResults: 5 }), key);
      },
    },
    hear: (delivery) => hearJira({ secret: webhookSecret, project, own }, delivery),
  };
}

function caller({ url, user, token }: JiraAccess, attemptMs: number) {
  const base = `${url.replace(/\/$/u, '')}/rest/api/3`;
  const Authorization = `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`;
  return (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, json: unknown = null): Promise<Called> => {
    const headers = { Authorization, Accept: 'application/json', 'Content-Type': 'application/json' };
    const body = json === null ? {} : { body: JSON.stringify(json) };
    return callDesk(new Request(`${base}/${path}`, { method, headers, ...body }), attemptMs);
  };
}

const newIssue = ({ project, issueType }: JiraAccess, ticket: HandedTicket) => ({
  fields: {
    project: { key: project },
    issuetype: { name: issueType },
    summary: titleOf(ticket),
    description: issueText(ticket),
    labels: ['loket', ticket.key],
  },
  properties: [{ key: 'loket', value: { ticket: ticket.key, number: ticket.number } }],
});

function opened(called: Called): DeskOpened {
  if (called.is !== 'answered' || called.status !== 201) return outcomeOfCall(called);
  const read = issue.safeParse(called.json);
  return { is: 'opened', ref: read.data?.key ?? null };
}

/** Only an issue that carries the key itself: a search may be looser than it was asked to be. */
function found(called: Called, key: string): DeskFound {
  if (called.is === 'unknown') return { is: 'not-read', until: null, problem: called.problem };
  const { status, until } = called;
  const read = page.safeParse(called.json);
  if (status !== 200 || !read.success) return { is: 'not-read', until, problem: `look-up ${status}` };
  const [first] = read.data.issues.filter(({ fields }) => fields.labels.includes(key));
  return first === undefined ? { is: 'not-there' } : { is: 'found', ref: first.key };
}
