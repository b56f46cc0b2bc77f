import { z } from 'zod';
import type { Sender } from '../../diagnostics/access/grant.ts';
import type { Language } from '../../diagnostics/model.ts';
import type { TicketStep } from '../../diagnostics/ports/ticket-moves.ts';
import type { QueueFilter } from '../../diagnostics/ports/ticket-queue.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import { cleanText } from '../channels/clean-text.ts';
import { readJson } from '../channels/read-json.ts';
import { withoutSecrets } from '../conversation/without-secrets.ts';
import { type Answer, refusal } from '../route.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { Leave } from './leaves-for.ts';
import { noteAudit } from './note-audit.ts';
import { takeStep } from './take-step.ts';
import { tellCustomer } from './tell-customer.ts';
import { viewOf } from './view-of.ts';

const text = z.string().max(4000).transform(cleanText).transform(withoutSecrets).pipe(z.string().min(1));
const texts = z.strictObject({ nl: text.optional(), en: text.optional() });
const revision = z.int().min(0);

/** That the systems show it is one person's: it is no way to solve many at once. */
const posted = z.discriminatedUnion('move', [
  z.strictObject({ move: z.literal(['answer', 'decline']), revision, texts }),
  z.strictObject({ move: z.literal('solve'), how: z.enum(['confirmed', 'assumed']), revision, texts }),
]);
type Posted = z.infer<typeof posted>;

const notUnderstood = refusal(
  400,
  'not-understood',
  'This is no move with a ticket and those that joined it.',
);
const joinedTo = (parent: number): QueueFilter => ({
  ...{ states: null, desk: null, flow: null, holder: null, search: null, limit: 1000 },
  parent,
});

/** `POST /api/desk/tickets/:number/all`: one answer or end for a ticket and all that joined it, each in its language. */
export async function moveAll(
  ports: DeskPorts,
  sender: Sender,
  leave: Leave,
  ticket: Ticket,
  { body, language }: { readonly body: Buffer; readonly language: Language },
): Promise<Answer> {
  const json = readJson(body);
  const parsed = posted.safeParse(json.is === 'json' ? json.value : null);
  if (!parsed.success) return notUnderstood;
  const { tickets } = ports.store;
  const joined = await tickets.queue(leave.grant, joinedTo(ticket.number));
  const spoken = new Set([ticket.language, ...joined.map((each) => each.ticket.language)]);
  const missing = [...spoken].filter((each) => parsed.data.texts[each] === undefined);
  if (missing.length > 0)
    return refusal(400, 'language-missing', `Somebody reads ${missing.join(' and ')}: write it in that too.`);
  const done = await takeStep(ports, leave.grant, ticket, stepOf(ports, sender, leave, ticket, parsed.data));
  if (done.is === 'none') return refusal(404, 'not-found', 'There is no such ticket.');
  const outcome = `${ticket.number} ${parsed.data.move} ${done.is}`;
  await noteAudit(ports, sender, [leave.tenant.id], 'ticket-moved', outcome);
  const view = await viewOf(ports, leave, done.ticket, language);
  return { is: 'json', status: statuses[done.is], json: { is: done.is, ticket: view } };
}

const statuses = { moved: 200, unheard: 200, overtaken: 409, 'not-possible': 422 } as const;

/** Everybody is told what was written in their language, as if it were their own ticket. */
function stepOf(
  { clock }: Pick<DeskPorts, 'clock'>,
  { address: agent }: Sender,
  { tenant: { timeZone } }: Leave,
  { number, language }: Ticket,
  given: Posted,
): TicketStep {
  const { revision: seen } = given;
  const written = { nl: given.texts.nl ?? null, en: given.texts.en ?? null };
  const move = given.move === 'solve' ? { is: given.move, how: given.how } : { is: given.move };
  const at = clock();
  return {
    ...{ number, move, at, by: 'agent', revision: seen, toJoined: written },
    note: written[language],
    tell: (to, before) => {
      const note = written[to.language];
      return tellCustomer({ number: to.number, move, note, at, agent, timeZone })(to, before);
    },
  };
}
