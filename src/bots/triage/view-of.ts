import type { ClockStage } from '../../diagnostics/escalation/clocks-of.ts';
import { type EvidenceBundle, evidenceBundle } from '../../diagnostics/escalation/evidence.ts';
import {
  isOpen,
  possibleMoves,
  type TicketMove,
  talkAfter,
} from '../../diagnostics/escalation/ticket-moves.ts';
import { flowFor } from '../../diagnostics/flows/flows.ts';
import type { Language } from '../../diagnostics/model.ts';
import type { TicketTrail } from '../../diagnostics/ports/ticket-moves.ts';
import type { Queued, QueueFilter } from '../../diagnostics/ports/ticket-queue.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import { agentName } from '../wording/agent-name.ts';
import type { WorkPorts } from './desk-ports.ts';
import type { Leave } from './leaves-for.ts';
import { viewOfRequest } from './request-view.ts';
import { rowOf } from './row-of.ts';
import { sayLook } from './say-look.ts';
import { suggestReply } from './suggest-reply.ts';
import type { TicketView } from './ticket-view.ts';

const fewest: QueueFilter = {
  ...{ states: null, desk: null, flow: null, holder: null, search: null, parent: 'any' },
  limit: 50,
};
const similarShown = 5;

/** As its trail has it; what is closed is late no more. */
function lateOf({ state }: Ticket, trail: readonly TicketTrail[]): ClockStage {
  const noticed = (move: TicketTrail['move']) => isOpen(state) && trail.some((line) => line.move === move);
  if (noticed('escalate')) return 'overdue';
  return noticed('warn') ? 'warned' : 'fine';
}

interface ViewPorts extends Pick<WorkPorts, 'clock'> {
  readonly store: Pick<WorkPorts['store'], 'tickets' | 'requests'>;
}

/** One ticket as it is now, for an agent who reads `language`. */
export async function viewOf(
  { store: { tickets, requests }, clock }: ViewPorts,
  { grant, tenant }: Leave,
  ticket: Ticket,
  language: Language,
): Promise<TicketView> {
  const [trail, joined, count, similar, request] = await Promise.all([
    tickets.trail(grant, ticket.number),
    tickets.queue(grant, { ...fewest, parent: ticket.number }),
    tickets.joinedTo(grant, ticket.number),
    tickets.queue(grant, { ...fewest, flow: ticket.flow, states: ['solved'] }),
    requests.find(grant, ticket.number),
  ]);
  const { look, conversation } = bundleOf(ticket) ?? { look: null, conversation: [] };
  return {
    ...rowOf({ ticket, joined: count, late: lateOf(ticket, trail ?? []) }, tenant.name),
    now: clock().toISOString(),
    revision: ticket.revision,
    solved: ticket.solved,
    chat: ticket.chat,
    parent: ticket.parent,
    snoozed: sayWhen(ticket.snoozed),
    request: request === null ? null : viewOfRequest(request),
    moves: grant.role === 'agent' ? [...movesOf(ticket)] : [],
    looking:
      grant.role === 'agent' && look !== null && flowFor(look.flow) !== null ? 'possible' : 'not-possible',
    ladder: look === null ? [] : sayLook(look, { language, hide: [], timeZone: tenant.timeZone }),
    lookedAt: look?.lookedAt ?? null,
    talked: conversation,
    trail: (trail ?? []).map(({ at, by, actor, move, after, note }) => ({
      at: at.toISOString(),
      by,
      actor: actor === null ? null : by === 'agent' ? agentName(actor) : actor,
      move,
      after,
      note,
    })),
    suggestion: look === null ? null : suggestReply(look, ticket, tenant),
    joinedTickets: joined.map(otherOf),
    similar: likeIt(ticket, similar).map(otherOf),
    solvedBefore: countOf(ticket, similar),
    agents: tenant.agents.map((address) => ({ address, name: agentName(address) })),
  };
}

const sayWhen = (snoozed: Ticket['snoozed']): TicketView['snoozed'] =>
  snoozed?.is === 'until-date' ? { is: snoozed.is, at: snoozed.at.toISOString() } : snoozed;

/** What went with the ticket; `null` where a former version kept it in another form. */
export const bundleOf = ({ evidence }: Ticket): EvidenceBundle | null =>
  evidenceBundle.safeParse(evidence).data ?? null;

const movesOf = ({ state, talk, snoozed }: Ticket): readonly TicketMove[] =>
  possibleMoves(state, 'agent').filter(
    (move) => talkAfter(talk, move) !== 'not-possible' && isLeft(snoozed, move),
  );

/** Whether it can be set aside or brought back as it is; what awaits approval can neither, nor be passed on. */
function isLeft(snoozed: Ticket['snoozed'], move: TicketMove): boolean {
  const awaits = snoozed?.is === 'until-approval';
  if (move === 'wake') return snoozed !== null && !awaits;
  return !awaits || (move !== 'snooze' && move !== 'hand-over');
}

const otherOf = ({ ticket: { number, flow, summary, state, language } }: Queued) => ({
  ...{ number, flow, summary, state, language },
});

const likeIt = ({ number, cause }: Ticket, found: readonly Queued[]): readonly Queued[] =>
  found
    .filter(({ ticket }) => ticket.number !== number)
    .toSorted((one, other) => Number(isSame(other, cause)) - Number(isSame(one, cause)))
    .slice(0, similarShown);

function countOf({ number, cause }: Ticket, found: readonly Queued[]): TicketView['solvedBefore'] {
  const others = found.filter(({ ticket }) => ticket.number !== number);
  const sameCause = others.filter((each) => isSame(each, cause)).length;
  return { count: others.length, sameCause, more: found.length < fewest.limit ? 'no' : 'yes' };
}

const isSame = ({ ticket }: Queued, cause: string | null): boolean =>
  cause !== null && ticket.cause === cause;
