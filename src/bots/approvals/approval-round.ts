import { grantForJob } from '../../diagnostics/access/grant-for-job.ts';
import { type Due, whatIsDue } from '../../diagnostics/licences/what-is-due.ts';
import type { DueSeatRequest } from '../../diagnostics/ports/seat-requests.ts';
import { type Rounds, rounds } from '../rounds.ts';
import { askApprovers, remindApprovers } from './ask-approvers.ts';
import type { InHand } from './in-hand.ts';
import type { RoundPorts } from './round-ports.ts';
import { settleRequest } from './settle-request.ts';
import { tellAsker } from './tell-asker.ts';

/** What nobody finished within this time is taken up again; milliseconds. */
const takenFor = 2 * 60_000;

/**
 * Sees to it that no request for licences is forgotten: who has to decide is asked and reminded, who asked hears how it
 * stands, and what came of it moves its ticket. Whatever is cut short is done again under the same keys.
 */
export const approvalRounds = (ports: RoundPorts, everyMs: number): Rounds =>
  rounds(everyMs, (goesOn) => approvalRound(ports, goesOn), ports.report);

/** Everything that is due now, one thing at a time. */
export async function approvalRound(ports: RoundPorts, goesOn: () => boolean): Promise<void> {
  while (goesOn()) {
    const now = ports.machineNow();
    const due = await ports.requests.take(ports.clock(), now, new Date(now.getTime() + takenFor));
    if (due === null) return;
    // One that cannot be looked after now keeps no other one waiting.
    await lookAfter(ports, due).catch(ports.report);
  }
}

async function lookAfter(ports: RoundPorts, due: DueSeatRequest): Promise<void> {
  const { tenant: id, askedBy, number } = due.request;
  const tenant = ports.tenants.get(id);
  const grant = tenant === undefined ? null : grantForJob(tenant, { tenant: id, address: askedBy });
  // Who is no customer now may be one again tomorrow: it is looked at again when its time is over.
  if (tenant === undefined || grant === null) return;
  const next = whatIsDue(due, tenant);
  if (next === null || next.at > ports.clock()) {
    await ports.requests.leave(grant, due, next?.at ?? null);
    return;
  }
  await carryOut(ports, { due, tenant, grant }, next.due);
  ports.note({ request: number, did: next.due.is });
}

async function carryOut(ports: RoundPorts, inHand: InHand, what: Due): Promise<void> {
  switch (what.is) {
    case 'ask':
      return askApprovers(ports, inHand, what.whom);
    case 'remind':
      return remindApprovers(ports, inHand, what.whom);
    case 'tell-asker':
      return tellAsker(ports, inHand);
    case 'expire':
      return ports.requests.note(inHand.grant, inHand.due, { is: 'expired' }, ports.clock());
    case 'settle':
      return settleRequest(ports, inHand);
  }
}
