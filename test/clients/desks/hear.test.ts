import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { jiraDesk } from '../../../src/clients/desks/jira/jira-desk.ts';
import type { OutsideDesk } from '../../../src/clients/desks/outside-desk.ts';
import { webhookDesk } from '../../../src/clients/desks/webhook/webhook-desk.ts';
import { type DeskStandIn, jiraLogin, signed, startDesk, webhookSecret } from './desk-stand-in.ts';

const minute = 60_000;

describe('what a webhook desk says', () => {
  const desk = webhookDesk({ evidence: 'redacted', url: 'http://127.0.0.1:1/', secret: webhookSecret });
  const hear = (body: string, headers = signed('m-1', body)) =>
    desk.hear?.({ headers, body: Buffer.from(body) });
  const message = (type: string, data: unknown) =>
    JSON.stringify({ type, timestamp: '2026-11-23T09:00:00.000Z', data });
  const about = { ticket: 'loket-1', text: 'Vrijdag is het er' };

  test.each(['progress', 'question', 'returned', 'solved', 'declined'])('%s', async (is) => {
    expect(await hear(message(`ticket.${is}`, about))).toEqual({
      is: 'said',
      key: 'm-1',
      about: 'loket-1',
      said: { is, text: 'Vrijdag is het er' },
    });
  });

  test('without a text', async () => {
    const heard = await hear(message('ticket.solved', { ticket: 'loket-1', text: ' ' }));
    expect(heard).toMatchObject({ said: { is: 'solved', text: null } });
  });

  test('with a text without end: as much of it as fits', async () => {
    const heard = await hear(message('ticket.solved', { ticket: 'loket-1', text: 'x'.repeat(3_000) }));
    expect(heard).toMatchObject({ said: { text: `${'x'.repeat(1_999)}…` } });
  });

  test.each([
    ['our own words back', message('ticket.opened', { ticket: 'loket-1' })],
    ['our own decision back', message('ticket.changed', { ticket: 'loket-1', state: 'solved' })],
    ['a type that is none of ours', message('invoice.paid', {})],
  ])('%s: ignored', async (_, body) => {
    expect(await hear(body)).toEqual({ is: 'ignored' });
  });

  test.each([
    ['no JSON', 'solved'],
    ['no event', '{}'],
    ['no ticket', message('ticket.solved', { text: 'x' })],
    ['a text that is no text', message('ticket.solved', { ticket: 'loket-1', text: 3 })],
  ])('signed, but %s: refused', async (_, body) => {
    expect(await hear(body)).toEqual({ is: 'refused', status: 400 });
  });

  const body = message('ticket.solved', about);
  const other = `whsec_${Buffer.from('the secret of another desk, as long.').toString('base64')}`;
  test.each([
    ['no signature', {}],
    ['the signature of another body', signed('m-1', `${body} `)],
    ['the signature of another id', { ...signed('m-1', body), 'webhook-id': 'm-2' }],
    ['the secret of another desk', signed('m-1', body, new Date(), other)],
    ['a signature of long ago', signed('m-1', body, new Date(Date.now() - 10 * minute))],
    ['a signature of tomorrow', signed('m-1', body, new Date(Date.now() + 10 * minute))],
    ['another version of signing', { ...signed('m-1', body), 'webhook-signature': 'v9,eA==' }],
    ['an empty id', signed('', body)],
  ])('%s: refused', async (_, headers) => {
    const heard = await desk.hear?.({ headers, body: Buffer.from(body) });
    expect(heard).toEqual({ is: 'refused', status: 401 });
  });
});

describe('what Jira says', () => {
  let standIn: DeskStandIn;
  let desk: OutsideDesk;
  const webhookSecretOfJira = 'the secret of the webhook';
  beforeAll(async () => {
    standIn = await startDesk(() => 'none');
    desk = jiraDesk({
      ...{ evidence: 'redacted', url: standIn.url, project: 'DEV', issueType: 'Bug' },
      ...jiraLogin,
      webhookSecret: webhookSecretOfJira,
    });
  });
  afterAll(() => standIn.close());

  const issue = (fields: object = {}) => ({
    key: 'DEV-7',
    fields: { labels: ['loket', 'loket-1'], ...fields },
  });
  const comment = (parts: object = {}) => ({
    webhookEvent: 'comment_created',
    issue: issue(),
    comment: {
      id: '1',
      author: { accountId: 'developer' },
      body: 'Morgen hersteld',
      jsdPublic: true,
      ...parts,
    },
  });
  const moved = (category: string, resolution: string | null = null) => ({
    webhookEvent: 'jira:issue_updated',
    user: { accountId: 'developer' },
    issue: issue({
      status: { name: 'x', statusCategory: { key: category } },
      resolution: resolution === null ? null : { name: resolution },
    }),
    changelog: { items: [{ field: 'status' }] },
  });
  const hear = (json: object, secret = webhookSecretOfJira) => {
    const body = Buffer.from(JSON.stringify(json));
    const headers = {
      'x-hub-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
      'x-atlassian-webhook-identifier': 'w-1',
    };
    return desk.hear?.({ headers, body });
  };

  test.each([
    ['a comment', comment(), { is: 'progress', text: 'Morgen hersteld' }],
    ['done', moved('done', 'Done'), { is: 'solved', text: null }],
    ['done without a resolution', moved('done'), { is: 'solved', text: null }],
    ['closed without a solution', moved('done', "Won't Do"), { is: 'declined', text: null }],
  ])('%s', async (_, json, said) => {
    expect(await hear(json)).toEqual({ is: 'said', key: 'w-1', about: 'loket-1', said });
  });

  test('an issue whose label was taken away is known by its own name', async () => {
    const heard = await hear({ ...comment(), issue: { key: 'DEV-7', fields: { labels: [] } } });
    expect(heard).toMatchObject({ is: 'said', about: 'DEV-7' });
  });

  test.each([
    ['our own comment', comment({ author: { accountId: 'own-account' } })],
    ['a comment for colleagues only', comment({ jsdPublic: false })],
    ['a comment for one role only', comment({ visibility: { type: 'role', value: 'Administrators' } })],
    ['an empty comment', comment({ body: ' ' })],
    ['work in progress', moved('indeterminate')],
    ['another field', { ...moved('done'), changelog: { items: [{ field: 'summary' }] } }],
    ['our own change', { ...moved('done'), user: { accountId: 'own-account' } }],
    ['an issue of another project', { ...comment(), issue: { key: 'OPS-1', fields: {} } }],
    ['a new issue', { ...moved('new'), webhookEvent: 'jira:issue_created' }],
    ['a sprint', { webhookEvent: 'sprint_started', sprint: { id: 1 } }],
  ])('%s: ignored', async (_, json) => {
    expect(await hear(json)).toEqual({ is: 'ignored' });
  });

  test('signed with another secret, or not at all: refused', async () => {
    expect(await hear(comment(), 'another secret')).toEqual({ is: 'refused', status: 401 });
    const body = Buffer.from(JSON.stringify(comment()));
    expect(await desk.hear?.({ headers: {}, body })).toEqual({ is: 'refused', status: 401 });
  });
});
