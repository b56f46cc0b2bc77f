import { z } from 'zod';
import type { Sender } from '../../diagnostics/access/grant.ts';
import { isOpen, ticketStates } from '../../diagnostics/escalation/ticket-moves.ts';
import type { Queued, QueueFilter } from '../../diagnostics/ports/ticket-queue.ts';
import { type Answer, type Asked, refusal } from '../route.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { Leave } from './leaves-for.ts';
import { noteAudit } from './note-audit.ts';
import type { Queue } from './queue-row.ts';
import { rowOf } from './row-of.ts';

const shown = 200;

const asked = z.object({
  state: z.enum([...ticketStates, 'open', 'closed', 'all']).default('open'),
  desk: z.enum(['support', 'development', 'consultancy', 'licences']).nullable().default(null),
  customer: z.string().nullable().default(null),
  mine: z.literal('yes').nullable().default(null),
  search: z.string().max(200).default(''),
});
type Filter = z.infer<typeof asked>;

/** `GET /api/desk/tickets`: what keeps most people waiting first, and then what waits longest. */
export async function readQueue(
  ports: DeskPorts,
  sender: Sender,
  leaves: readonly Leave[],
  { query }: Asked,
): Promise<Answer> {
  const parsed = asked.safeParse(Object.fromEntries(query));
  if (!parsed.success) return refusal(400, 'not-understood', 'This filter does not exist.');
  const { customer } = parsed.data;
  const within = leaves.filter(({ tenant }) => customer === null || tenant.id === customer);
  const lists = await Promise.all(
    within.map(async ({ grant, tenant }) => {
      const found = await ports.store.tickets.queue(grant, filterOf(parsed.data, sender));
      return found.map((queued) => ({ queued, name: tenant.name }));
    }),
  );
  await noteAudit(
    ports,
    sender,
    within.map(({ tenant }) => tenant.id),
    'tickets-listed',
    'listed',
  );
  const queue: Queue = {
    now: ports.clock().toISOString(),
    me: sender.address,
    customers: leaves.map(({ tenant: { id, name } }) => ({ id, name })),
    tickets: lists
      .flat()
      .sort((one, other) => byImpact(one.queued, other.queued))
      .slice(0, shown)
      .map(({ queued, name }) => rowOf(queued, name)),
  };
  return { is: 'json', status: 200, json: queue };
}

const byImpact = (one: Queued, other: Queued): number =>
  other.joined - one.joined ||
  one.ticket.openedAt.getTime() - other.ticket.openedAt.getTime() ||
  one.ticket.number - other.ticket.number;

function filterOf({ state, desk, mine, search }: Filter, { address }: Sender): QueueFilter {
  const words = search.trim();
  return {
    states: statesOf(state),
    desk,
    flow: null,
    holder: mine === null ? null : address,
    search: words === '' ? null : words,
    // What joined another is under that one, unless somebody looks for it.
    parent: words === '' ? 'none' : 'any',
    limit: shown,
  };
}

function statesOf(state: Filter['state']): QueueFilter['states'] {
  if (state === 'all') return null;
  if (state === 'open') return ticketStates.filter(isOpen);
  return state === 'closed' ? ticketStates.filter((each) => !isOpen(each)) : [state];
}
