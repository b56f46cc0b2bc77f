import { createHmac, randomUUID } from 'node:crypto';

/** Notifications after Intercom's webhook models; every name and id is made up. */
export const clientSecret = 'client-secret-of-the-app';
export const adminId = '7';
export const team = '814865';

type Fields = Readonly<Record<string, unknown>>;

export const part = (more: Fields = {}): Fields => ({
  type: 'conversation_part',
  id: '9001',
  part_type: 'comment',
  body: '<p>Waarom staat Noor er niet in?</p>',
  created_at: 1780000000,
  author: { type: 'user', id: 'u1', name: 'Noor Bakker', email: 'noor@linde.example' },
  attachments: [],
  external_id: null,
  redacted: false,
  ...more,
});

/** With one new part, as the notification of an answer has it. */
export const conversation = (more: Fields = {}): Fields => ({
  type: 'conversation',
  id: '215',
  created_at: 1780000000,
  waiting_since: 1780000000,
  state: 'open',
  open: true,
  read: false,
  priority: 'not_priority',
  admin_assignee_id: 0,
  team_assignee_id: null,
  ai_agent_participated: false,
  ai_agent: null,
  source: {
    type: 'conversation',
    id: '500',
    delivered_as: 'customer_initiated',
    subject: '',
    body: '<p>Hallo</p>',
    author: { type: 'user', id: 'u1', name: 'Noor Bakker', email: 'noor@linde.example' },
    attachments: [],
    url: 'https://linde.example/',
    redacted: false,
  },
  contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: 'u1', external_id: 'n-1' }] },
  teammates: { type: 'admin.list', teammates: [] },
  tags: { type: 'tag.list', tags: [] },
  conversation_parts: {
    type: 'conversation_part.list',
    conversation_parts: [part()],
    total_count: 1,
  },
  ...more,
});

export const withParts = (...parts: readonly Fields[]): Fields =>
  conversation({
    conversation_parts: {
      type: 'conversation_part.list',
      conversation_parts: parts,
      total_count: parts.length,
    },
  });

export const notification = (item: unknown, more: Fields = {}): Fields => ({
  type: 'notification_event',
  id: `notif_${randomUUID()}`,
  app_id: 'app1',
  topic: 'conversation.user.replied',
  self: null,
  created_at: 1780000000,
  first_sent_at: 1780000000,
  delivery_attempts: 1,
  delivery_status: 'pending',
  delivered_at: 0,
  data: { type: 'notification_event_data', item },
  ...more,
});

export const signatureOf = (body: Buffer | string, secret = clientSecret): string =>
  `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`;

/** Delivers as Intercom does: signed over the bytes, unless another signature is given. */
export async function deliver(
  url: string,
  body: Buffer | string,
  signature: string | null = signatureOf(body),
): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(`${url}/intercom/webhooks`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(signature !== null && { 'x-hub-signature': signature }),
    },
    body: Buffer.from(body),
  });
  return { status: answer.status, text: await answer.text() };
}
