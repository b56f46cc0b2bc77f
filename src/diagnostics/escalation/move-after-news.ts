import type { CaseNews } from '../ports/looks.ts';
import type { TicketStep } from '../ports/ticket-moves.ts';
import type { Solved } from '../ports/tickets.ts';
import { isOpen, type Snoozed, type Talk, type TicketState } from './ticket-moves.ts';

/** A ticket as far as it counts here. */
export interface TicketAsItIs {
  readonly state: TicketState;
  readonly talk: Talk;
  readonly solved: Solved | null;
  /** Others with the same cause: one person's good news says nothing about them. */
  readonly joined: number;
  /** How often it went to a desk outside. */
  readonly handovers: number;
  readonly snoozed: Snoozed | null;
}

/**
 * What becomes of a question's ticket; `null`: it stays where it is. What somebody works at stays there: only what
 * waits for nobody, approvers included, is put aside for the sync.
 */
export function moveAfterNews(news: CaseNews['is'], ticket: TicketAsItIs): TicketStep['move'] | null {
  switch (news) {
    case 'awaits-sync':
      return putAside(ticket);
    case 'verified':
      return ticket.joined === 0 ? verified(ticket) : backToQueue(ticket);
    case 'confirmed':
      return ticket.joined === 0 && isOpen(ticket.state) ? { is: 'solve', how: 'confirmed' } : null;
    case 'not-solved':
      return ticket.state === 'solved' && ticket.solved === 'assumed'
        ? { is: 'reopen' }
        : backToQueue(ticket);
    case 'not-awaited':
      return backToQueue(ticket);
  }
}

const queued: ReadonlySet<TicketState> = new Set(['new', 'triaged', 'reopened']);

function putAside(ticket: TicketAsItIs): TicketStep['move'] | null {
  const { state, talk, joined, handovers, snoozed } = ticket;
  const waitsForNobody = queued.has(state) && talk === 'loket' && snoozed?.is !== 'until-approval';
  return waitsForNobody && joined + handovers === 0 ? { is: 'await-sync' } : null;
}

function verified({ state, solved }: TicketAsItIs): TicketStep['move'] | null {
  if (isOpen(state)) return { is: 'solve', how: 'verified' };
  return state === 'solved' && solved !== 'verified' ? { is: 'verify' } : null;
}

const backToQueue = ({ state }: TicketAsItIs): TicketStep['move'] | null =>
  state === 'waiting-for-sync' ? { is: 'synced' } : null;
