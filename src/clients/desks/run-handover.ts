import type { Grant } from '../../diagnostics/access/grant.ts';
import type { TicketState } from '../../diagnostics/escalation/ticket-moves.ts';
import type { Handover, HandoverEnd } from '../../diagnostics/ports/desks.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { ConnectedDesks, DeskDependencies } from './desk-dependencies.ts';
import { handTicket } from './hand-ticket.ts';
import { noteOf } from './note-of.ts';
import type { DeskFound, DeskNote, DeskOpened, OutsideDesk } from './outside-desk.ts';

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
  const begin = async () => await work.desks.begin(grant, handover, work.machineNow());
  if (handover.kind !== 'ticket') return await followEnd(work, desk, begin, { handover, ticket, tenant });
  if (handover.doubtSince === null && !isWanted(ticket)) return { is: 'withdrawn' };
  const known = handover.doubtSince === null ? null : await lookUp(work, desk, handover);
  if (known !== null) return known;
  if ((await begin()) === 'overtaken') return null;
  const opened = await desk.open(handTicket(ticket, handover, tenant, desk.evidence));
  return endOfOpening(work, handover, opened);
}

interface Following {
  readonly handover: Handover;
  readonly ticket: Ticket;
  readonly tenant: ConnectedDesks['tenant'];
}

/** What follows a ticket: looked for before it is sent again, and not sent before the ticket is there. */
async function followEnd(
  work: DeskDependencies,
  desk: OutsideDesk,
  begin: () => Promise<'begun' | 'overtaken'>,
  following: Following,
): Promise<HandoverEnd | null> {
  const { handover } = following;
  const note = noteOf(following, desk.evidence);
  if (note === null) return { is: 'withdrawn' };
  const early = note.what.is === 'forget' ? null : notThereYet(work, handover, note.what.is);
  if (early !== null) return early;
  const there = await placeOf(desk, note);
  if (there.is === 'not-there' && note.what.is === 'forget') return { is: 'opened', ref: 'not-there' };
  if (there.is === 'not-there') return later(work, handover, { until: null, problem: 'not-there' }, 'stays');
  if (there.is === 'not-read') return later(work, handover, there, 'stays');
  const placed = { ...note, about: { ...note.about, ref: there.ref } };
  const known = handover.doubtSince === null ? null : await desk.lookUp?.findNote(placed);
  if (known?.is === 'found') return { is: 'opened', ref: known.ref };
  if (known?.is === 'not-read') return later(work, handover, known, 'stays');
  if ((await begin()) === 'overtaken') return null;
  return endOfOpening(work, handover, await desk.follow(placed));
}

/** What follows a ticket that is on its way waits for it; what was decided about one that never went needs no telling. */
function notThereYet(
  work: DeskDependencies,
  handover: Handover,
  what: 'answer' | 'decided',
): HandoverEnd | null {
  if (handover.about?.state === 'opened') return null;
  if (handover.about?.state !== 'waiting') return what === 'decided' ? { is: 'withdrawn' } : null;
  return later(work, handover, { until: null, problem: 'not-there' }, 'stays');
}

/** Where the ticket lies; a desk that goes by our own key need not be asked. */
async function placeOf({ lookUp: by }: OutsideDesk, { about }: DeskNote): Promise<DeskFound> {
  if (by === null || about.ref !== null) return { is: 'found', ref: about.ref };
  return await by.find(about.key);
}

const free: ReadonlySet<TicketState> = new Set(['new', 'triaged', 'reopened', 'with-desk']);

/** Nobody here has taken it up. A request goes on while its asker is asked something: the answer follows it. */
const isWanted = ({ state, licences }: Ticket): boolean =>
  free.has(state) || (licences !== null && state === 'waiting-for-customer');

/** `null`: it is surely not there. */
async function lookUp(
  work: DeskDependencies,
  { lookUp: by }: OutsideDesk,
  handover: Handover,
): Promise<HandoverEnd | null> {
  if (by === null) return null;
  const found = await by.find(handover.key);
  if (found.is === 'found') return { ...found, is: 'opened' };
  if (found.is === 'not-read') return later(work, handover, found, 'stays');
  const shown = new Date((handover.doubtSince?.getTime() ?? 0) + by.lagMs);
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
  // What it did at once is told instead.
  if (end.is === 'opened' && end.said !== undefined) return null;
  if (end.is === 'opened') return say(ticket, { is: 'arrived', ref: end.ref });
  return say(ticket, { is: 'stranded' });
}

const problemOf = (end: HandoverEnd) => ('problem' in end ? { problem: end.problem } : {});
