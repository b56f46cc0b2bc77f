import { z } from 'zod';
import type { AuditLine, AuditTrail } from '../../diagnostics/ports/audit.ts';
import { type Answer, type Asked, type Route, refusal } from '../route.ts';
import { agentName } from '../wording/agent-name.ts';
import type { DeskPorts } from './desk-ports.ts';
import { leavesFor } from './leaves-for.ts';
import { type Looks, looksShape } from './looks-shape.ts';
import { noteAudit } from './note-audit.ts';

interface LooksPorts extends Pick<DeskPorts, 'whoAsks' | 'tenants' | 'clock'> {
  readonly store: DeskPorts['store'] & { readonly auditTrail: AuditTrail };
}

const pageSize = 25;
const furthest = 100_000;

const wish = z.object({
  skip: z.coerce.number().int().min(0).max(furthest).default(0),
  until: z.iso.datetime().optional(),
  customer: z.string().optional(),
});

/** `GET /api/desk/looks`: which agent looked at what of one's people, for administrators alone. */
export const looksRoute = (ports: LooksPorts): Route => ({
  method: 'GET',
  path: '/api/desk/looks',
  answer: (asked) => answer(ports, asked),
});

const noSession = refusal(401, 'no-session', 'Your session is over. Open Loket again.');
const notYours = refusal(403, 'not-yours', 'Who looked is for administrators of the customer.');
const notFound = refusal(404, 'not-found', 'There is no such customer.');
const notUnderstood = refusal(400, 'not-understood', 'Send skip as a number, and until as it came.');

async function answer(ports: LooksPorts, { headers, query }: Asked): Promise<Answer> {
  const sender = await ports.whoAsks(headers);
  if (sender === null) return noSession;
  const own = leavesFor(sender, ports.tenants).filter(({ grant }) => grant.role === 'administrator');
  if (own.length === 0) {
    await noteAudit(ports, sender, sender.customers, 'refused', 'not-yours');
    return notYours;
  }
  const parsed = wish.safeParse(Object.fromEntries(query));
  if (!parsed.success) return notUnderstood;
  const { skip, customer } = parsed.data;
  const leave = own.find(({ tenant }) => customer === undefined || tenant.id === customer);
  if (leave === undefined) return notFound;
  const { agents, administrators: notBy, name } = leave.tenant;
  const until = parsed.data.until ?? ports.clock().toISOString();
  const page = { agents, notBy, until: new Date(until), skip, limit: pageSize + 1 };
  const lines = (await ports.store.auditTrail.looks(leave.grant, page)) ?? [];
  const looks: Looks = {
    customer: name,
    looks: lines.slice(0, pageSize).flatMap(shown),
    until,
    more: lines.length > pageSize ? 'yes' : 'no',
  };
  return { is: 'json', status: 200, json: looks };
}

const what = looksShape.shape.looks.element.shape.what;

function shown({ at, actor: address, action, outcome }: AuditLine): Looks['looks'] {
  const is = what.safeParse(action);
  if (!is.success) return [];
  // A number by itself, the one after *for*, or the one that a move begins with.
  const number = /^(\d+)(?:$| )|\bfor (\d+)$/u.exec(outcome);
  return [
    {
      at: at.toISOString(),
      agent: { name: agentName(address), address },
      what: is.data,
      number: number === null ? null : Number(number[1] ?? number[2]),
    },
  ];
}
