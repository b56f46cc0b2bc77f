import { z } from 'zod';
import { describeTicket, titleOf } from '../describe-ticket.ts';
import {
  type DeskFound,
  type DeskNote,
  type DeskOpened,
  deskPace,
  type HandedTicket,
  type OutsideDesk,
} from '../outside-desk.ts';
import { sayNote } from '../say-note.ts';
import { hearIntercom } from './hear-intercom.ts';
import { type Answered, type TicketCalls, ticketCalls } from './ticket-calls.ts';

export interface IntercomDeskAccess {
  readonly evidence: 'full' | 'redacted';
  /** `https://api.intercom.io`, or that of the region. */
  readonly url: string;
  readonly token: string;
  /** In whose name Loket writes there. */
  readonly adminId: string;
  /** The number of the type of ticket. */
  readonly ticketType: string;
  /** The attribute of that type, a text, that holds our key. */
  readonly keyAttribute: string;
  /** For whom the tickets stand there: an address of the customer's own choice, so that nobody's goes along. */
  readonly contact: string;
  /** The client secret of the app, with which Intercom signs what it says. */
  readonly webhookSecret: string;
}

const id = z.union([z.string(), z.number()]).transform(String);
const one = z.object({ id: z.string().min(1) });
const listed = z.object({
  tickets: z.array(z.looseObject({ id: z.string(), ticket_attributes: z.record(z.string(), z.unknown()) })),
});
const attributes = z.array(z.looseObject({ id: z.union([z.string(), z.number()]), name: z.string() }));
/** Their schema says `ticket_type_attributes` and their example `data`: either is read. */
const type = z.object({
  ticket_type_attributes: z.looseObject({
    data: attributes.optional(),
    ticket_type_attributes: attributes.optional(),
  }),
});
const withParts = z.object({
  ticket_parts: z
    .object({
      ticket_parts: z.array(
        z.looseObject({
          id,
          body: z.string().nullish(),
          author: z.looseObject({ id }).nullish(),
        }),
      ),
    })
    .nullish(),
});

/** Tickets in Intercom. The key stands in an attribute of theirs, by which they are found again. */
export function intercomDesk(access: IntercomDeskAccess, { attemptMs, lagMs } = deskPace): OutsideDesk {
  const calls = ticketCalls(access, attemptMs);
  const { evidence, webhookSecret, adminId, keyAttribute } = access;
  let attribute: string | null = null;
  const attributeId = async () => {
    const found =
      attribute === null ? await attributeOf(calls, access) : { is: 'found' as const, ref: attribute };
    if (found.is === 'found') attribute = found.ref;
    return found;
  };
  return {
    evidence,
    mailbox: null,
    async open(ticket) {
      const known = await attributeId();
      // Without the attribute a ticket would be made that cannot be found again.
      if (known.is === 'not-there') return { is: 'refused', problem: 'no-key-attribute' };
      if (known.is === 'not-read') return { is: 'later', until: known.until, problem: known.problem };
      const made = await calls.create(newTicket(access, ticket));
      if (made.is !== 'answered') return made;
      return { is: 'opened', ref: one.safeParse(made.json).data?.id ?? null };
    },
    follow: (note) => follow(calls, adminId, note),
    lookUp: {
      lagMs,
      async find(key) {
        const known = await attributeId();
        if (known.is !== 'found') return known;
        const answer = await calls.search(`ticket_attribute.${known.ref}`, key);
        const read = listed.safeParse(answer.is === 'answered' ? answer.json : null);
        if (answer.is !== 'answered' || !read.success) return notRead(answer);
        const own = read.data.tickets.find(({ ticket_attributes: its }) => its[keyAttribute] === key);
        return own === undefined ? { is: 'not-there' } : { is: 'found', ref: own.id };
      },
      findNote: (note) => findNote(calls, note),
    },
    hear: async (delivery) => hearIntercom({ secret: webhookSecret, adminId, keyAttribute }, delivery),
  };
}

const newTicket = ({ ticketType, contact, keyAttribute }: IntercomDeskAccess, ticket: HandedTicket) => ({
  ticket_type_id: ticketType,
  contacts: [{ email: contact }],
  skip_notifications: true,
  ticket_attributes: {
    _default_title_: titleOf(ticket),
    _default_description_: descriptionOf(ticket),
    [keyAttribute]: ticket.key,
  },
});

/** Longer than this nobody reads in a ticket. */
const longest = 20_000;

