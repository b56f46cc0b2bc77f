import { z } from 'zod';
import type { Sender } from '../../diagnostics/access/grant.ts';
import { personKey } from '../../diagnostics/facts/person.ts';
import type { Language } from '../../diagnostics/model.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import { readJson } from '../channels/read-json.ts';
import { type Answer, type Asked, type Route, refusal } from '../route.ts';
import type { DeskPorts } from './desk-ports.ts';
import { type Leave, leavesFor } from './leaves-for.ts';
import { lookAgain } from './look-again.ts';
import { makeMove } from './make-move.ts';
import { moveAll } from './move-all.ts';
import { noteAudit } from './note-audit.ts';
import { readNotices } from './read-notices.ts';
import { readQueue } from './read-queue.ts';
import { viewOf } from './view-of.ts';

/** What the desk page asks of the server. Agents work here; an administrator reads along for the own customer. */
export function deskRoutes(ports: DeskPorts): readonly Route[] {
  const inside = (act: Inside) => (asked: Asked) => enter(ports, asked, act);
  const ofTicket = (act: OfTicket) =>
    inside((sender, leaves, asked) => findTicket(ports, sender, leaves, asked, act));
  return [
    { method: 'GET', path: '/api/desk/notices', answer: inside((_, leaves) => readNotices(ports, leaves)) },
    { method: 'GET', path: '/api/desk/mark', answer: inside((_sender, leaves) => mark(ports, leaves)) },
    {
      method: 'GET',
      path: '/api/desk/tickets',
      answer: inside((sender, leaves, asked) => readQueue(ports, sender, leaves, asked)),
    },
    {
      method: 'GET',
      path: '/api/desk/tickets/:number',
      answer: ofTicket((_sender, leave, ticket, asked) => show(ports, leave, ticket, asked)),
    },
    {
      method: 'POST',
      path: '/api/desk/tickets/:number/steps',
      answer: ofTicket((sender, leave, ticket, asked) =>
        leave.grant.role === 'agent'
          ? makeMove(ports, { sender, leave, ticket, language: languageOf(asked) }, asked.body)
          : refuse(ports, sender, leave),
      ),
    },
    {
      method: 'POST',
      path: '/api/desk/tickets/:number/all',
      answer: ofTicket((sender, leave, ticket, asked) =>
        leave.grant.role === 'agent'
          ? moveAll(ports, sender, leave, ticket, { body: asked.body, language: languageOf(asked) })
          : refuse(ports, sender, leave),
      ),
    },
    {
      method: 'POST',
      path: '/api/desk/tickets/:number/look',
      answer: ofTicket((sender, leave, ticket, asked) =>
        leave.grant.role === 'agent'
          ? look(ports, sender, leave, ticket, asked)
          : refuse(ports, sender, leave),
      ),
    },
  ];
}

type Inside = (sender: Sender, leaves: readonly Leave[], asked: Asked) => Promise<Answer>;
type OfTicket = (sender: Sender, leave: Leave, ticket: Ticket, asked: Asked) => Promise<Answer>;

const noSession = refusal(401, 'no-session', 'Your session is over. Open Loket again.');
const notYours = refusal(403, 'not-yours', 'The desk is for agents and administrators.');
const readOnly = refusal(403, 'not-yours', 'Only an agent of this customer can do that.');
const notFound = refusal(404, 'not-found', 'There is no such ticket.');

const languageOf = ({ query }: Asked): Language => (query.get('language') === 'en' ? 'en' : 'nl');

/** First whose session it is, then which customers it may see; a refusal is noted as well. */
async function enter(ports: DeskPorts, asked: Asked, act: Inside): Promise<Answer> {
  const sender = await ports.whoAsks(asked.headers);
  if (sender === null) return noSession;
  const leaves = leavesFor(sender, ports.tenants);
  if (leaves.length > 0) return act(sender, leaves, asked);
  await noteAudit(ports, sender, sender.customers, 'refused', 'not-yours');
  return notYours;
}

/** Another customer's number is answered like one that does not exist. */
async function findTicket(
  ports: DeskPorts,
  sender: Sender,
  leaves: readonly Leave[],
  asked: Asked,
  act: OfTicket,
): Promise<Answer> {
  const number = Number(/^\/api\/desk\/tickets\/(\d{1,9})(?:\/|$)/u.exec(asked.path)?.[1] ?? 0);
  for (const leave of leaves) {
    const ticket = await ports.store.tickets.find(leave.grant, number);
    if (ticket === null) continue;
    await noteAudit(ports, sender, [leave.tenant.id], 'ticket-read', String(number));
    return act(sender, leave, ticket, asked);
  }
  const customers = leaves.map(({ tenant }) => tenant.id);
  await noteAudit(ports, sender, customers, 'ticket-read', 'none');
  return notFound;
}

/** No personal value is in it, so asking it every few seconds is no look-up. */
async function mark({ store }: DeskPorts, leaves: readonly Leave[]): Promise<Answer> {
  const marks = await Promise.all(leaves.map(({ grant }) => store.tickets.mark(grant)));
  return { is: 'json', status: 200, json: { mark: marks.join('-') } };
}

const show = async (ports: DeskPorts, leave: Leave, ticket: Ticket, asked: Asked): Promise<Answer> => ({
  is: 'json',
  status: 200,
  json: { ticket: await viewOf(ports, leave, ticket, languageOf(asked)) },
});

async function refuse(ports: DeskPorts, sender: Sender, { tenant }: Leave): Promise<Answer> {
  await noteAudit(ports, sender, [tenant.id], 'refused', 'not-yours');
  return readOnly;
}

const wanted = z.strictObject({ choice: personKey.nullable().default(null) });

async function look(
  ports: DeskPorts,
  sender: Sender,
  leave: Leave,
  ticket: Ticket,
  asked: Asked,
): Promise<Answer> {
  const json = readJson(asked.body);
  const parsed = wanted.safeParse(json.is === 'json' ? json.value : null);
  if (!parsed.success) return refusal(400, 'not-understood', 'Send { "choice": null }.');
  const { choice } = parsed.data;
  await noteAudit(ports, sender, [leave.tenant.id], 'diagnosed', `${ticket.flow} for ${ticket.number}`);
  const again = await lookAgain(ports, { sender, leave, ticket, language: languageOf(asked), choice });
  return { is: 'json', status: 200, json: again };
}
