import type { Sender } from '../../diagnostics/access/grant.ts';
import { lookForTicket } from '../../diagnostics/again/look-for-ticket.ts';
import { wakeMoment } from '../../diagnostics/escalation/wake-moment.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Language } from '../../diagnostics/model.ts';
import type { TicketStep } from '../../diagnostics/ports/ticket-moves.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { WorkPorts } from './desk-ports.ts';
import type { GivenMove } from './given-move.ts';
import type { Leave } from './leaves-for.ts';
import { lookAgain } from './look-again.ts';
import { noteAudit } from './note-audit.ts';
import { type StepTaken, takeStep } from './take-step.ts';
import { tellCustomer } from './tell-customer.ts';

export type CarriedOut =
  | StepTaken
  | { readonly is: 'not-verified'; readonly ticket: Ticket }
  /** It would go to somebody who is no agent of this customer. */
  | { readonly is: 'no-agent' }
  /** It would come back on a day that is not to come. */
  | { readonly is: 'no-day' };

export interface Doing {
  readonly sender: Sender;
  readonly leave: Leave;
  readonly ticket: Ticket;
  /** The agent's. */
  readonly language: Language;
}

/** One move of an agent, by who saw the ticket as it is; the same from the page and from a card. */
export async function carryOut(ports: WorkPorts, doing: Doing, given: GivenMove): Promise<CarriedOut> {
  const { sender, leave, ticket } = doing;
  const move = moveOf(given, sender, leave.tenant, ports.clock());
  if (move === 'no-agent' || move === 'no-day') return { is: move };
  // That the systems show it is for them to say: they are read now.
  if (move.is === 'solve' && move.how === 'verified' && !(await showsSolved(ports, doing)))
    return { is: 'not-verified', ticket };
  const done = await takeStep(ports, leave.grant, ticket, stepOf(ports, doing, move, given));
  if (done.is === 'none') return done;
  await noteAudit(ports, sender, [leave.tenant.id], 'ticket-moved', `${ticket.number} ${move.is} ${done.is}`);
  return done;
}

async function showsSolved(ports: WorkPorts, doing: Doing): Promise<boolean> {
  const looked = await lookAgain(ports, { ...doing, choice: null });
  const { sender, leave, ticket } = doing;
  await noteAudit(ports, sender, [leave.tenant.id], 'diagnosed', `${ticket.flow} for ${ticket.number}`);
  return looked.is === 'looked' && looked.solved === 'solved';
}

function stepOf(
  { clock }: WorkPorts,
  { sender: { address }, leave: { tenant }, ticket: { number } }: Doing,
  move: TicketStep['move'],
  { revision, note }: GivenMove,
): TicketStep {
  const written = note === undefined || note === '' ? null : note;
  const made = { number, move, note: written, at: clock() };
  const promise = (ticket: Ticket) => (awaitsLook(move) ? lookForTicket(ticket, tenant, made.at) : null);
  const tell = tellCustomer({ ...made, agent: address, timeZone: tenant.timeZone, promise });
  return { ...made, revision, by: 'agent', tell, promise };
}

/** Waiting for the sync, and what is taken to be solved: after the next run the systems are asked. */
const awaitsLook = (move: TicketStep['move']): boolean =>
  move.is === 'await-sync' || (move.is === 'solve' && move.how !== 'verified');

type Meant = TicketStep['move'] | 'no-agent' | 'no-day';

function moveOf(given: GivenMove, { address }: Sender, tenant: Tenant, now: Date): Meant {
  switch (given.move) {
    case 'assign': {
      const to = given.to?.toLowerCase() ?? address;
      return tenant.agents.includes(to) ? { is: 'assign', to } : 'no-agent';
    }
    case 'hand-over':
      return { is: 'hand-over', desk: given.desk };
    case 'solve':
      return { is: 'solve', how: given.how };
    case 'merge':
      return { is: 'merge', into: given.into };
    case 'snooze':
      return sleep(given.until, tenant, now);
    default:
      return { is: given.move };
  }
}

function sleep(until: string, { timeZone }: Tenant, now: Date): Meant {
  if (until === 'customer') return { is: 'snooze', until: { is: 'until-customer' } };
  const at = wakeMoment(until, timeZone);
  return at > now ? { is: 'snooze', until: { is: 'until-date', at } } : 'no-day';
}
