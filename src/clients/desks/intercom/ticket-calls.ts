import { IntercomClient, IntercomError } from 'intercom-client';
import { outcomeOfCall } from '../outcome-of-call.ts';
import type { DeskOpened } from '../outside-desk.ts';

/** What one call came to; anything but an answer as a desk says it of a ticket. */
export type Answered =
  | { readonly is: 'answered'; readonly json: unknown }
  | Exclude<DeskOpened, { readonly is: 'opened' }>;

interface NewTicket {
  readonly ticket_type_id: string;
  readonly contacts: { email: string }[];
  readonly skip_notifications: boolean;
  readonly ticket_attributes: Record<string, string>;
}

/** The calls of Intercom's API of tickets that are made here. None throws. */
export interface TicketCalls {
  create(ticket: NewTicket): Promise<Answered>;
  /** Tickets of which an attribute is this. */
  search(field: string, value: string): Promise<Answered>;
  find(id: string): Promise<Answered>;
  update(id: string, attributes: Readonly<Record<string, string>>): Promise<Answered>;
  /** For colleagues, in HTML. */
  note(id: string, html: string): Promise<Answered>;
  /** Takes the words out of a part of the conversation that the ticket is. */
  redact(id: string, part: string): Promise<Answered>;
  type(): Promise<Answered>;
  admins(): Promise<Answered>;
}

interface Access {
  readonly url: string;
  readonly token: string;
  readonly adminId: string;
  readonly ticketType: string;
}

/** The version whose description these calls were laid beside. */
const version = '2.16';

export function ticketCalls({ url, token, adminId, ticketType }: Access, attemptMs: number): TicketCalls {
  const { tickets, ticketTypes, admins, conversations } = new IntercomClient({
    token,
    baseUrl: url,
    headers: { 'Intercom-Version': version },
    // Repeating is the queue's business.
    maxRetries: 0,
    timeoutInSeconds: attemptMs / 1_000,
    // Its own log would hold what people wrote.
    logging: { silent: true },
  });
  return {
    create: (ticket) => answerOf(() => tickets.create({ ...ticket })),
    search: (field, value) =>
      answerOf(async () => {
        const page = await tickets.search({
          query: { field, operator: '=', value },
          pagination: { per_page: 5 },
        });
        return { tickets: page.data };
      }),
    find: (id) => answerOf(() => tickets.get({ ticket_id: id })),
    update: (id, attributes) =>
      answerOf(() => tickets.update({ ticket_id: id, ticket_attributes: { ...attributes } })),
    note: (id, body) =>
      answerOf(() =>
        tickets.reply({
          ticket_id: id,
          body: { message_type: 'note', type: 'admin', admin_id: adminId, body },
        }),
      ),
    redact: (id, part) =>
      answerOf(() =>
        conversations.redactConversationPart({
          type: 'conversation_part',
          conversation_id: id,
          conversation_part_id: part,
        }),
      ),
    type: () => answerOf(() => ticketTypes.get({ ticket_type_id: ticketType })),
    admins: () => answerOf(() => admins.list()),
  };
}

async function answerOf(call: () => PromiseLike<unknown>): Promise<Answered> {
  try {
    return { is: 'answered', json: await call() };
  } catch (error) {
    if (!(error instanceof IntercomError) || error.statusCode === undefined)
      return { is: 'unknown', problem: 'unreachable' };
    const until = resetAt(error);
    return outcomeOfCall({ is: 'answered', status: error.statusCode, json: null, until });
  }
}

/** When Intercom takes calls again, as it says itself (in seconds since 1970). */
function resetAt({ rawResponse }: IntercomError): Date | null {
  const reset = Number(rawResponse?.headers.get('x-ratelimit-reset') ?? Number.NaN);
  return Number.isFinite(reset) && reset > 0 ? new Date(reset * 1_000) : null;
}
