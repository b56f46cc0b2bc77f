import type { Actor } from '../../diagnostics/access/grant.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { AuditLine } from '../../diagnostics/ports/audit.ts';
import type { CodeChange } from '../../diagnostics/ports/codes.ts';
import type { BeginRun, Deadline, LookUp } from '../../diagnostics/ports/look-up.ts';
import type { BookedLook, CaseMoved, CaseNews, LookChange } from '../../diagnostics/ports/looks.ts';
import type { SeatRequestChange, SeatRequests } from '../../diagnostics/ports/seat-requests.ts';
import type { NewTicket, Ticket, TicketAnswer, Tickets } from '../../diagnostics/ports/tickets.ts';
import type { Heard, Progress, Reply } from '../channel.ts';
import { promisedNow } from './carry-looks.ts';
import type { Effect, Event, Setting } from './event.ts';
import type { Looked } from './look-into.ts';
import { hasCustomer } from './moves/ask-customer.ts';
import type { State } from './state.ts';
import type { StepUp } from './step-up.ts';
import type { Understand } from './understand/understood.ts';

export interface Dependencies {
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly beginRun: BeginRun;
  readonly tickets: Tickets;
  readonly understand: Understand;
  readonly nonce: () => string;
  /** Left out: nobody can show who it is by a code. */
  readonly stepUp?: StepUp;
  /** Left out: nobody approves anything, and a request for licences goes out as it is. */
  readonly requests?: SeatRequests;
  /** Milliseconds for one diagnosis; left out: 7000. */
  readonly diagnosisMs?: number;
}

/** What answering one message comes to; nothing of it has been stored or sent. */
export interface Response {
  readonly state: State;
  readonly replies: readonly ((ticket: Ticket | null, moved?: readonly CaseMoved[]) => Reply)[];
  readonly ticket: NewTicket | null;
  /** What goes to the person at the desk. */
  readonly answers: readonly TicketAnswer[];
  readonly audit: readonly AuditLine[];
  readonly codes: readonly CodeChange[];
  /** What is promised, put off or taken back. */
  readonly looks: readonly LookChange[];
  /** What became of questions, for their tickets. */
  readonly news: readonly CaseNews[];
  /** What was said of requests for licences. */
  readonly requests: readonly SeatRequestChange[];
  /** What was done and in which order, for who wants to see inside. */
  readonly journal: readonly (Effect | Looked)[];
}

/** One message with all that answering it may use. */
export interface Talk {
  readonly dependencies: Dependencies;
  readonly heard: Heard;
  readonly conversation: string;
  readonly now: Date;
  readonly progress: (progress: Progress) => void;
  /** The ticket that this turn opens already. */
  readonly ticket: NewTicket | null;
  /** What this turn did with codes already. */
  readonly codes?: readonly CodeChange[];
  /** At which a person waits for an answer or has taken over, the latest first. */
  readonly withPerson: readonly Ticket[];
  /** What this turn passes on already. */
  readonly answers: readonly TicketAnswer[];
  /** What is promised in this conversation; left out: nothing. */
  readonly booked?: readonly BookedLook[];
  /** What this turn did about that already. */
  readonly looks?: readonly LookChange[];
  readonly news?: readonly CaseNews[];
  readonly requests?: readonly SeatRequestChange[];
  /** The look that led on to what is asked now: what it read is not read again, and its time counts. */
  readonly run?: Run;
}

export interface Run {
  readonly lookUp: LookUp;
  readonly deadline: Deadline;
}

/** What carrying out an effect came to, and what the conversation hears of it. */
export interface Carried {
  readonly response: Response;
  readonly event: Event;
}

/** Who is nobody in particular chooses among no customers: which of them share a place is nothing for a guest. */
export const customersOf = ({ sender: { customers, proven } }: Heard): readonly string[] =>
  proven === 'no' && customers.length > 1 ? [] : customers;

/** What the moves may know of it. */
export function settingOf(
  { dependencies, heard, now, withPerson, booked: promises = [] }: Talk,
  { ticket: opened, answers, looks = [] }: Pick<Response, 'ticket' | 'answers'> & Pick<Talk, 'looks'>,
): Setting {
  const { tenants, nonce, understand, requests } = dependencies;
  const asker = heard.sender.proven === 'yes' ? heard.sender.address : null;
  const known = customersOf(heard);
  const customers = known.flatMap((id) => {
    const tenant = tenants.get(id);
    if (tenant === undefined) return [];
    // Where nobody can approve there is nothing to wait for.
    const approvals = requests === undefined ? null : tenant.approvals;
    return [{ id, name: tenant.name, approvals }];
  });
  const timeZone = tenants.get(customers[0]?.id ?? '')?.timeZone ?? 'Europe/Amsterdam';
  const ticket = opened === null ? 'may-open' : 'opened-in-this-turn';
  const installation = known[0] ?? heard.address.installation;
  const codes = dependencies.stepUp === undefined ? 'not-sent' : 'sent';
  const answered = answers.map(({ number }) => number);
  const open = withPerson.filter(({ number, talk }) => talk === 'person' || !answered.includes(number));
  const booked = promisedNow(promises, looks);
  return {
    asker,
    ...{ now, nonce, customers, installation, timeZone, understand, withPerson: open, booked, ticket, codes },
  };
}

/** The one customer of the sender, or the one an agent chose; the conversation asks before it gets here. */
export function tenantOf(talk: Talk, state: State): Tenant {
  const setting = settingOf(talk, talk);
  const id = setting.customers.length === 1 ? setting.customers[0]?.id : state.customer;
  const tenant = hasCustomer(state, setting) ? talk.dependencies.tenants.get(id ?? '') : undefined;
  if (tenant === undefined) throw new Error('the sender belongs to no customer that is set up here');
  return tenant;
}

export const actorOf = ({ heard }: Talk, tenant: Tenant): Actor => ({
  tenant: tenant.id,
  address: heard.sender.address,
  proven: heard.sender.proven,
  via: heard.sender.via,
});

export function auditLine(talk: Talk, state: State, action: AuditLine['action'], outcome: string): AuditLine {
  const { heard, now } = talk;
  const tenant = heard.sender.customers.length === 1 ? heard.sender.customers[0] : state.customer;
  return { at: now, tenant: tenant ?? 'none', actor: heard.sender.address, action, outcome };
}