function descriptionOf(ticket: HandedTicket): string {
  const lines = describeTicket(ticket).join('\n');
  const json = ticket.evidence === null ? '' : JSON.stringify(ticket.evidence, null, 1);
  return json === '' || json.length > longest ? lines : `${lines}\n\n${json}`;
}

/** What Intercom calls the attribute in a search. */
async function attributeOf(
  calls: TicketCalls,
  { keyAttribute }: IntercomDeskAccess,
): Promise<{ readonly is: 'found'; readonly ref: string } | Exclude<DeskFound, { is: 'found' }>> {
  const answer = await calls.type();
  const read = type.safeParse(answer.is === 'answered' ? answer.json : null);
  if (answer.is !== 'answered' || !read.success) return notRead(answer);
  const { data, ticket_type_attributes: same } = read.data.ticket_type_attributes;
  const found = (data ?? same ?? []).find(({ name }) => name === keyAttribute);
  return found === undefined ? { is: 'not-there' } : { is: 'found', ref: String(found.id) };
}

function notRead(answer: Answered): Extract<DeskFound, { is: 'not-read' }> {
  if (answer.is === 'answered') return { is: 'not-read', until: null, problem: 'look-up malformed' };
  return {
    is: 'not-read',
    until: answer.is === 'later' ? answer.until : null,
    problem: `look-up ${answer.problem}`,
  };
}

/**
 * A note for the people there. Where somebody is to be forgotten, what we wrote in the ticket is taken out first, our
 * earlier notes included; what they wrote themselves they are asked to delete.
 */
async function follow(calls: TicketCalls, adminId: string, note: DeskNote): Promise<DeskOpened> {
  const ticket = note.about.ref ?? '';
  const done = note.what.is === 'forget' ? await forget(calls, adminId, ticket, note) : 'commented';
  if (typeof done !== 'string') return done;
  const said = await calls.note(ticket, htmlOf(sayNote(note)));
  return said.is === 'answered' ? { is: 'opened', ref: done } : said;
}

/** What was done, in a word; or why nothing more can be done now. */
async function forget(
  calls: TicketCalls,
  adminId: string,
  ticket: string,
  { number }: DeskNote,
): Promise<string | DeskOpened> {
  const emptied = await calls.update(ticket, {
    _default_title_: `[Loket ${number}]`,
    _default_description_: '-',
  });
  if (emptied.is === 'refused' && emptied.problem === '404') return { is: 'opened', ref: 'not-there' };
  if (emptied.is !== 'answered') return emptied;
  const answer = await calls.find(ticket);
  if (answer.is !== 'answered') return answer;
  const read = withParts.safeParse(answer.json);
  let left = read.success ? 0 : 1;
  for (const part of ownParts(read.data, adminId, number)) {
    const redacted = await calls.redact(ticket, part);
    // Somebody was before us, or Intercom does not do it for this part.
    if (redacted.is === 'refused') left += 1;
    else if (redacted.is !== 'answered') return redacted;
  }
  return left === 0 ? 'emptied-and-asked' : 'emptied-except-notes-and-asked';
}

/** Ours are found by their mark, so that those of which nobody knew whether they arrived go too. */
const ownParts = (
  read: z.infer<typeof withParts> | undefined,
  adminId: string,
  number: number,
): readonly string[] =>
  (read?.ticket_parts?.ticket_parts ?? [])
    .filter(
      ({ body, author }) => (body ?? '').includes(`(Loket ${number}-`) && (author?.id ?? adminId) === adminId,
    )
    .map(({ id: part }) => part);

async function findNote(calls: TicketCalls, note: DeskNote): Promise<DeskFound> {
  const answer = await calls.find(note.about.ref ?? '');
  const read = withParts.safeParse(answer.is === 'answered' ? answer.json : null);
  if (answer.is !== 'answered' || !read.success) return notRead(answer);
  const parts = read.data.ticket_parts?.ticket_parts ?? [];
  const found = parts.some(({ body }) => (body ?? '').includes(`(${note.mark})`));
  return found ? { is: 'found', ref: 'commented' } : { is: 'not-there' };
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What somebody wrote is text there as well. */
const htmlOf = (lines: readonly string[]): string =>
  lines
    .filter((line) => line !== '')
    .map(
      (line) => `<p>${line.replaceAll(/[&<>"]/gu, (sign) => signs[sign] ?? '').replaceAll('\n', '<br>')}</p>`,
    )
    .join('');
