import { z } from 'zod';
import type { Desks, Handover } from '../../diagnostics/ports/desks.ts';
import { type Answer, type Asked, type Route, refusal } from '../route.ts';
import type { DeskPorts } from './desk-ports.ts';
import { type Leave, leavesFor } from './leaves-for.ts';
import type { StrandedRow } from './stranded-row.ts';

const most = 50;
const wanted = z.strictObject({ tenant: z.string(), id: z.int() });

export interface StrandedPorts extends Pick<DeskPorts, 'whoAsks' | 'tenants' | 'clock'> {
  readonly desks: Pick<Desks, 'stranded' | 'again'>;
}

/** What reached no desk outside, and sending it again; for the agents of its customer alone. */
export function strandedRoutes(ports: StrandedPorts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/api/desk/stranded',
      async answer(asked) {
        const leaves = await agentLeaves(ports, asked);
        return leaves === null ? noSession : list(ports, leaves);
      },
    },
    {
      method: 'POST',
      path: '/api/desk/stranded',
      async answer(asked) {
        const read = wanted.safeParse(jsonOf(asked.body));
        const leaves = await agentLeaves(ports, asked);
        const leave = leaves?.find(({ tenant }) => tenant.id === read.data?.tenant);
        if (leaves === null) return noSession;
        if (!read.success || leave === undefined) return notFound;
        const again = await ports.desks.again(leave.grant, read.data.id, ports.clock());
        return again === 'again' ? list(ports, leaves) : notFound;
      },
    },
  ];
}

async function list({ desks }: StrandedPorts, leaves: readonly Leave[]): Promise<Answer> {
  const rows: StrandedRow[] = [];
  for (const { grant, tenant } of leaves)
    rows.push(...(await desks.stranded(grant, most)).map((each) => rowOf(each, tenant)));
  return { is: 'json', status: 200, json: { stranded: rows } };
}

const noSession = refusal(401, 'no-session', 'Your session is over. Open Loket again.');
const notFound = refusal(404, 'not-found', 'There is no such delivery that waits to be sent again.');

async function agentLeaves({ whoAsks, tenants }: StrandedPorts, { headers }: Asked) {
  const sender = await whoAsks(headers);
  if (sender === null) return null;
  return leavesFor(sender, tenants).filter(({ grant }) => grant.role === 'agent');
}

const rowOf = (
  { id, ticket, desk, kind, problem }: Handover,
  { id: tenant, name }: { readonly id: string; readonly name: string },
): StrandedRow => ({ id, tenant, customer: name, ticket, desk, kind, problem: problem ?? 'unknown' });

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}
