import type { Grant } from '../../diagnostics/access/grant.ts';
import type { TicketState } from '../../diagnostics/escalation/ticket-moves.ts';
import type { Handover, HandoverEnd, Ticket } from '../../diagnostics/ports.ts';
import type { ConnectedDesks, DeskDependencies } from './desk-dependencies.ts';
import { handTicket } from './hand-ticket.ts';
import type { DeskOpened, OutsideDesk } from './outside-desk.ts';

/**
 * One run of one hand-over. What may be at the desk already is looked up by its key first, and sent again only when the
 * desk had the time to show it. Before anything is sent it is on record that it may be there.
 */
export async function runHandover(
  work: DeskDependencies,
  customer: ConnectedDesks,
  grant: Grant,
  id: number,
): Promise<void> {
  const found = await work.desks.handover(grant, id);
  if (found === null || found.handover.state !== 'waiting') return;
  const { handover, ticket } = found;
  const end = await endOf(work, customer, grant, handover, ticket);
  if (end === null) return;
  work.note({
    ticket: ticket.number,
    desk: handover.desk,
    tries: handover.tries,
    end: end.is,
    ...problemOf(end),
  });
  const step = { at: work.machineNow(), tell: (of: Ticket) => told(work, end, of) };
  work.told(await work.desks.settle(grant, handover, end, step));
}

/** `null`: another run is at it. */
async function endOf(
  work: DeskDependencies,
  { tenant, desks }: ConnectedDesks,
  grant: Grant,
  handover: Handover,
  ticket: Ticket,
): Promise<HandoverEnd | null> {
  const desk = desks.get(handover.desk);
  if (desk === undefined) return { is: 'refused', problem: 'not-connected' };
  if (handover.doubtSince === null && !wanted.has(ticket.state)) return { is: 'withdrawn' };
  const known = handover.doubtSince === null ? null : await lookUp(work, desk, handover, handover.doubtSince);
  if (known !== null) return known;
  const at = work.machineNow();
  if ((await work.desks.begin(grant, handover, at)) === 'overtaken') return null;
  const opened = await desk.open(handTicket(ticket, handover, tenant, desk.evidence));
  return endOfOpening(work, handover, opened);
}

/** Nobody here has taken it up. */
const wanted: ReadonlySet<TicketState> = new Set(['new', 'triaged', 'reopened', 'with-desk']);

/** `null`: it is surely not there. */
async function lookUp(
  work: DeskDependencies,
  { lookUp: by }: OutsideDesk,
  handover: Handover,
  doubtSince: Date,
): Promise<HandoverEnd | null> {
  if (by === null) return null;
  const found = await by.find(handover.key);
  if (found.is === 'found') return { is: 'opened', ref: found.ref };
  if (found.is === 'not-read') return later(work, handover, found, 'stays');
  const shown = new Date(doubtSince.getTime() + by.lagMs);
  if (shown <= work.machineNow()) return null;
  return { is: 'later', until: shown, problem: handover.problem ?? 'unknown', doubt: 'stays' };
}

function endOfOpening(work: DeskDependencies, handover: Handover, opened: DeskOpened): HandoverEnd {
  if (opened.is === 'opened' || opened.is === 'refused') return opened;
  if (opened.is === 'later') return later(work, handover, opened, 'none');
  return later(work, handover, { until: null, problem: opened.problem }, 'stays');
}

/** After a quarter of the time that it has taken so far, or when the desk said; not for ever. */
function later(
  { machineNow, patience }: DeskDependencies,
  { since }: Handover,
  { until, problem }: { readonly until: Date | null; readonly problem: string },
  doubt: 'stays' | 'none',
): HandoverEnd {
  const now = machineNow().getTime();
  const taken = now - since.getTime();
  if (taken > patience.giveUpMs) return { is: 'given-up', problem };
  const pause = Math.min(Math.max(taken / 4, patience.firstMs), patience.longestMs) * (1 + Math.random() / 4);
  return { is: 'later', until: new Date(Math.max(now + pause, until?.getTime() ?? 0)), problem, doubt };
}

function told({ say }: DeskDependencies, end: HandoverEnd, ticket: Ticket) {
  if (end.is === 'opened') return say(ticket, { is: 'arrived', ref: end.ref });
  return say(ticket, { is: 'stranded' });
}

const problemOf = (end: HandoverEnd) => ('problem' in end ? { problem: end.problem } : {});
