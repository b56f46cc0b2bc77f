import { IntercomClient } from 'intercom-client';
import { z } from 'zod';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { PlatformAddress } from '../who-is-asking.ts';
import { heedLimits, type Told } from './heed-limits.ts';
import type { IntercomMessage } from './render.ts';
import { type Holding, holding } from './webhook.ts';

/** Who takes over what is forwarded to a person. */
export interface HandOver {
  readonly to: 'team' | 'teammate';
  readonly id: string;
}

/** The few calls that Loket makes. Each throws what the client throws. */
export interface IntercomApi {
  /** The id of the part that was added. */
  reply(conversation: string, message: IntercomMessage): Promise<string>;
  /** Begins a conversation with a contact; its id, or that of the message where Intercom does not say. */
  begin(contact: string, html: string): Promise<string>;
  /** The conversation that is open with this contact alone, the latest if there are more; `null`: none is. */
  openWith(contact: string): Promise<string | null>;
  /** How many customers are in a conversation. */
  people(conversation: string): Promise<number>;
  /** Who has a conversation now. */
  holding(conversation: string): Promise<Holding>;
  assign(conversation: string, whom: HandOver): Promise<void>;
  /** Makes a ticket of the conversation, of one of the workspace's types for customers. */
  convert(conversation: string, ticketType: string): Promise<void>;
  /** The ids of everybody who answers in the workspace. */
  teammates(): Promise<readonly string[]>;
  /** Who a contact is, and the ids of the companies that it belongs to. */
  contact(id: string): Promise<{ readonly address: PlatformAddress; readonly companies: readonly string[] }>;
}

export interface IntercomAccess {
  readonly token: string;
  readonly adminId: string;
  /** `https://api.intercom.io`, or that of the region. */
  readonly url: string;
}

/** The version whose description these calls were laid beside. */
const version = '2.16';

export function intercomApi({ token, adminId, url }: IntercomAccess, clock: Clock): IntercomApi {
  const { conversations, contacts, admins, messages } = new IntercomClient({
    token,
    baseUrl: url,
    headers: { 'Intercom-Version': version },
    // Repeating is the outbox's business: a second try of its own could say something twice.
    maxRetries: 0,
    timeoutInSeconds: 10,
    // Its own log would hold what people wrote.
    logging: { silent: true },
  });
  const limits = heedLimits(clock);
  const admin = { type: 'admin', admin_id: adminId } as const;
  const change = <T>(call: () => Promised<T>) => limits.write(() => told(call()));
  return {
    async reply(conversation, message) {
      const body = { ...admin, ...payload(message) };
      const answer = await change(() => conversations.reply({ conversation_id: conversation, body }));
      return answer.conversation_parts?.conversation_parts?.at(-1)?.id ?? conversation;
    },
    async begin(contact, html) {
      const begun = await change(() =>
        messages.create({
          message_type: 'inapp',
          body: html,
          from: { type: 'admin', id: Number(adminId) },
          to: { type: 'user', id: contact },
          create_conversation_without_contact_reply: true,
        }),
      );
      return begun.conversation_id ?? begun.id;
    },
    async openWith(contact) {
      const found = await limits.read(() => foundBy(conversations, contact));
      const alone = found.filter((each) => people(each) === 1);
      const [latest] = alone.toSorted((one, other) => other.updated_at - one.updated_at);
      return latest?.id ?? null;
    },
    people: async (conversation) =>
      people(
        inIt.parse(await limits.read(() => told(conversations.find({ conversation_id: conversation })))),
      ),
    holding: async (conversation) =>
      holding.parse(await limits.read(() => told(conversations.find({ conversation_id: conversation })))),
    async assign(conversation, { to, id }) {
      const body = {
        message_type: 'assignment',
        type: to === 'team' ? 'team' : 'admin',
        admin_id: adminId,
        assignee_id: id,
      } as const;
      await change(() => conversations.manage({ conversation_id: conversation, body }));
    },
    async convert(conversation, ticketType) {
      const request = { conversation_id: Number(conversation), ticket_type_id: ticketType };
      await change(() => conversations.convertToTicket(request));
    },
    teammates: async () => {
      const { admins: listed } = team.parse(await limits.read(() => told(admins.list())));
      return listed.map(({ id }) => String(id));
    },
    async contact(id) {
      const [contact, companies] = await Promise.all([
        limits.read(() => told(contacts.find({ contact_id: id }))),
        limits.read(async () => {
          const { response, rawResponse } = await contacts.listAttachedCompanies({ contact_id: id });
          return { value: response, headers: rawResponse.headers };
        }),
      ]);
      return { address: addressOf(contact), companies: companyIds(companies) };
    },
  };
}

const inIt = z.looseObject({
  contacts: z.looseObject({ contacts: z.array(z.unknown()).default([]) }).nullish(),
});
const people = ({ contacts }: z.infer<typeof inIt>): number => contacts?.contacts.length ?? 1;
const openOnes = z.array(
  inIt.extend({
    id: z.union([z.string(), z.number()]).transform(String),
    updated_at: z.number().catch(0),
  }),
);

async function foundBy(conversations: IntercomClient['conversations'], contact: string) {
  const { data, rawResponse } = await conversations.search({
    query: {
      operator: 'AND',
      value: [
        { field: 'contact_ids', operator: '=', value: contact },
        { field: 'open', operator: '=', value: 'true' },
      ],
    },
    pagination: { per_page: 20 },
  });
  return { value: openOnes.parse(data), headers: rawResponse.headers };
}

const team = z.looseObject({ admins: z.array(z.looseObject({ id: z.union([z.string(), z.number()]) })) });

/** A call of the client, whose headers can be had as well. */
interface Promised<T> {
  withRawResponse(): Promise<{ readonly data: T; readonly rawResponse: Pick<Response, 'headers'> }>;
}

async function told<T>(call: Promised<T>): Promise<Told<T>> {
  const { data, rawResponse } = await call.withRawResponse();
  return { value: data, headers: rawResponse.headers };
}

/** Their schema says `companies` and their example `data`: either is read. Anything else is an answer that cannot be trusted. */
const attached = z.looseObject({
  companies: z.array(z.looseObject({ company_id: z.string() })).optional(),
  data: z.array(z.looseObject({ company_id: z.string() })).optional(),
});

function companyIds(response: unknown): readonly string[] {
  const { companies, data } = attached.parse(response);
  const listed = companies ?? data;
  if (listed === undefined) throw new Error('Intercom did not say of which companies a contact is');
  return listed.map(({ company_id }) => company_id);
}

function payload(message: IntercomMessage) {
  if (message.is === 'quick-replies') {
    const reply_options = message.options.map((option) => ({ ...option }));
    return { message_type: 'quick_reply', reply_options } as const;
  }
  return { message_type: message.is, body: message.html } as const;
}

/**
 * A *user* with an external id was signed in by the customer's own site with a signed token; a lead typed in
 * whatever address it liked (Intercom, Messenger security).
 */
const addressOf = ({
  role,
  email,
  external_id,
}: {
  readonly role?: string;
  readonly email?: string | null;
  readonly external_id?: string | null;
}): PlatformAddress =>
  role === 'user' && (external_id ?? '') !== '' && (email ?? '') !== ''
    ? { is: 'proven', address: email ?? '' }
    : { is: 'not-proven' };
