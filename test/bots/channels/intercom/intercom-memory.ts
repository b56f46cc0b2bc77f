import { z } from 'zod';
import { watched } from '../../../fixtures/watched.ts';

export interface Answered {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
}

interface Contact {
  readonly role: 'user' | 'lead';
  readonly email: string | null;
  readonly external_id: string | null;
  readonly companies: readonly string[];
  /** Under which name they are listed: Intercom's schema and its example differ. */
  readonly listedAs?: 'data' | 'companies';
}

/** One thing that Loket added to a conversation. */
export interface Part {
  readonly conversation: string;
  readonly is: 'comment' | 'note' | 'quick_reply' | 'assignment' | 'ticket';
  readonly body: string;
  readonly options: readonly { readonly text: string; readonly uuid: string }[];
}

export interface IntercomMemory {
  readonly contacts: Map<string, Contact>;
  /** Who has a conversation; who is not here has none: nobody has it. */
  readonly holders: Map<string, Readonly<Record<string, unknown>>>;
  /** The open conversations of a contact, as a search gives them. */
  readonly open: Map<string, readonly Readonly<Record<string, unknown>>[]>;
  readonly posted: readonly Part[];
  wake(): void;
  /** Resolves once `enough` says so; asked after each call. */
  until(enough: () => boolean): Promise<void>;
  route(method: string, path: string, body: unknown): Answered;
}

const sent = z.object({
  message_type: z.enum(['comment', 'note', 'quick_reply', 'assignment']),
  body: z.string().default(''),
  reply_options: z.array(z.object({ text: z.string(), uuid: z.uuid() })).default([]),
  type: z.enum(['admin', 'team']),
  assignee_id: z.string().optional(),
});

const begun = z.object({
  message_type: z.literal('inapp'),
  body: z.string(),
  from: z.object({ type: z.literal('admin'), id: z.int() }),
  to: z.object({ type: z.literal('user'), id: z.string() }),
  create_conversation_without_contact_reply: z.literal(true),
});
const where = <F extends string>(field: F) =>
  z.object({ field: z.literal(field), operator: z.literal('='), value: z.string() });
const asked = z.object({
  query: z.object({ operator: z.literal('AND'), value: z.tuple([where('contact_ids'), where('open')]) }),
});

/** A played workspace: who is there, who has which conversation, and what Loket said. */
export function intercomMemory(): IntercomMemory {
  const contacts: IntercomMemory['contacts'] = new Map();
  const holders: IntercomMemory['holders'] = new Map();
  const open: IntercomMemory['open'] = new Map();
  const posted: Part[] = [];
  const { wake, until } = watched();
  const talk = (conversation: string, body: unknown): Answered => {
    const { message_type: is, body: html, reply_options: options, type, assignee_id } = sent.parse(body);
    posted.push({ conversation, is, body: html, options });
    if (is === 'assignment') holders.set(conversation, { [`${type}_assignee_id`]: Number(assignee_id) });
    const conversation_parts = { conversation_parts: [{ id: `p${posted.length}` }] };
    return { status: 200, json: { type: 'conversation', id: conversation, conversation_parts } };
  };
  const begin = (given: unknown): Answered => {
    const { to, body, message_type } = begun.parse(given);
    const id = `new-${to.id}`;
    posted.push({ conversation: id, is: 'comment', body, options: [] });
    const json = { type: 'admin_message', id: `m${posted.length}`, created_at: 1, body, message_type };
    return { status: 200, json: { ...json, conversation_id: id } };
  };
  const found = (given: unknown): Answered => {
    const [who, state] = asked.parse(given).query.value;
    const conversations = state.value === 'true' ? (open.get(who.value) ?? []) : [];
    return {
      status: 200,
      json: { type: 'conversation.list', conversations, total_count: conversations.length },
    };
  };
  const conversation = (method: string, id: string, more: string | undefined, body: unknown): Answered => {
    if (method === 'GET')
      return {
        status: 200,
        json: { type: 'conversation', id, admin_assignee_id: 0, contacts: peopleIn(id), ...holders.get(id) },
      };
    if (more !== 'convert') return talk(id, body);
    posted.push({ conversation: id, is: 'ticket', body: JSON.stringify(body), options: [] });
    return { status: 200, json: { type: 'ticket', id: `t-${id}` } };
  };
  return {
    contacts,
    holders,
    open,
    posted,
    wake,
    until,
    route(method, path, body) {
      const [, kind, id = '', more] = path.split('/');
      if (kind === 'admins')
        return {
          status: 200,
          json: { type: 'admin.list', admins: [{ type: 'admin', id: '7', name: 'Loket' }] },
        };
      if (kind === 'messages') return begin(body);
      if (kind === 'conversations' && id === 'search') return found(body);
      if (kind === 'conversations') return conversation(method, id, more, body);
      const contact = contacts.get(id);
      return kind === 'contacts' && contact !== undefined
        ? contactOf(id, contact, more)
        : {
            status: 404,
            json: { type: 'error.list', errors: [{ code: 'not_found', message: 'not_found' }] },
          };
    },
  };
}

/** Ids of conversations with more people than one begin with a 2. */
const peopleIn = (id: string) => ({
  type: 'contact.list',
  contacts: (id.startsWith('2') ? ['u1', 'u2'] : ['u1']).map((each) => ({ type: 'contact', id: each })),
});

function contactOf(id: string, contact: Contact, more: string | undefined): Answered {
  const { companies, listedAs = 'data', ...rest } = contact;
  if (more === undefined) return { status: 200, json: { type: 'contact', id, ...rest } };
  const listed = companies.map((company_id) => ({ type: 'company', id: `c-${company_id}`, company_id }));
  return { status: 200, json: { type: 'list', [listedAs]: listed, total_count: listed.length } };
}
