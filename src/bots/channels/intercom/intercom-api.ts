import { IntercomClient } from 'intercom-client';
import { z } from 'zod';
import type { PlatformAddress } from '../who-is-asking.ts';
import type { IntercomMessage } from './render.ts';

/** The few calls that Loket makes. Each throws what the client throws. */
export interface IntercomApi {
  /** The id of the part that was added. */
  reply(conversation: string, message: IntercomMessage): Promise<string>;
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

export function intercomApi({ token, adminId, url }: IntercomAccess): IntercomApi {
  const client = new IntercomClient({
    token,
    baseUrl: url,
    headers: { 'Intercom-Version': version },
    // Repeating is the outbox's business: a second try of its own could say something twice.
    maxRetries: 0,
    timeoutInSeconds: 10,
    // Its own log would hold what people wrote.
    logging: { silent: true },
  });
  const admin = { type: 'admin', admin_id: adminId } as const;
  return {
    async reply(conversation, message) {
      const body = { ...admin, ...payload(message) };
      const answer = await client.conversations.reply({ conversation_id: conversation, body });
      return answer.conversation_parts?.conversation_parts?.at(-1)?.id ?? conversation;
    },
    async contact(id) {
      const [contact, companies] = await Promise.all([
        client.contacts.find({ contact_id: id }),
        client.contacts.listAttachedCompanies({ contact_id: id }),
      ]);
      return { address: addressOf(contact), companies: companyIds(companies.response) };
    },
  };
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
