import type { Grant } from '../../diagnostics/access/grant.ts';
import { grantForJob } from '../../diagnostics/access/grant-for-job.ts';
import { lookForTicket } from '../../diagnostics/again/look-for-ticket.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { DeskJob } from '../../diagnostics/ports/desks.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { DeskDependencies } from './desk-dependencies.ts';
import { runHandover } from './run-handover.ts';

/** What the queue's worker does. Leave is asked for when a job runs, not when it is booked. */
export const runJob =
  (work: DeskDependencies) =>
  async (job: DeskJob): Promise<void> => {
    const asker = await work.desks.asker(job);
    if (asker === null) return;
    const customer = work.customers.get(asker.tenant);
    const grant = customer === undefined ? null : grantForJob(customer.tenant, asker);
    // Who is no customer now may be one again tomorrow.
    if (customer === undefined || grant === null) throw new Error('no leave for this job');
    if (job.is === 'hand-over') await runHandover(work, customer, grant, job.id);
    else await tellNews(work, customer.tenant, grant, job.id);
  };

/** What a desk said, told to who asked; to those who joined that ticket without its words, which may be about another. */
async function tellNews(work: DeskDependencies, tenant: Tenant, grant: Grant, id: number): Promise<void> {
  const message = await work.desks.message(grant, id);
  if (message === null) return;
  const { ticket, said, desk } = message;
  work.note({ ticket: ticket.number, desk, said: said.is });
  const tell = (of: Ticket) => work.say(of, of.number === ticket.number ? said : { ...said, text: null });
  const at = work.machineNow();
  const promise = (of: Ticket) => (said.is === 'solved' ? lookForTicket(of, tenant, at) : null);
  work.told(await work.desks.settleMessage(grant, id, { at, tell, promise }));
}
