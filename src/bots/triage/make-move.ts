import { z } from 'zod';
import type { Sender } from '../../diagnostics/access/grant.ts';
import { lookForTicket } from '../../diagnostics/again/look-for-ticket.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Language } from '../../diagnostics/model.ts';
import type { Ticket, TicketStep } from '../../diagnostics/ports.ts';
import { cleanText } from '../channels/clean-text.ts';
import { readJson } from '../channels/read-json.ts';
import { withoutSecrets } from '../conversation/without-secrets.ts';
import { type Answer, refusal } from '../route.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { Leave } from './leaves-for.ts';
import { lookAgain } from './look-again.ts';
import { noteAudit } from './note-audit.ts';
import { tellCustomer } from './tell-customer.ts';
import { viewOf } from './view-of.ts';

const longestNote = 4000;
const text = z.string().max(longestNote).transform(cleanText).transform(withoutSecrets);
const revision = z.int().min(0);
const noted = { revision, note: text.pipe(z.string().min(1)) };
const plain = { revision, note: text.optional() };

/** What an agent posts: the move, the ticket as it was seen, and what was written with it. */
const posted = z.discriminatedUnion('move', [
  z.strictObject({ move: z.literal('assign'), to: z.string().optional(), ...plain }),
  z.strictObject({ move: z.literal(['ask-customer', 'answer', 'decline']), ...noted }),
  z.strictObject({
    move: z.literal('hand-over'),
    desk: z.enum(['support', 'development', 'consultancy', 'licences']),
    ...plain,
  }),
  z.strictObject({ move: z.literal('solve'), how: z.enum(['verified', 'confirmed', 'assumed']), ...plain }),
  z.strictObject({ move: z.literal('merge'), into: z.int().min(1), ...plain }),
  z.strictObject({
    move: z.literal([
      ...(['triage', 'release', 'customer-answered', 'take-over', 'give-back'] as const),
      ...(['await-sync', 'synced', 'desk-answered', 'reopen'] as const),
    ]),
    ...plain,
  }),
]);
type Posted = z.infer<typeof posted>;

const notUnderstood = refusal(400, 'not-understood', 'This is no move with a ticket.');
const notAnAgent = refusal(400, 'no-agent', 'A ticket can only be given to an agent of this customer.');

/** `POST /api/desk/tickets/:number/steps`: one move, by who saw the ticket as it is. */
export async function makeMove(
  ports: DeskPorts,
  sender: Sender,
  leave: Leave,
  ticket: Ticket,
  { body, language }: { readonly body: Buffer; readonly language: Language },
): Promise<Answer> {
  const json = readJson(body);
  const parsed = posted.safeParse(json.is === 'json' ? json.value : null);
  if (!parsed.success) return notUnderstood;
  const move = moveOf(parsed.data, sender, leave.tenant);
  if (move === null) return notAnAgent;
  const again = { sender, leave, ticket, language, choice: null };
  // That the systems show it is for them to say: they are read now.
  if (move.is === 'solve' && move.how === 'verified' && !(await showsSolved(ports, again)))
    return answer(409, 'not-verified', await viewOf(ports, leave, ticket, language));
  const { revision: seen, note } = parsed.data;
  const step = stepOf(ports, sender, leave, ticket, { move, seen, note });
  const done = await ports.store.tickets.step(leave.grant, step);
  if (done.is === 'none') return refusal(404, 'not-found', 'There is no such ticket.');
  if (done.is === 'moved') for (const conversation of new Set(done.told)) ports.run(conversation);
  await noteAudit(ports, sender, [leave.tenant.id], 'ticket-moved', `${ticket.number} ${move.is} ${done.is}`);
  return answer(statuses[done.is], done.is, await viewOf(ports, leave, done.ticket, language));
}

const statuses = { moved: 200, overtaken: 409, 'not-possible': 422 } as const;

const answer = (status: number, is: string, ticket: unknown): Answer => ({
  is: 'json',
  status,
  json: { is, ticket },
});

async function showsSolved(ports: DeskPorts, wanted: Parameters<typeof lookAgain>[1]): Promise<boolean> {
  const looked = await lookAgain(ports, wanted);
  const { sender, leave, ticket } = wanted;
  await noteAudit(ports, sender, [leave.tenant.id], 'diagnosed', `${ticket.flow} for ${ticket.number}`);
  return looked.is === 'looked' && looked.solved === 'solved';
}

function stepOf(
  { clock }: DeskPorts,
  { address }: Sender,
  { tenant }: Leave,
  { number }: Ticket,
  { move, seen, note }: { move: TicketStep['move']; seen: number; note: string | undefined },
): TicketStep {
  const written = note === undefined || note === '' ? null : note;
  const doing = { number, move, note: written, at: clock() };
  const promise = (ticket: Ticket) => (awaitsLook(move) ? lookForTicket(ticket, tenant, doing.at) : null);
  const tell = tellCustomer({ ...doing, agent: address, timeZone: tenant.timeZone, promise });
  return { ...doing, revision: seen, by: 'agent', tell, promise };
}

/** Waiting for the sync, and what is taken to be solved: after the next run the systems are asked. */
const awaitsLook = (move: TicketStep['move']): boolean =>
  move.is === 'await-sync' || (move.is === 'solve' && move.how !== 'verified');

/** `null`: it would go to somebody who is no agent of this customer. */
function moveOf(given: Posted, { address }: Sender, { agents }: Tenant): TicketStep['move'] | null {
  switch (given.move) {
    case 'assign': {
      const to = given.to?.toLowerCase() ?? address;
      return agents.includes(to) ? { is: 'assign', to } : null;
    }
    case 'hand-over':
      return { is: 'hand-over', desk: given.desk };
    case 'solve':
      return { is: 'solve', how: given.how };
    case 'merge':
      return { is: 'merge', into: given.into };
    default:
      return { is: given.move };
  }
}
