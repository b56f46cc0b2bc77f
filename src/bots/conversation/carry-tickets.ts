import { authorise } from '../../diagnostics/access/authorise.ts';
import type { NewTicket, Ticket, TicketAnswer } from '../../diagnostics/ports/tickets.ts';
import type { Reply } from '../channel.ts';
import { requestWords } from '../wording/request-words.ts';
import { wording } from '../wording/wording.ts';
import type { Effect } from './event.ts';
import { sayClosed } from './say-closed.ts';
import { actorOf, auditLine, type Carried, type Response, type Talk, tenantOf } from './talk.ts';

type OpenTicket = Extract<Effect, { is: 'open-ticket' }>;

export async function readTicket(talk: Talk, response: Response, number: number | null): Promise<Carried> {
  const tenant = tenantOf(talk, response.state);
  const actor = actorOf(talk, tenant);
  const everybody = authorise({ actor, tenant, wish: 'customer', team: null });
  const own = authorise({ actor, tenant, wish: { is: 'self' }, team: null });
  const leave = everybody.is === 'granted' && (number !== null || own.is !== 'granted') ? everybody : own;
  if (leave.is !== 'granted')
    return {
      response,
      event: { is: 'refused', because: 'not-proven', sync: null, interrupted: { is: 'ticket', number } },
    };
  const { tickets, requests } = talk.dependencies;
  const ticket =
    number === null
      ? ((await tickets.list(leave.grant, 1))[0] ?? null)
      : await tickets.find(leave.grant, number);
  const asks = ticket?.flow === 'licence-increase';
  const request = asks ? ((await requests?.find(leave.grant, ticket.number)) ?? null) : null;
  const line = auditLine(
    talk,
    response.state,
    'ticket-read',
    ticket === null ? 'none' : String(ticket.number),
  );
  return {
    response: { ...response, audit: [...response.audit, line] },
    event: { is: 'ticket-read', number, ticket, request },
  };
}

export function openTicket(talk: Talk, response: Response, effect: OpenTicket): Response {
  const { desk, flow, summary, evidence, cause } = effect;
  const { state } = response;
  if (response.ticket !== null) throw new Error('one turn opens one ticket');
  const request = talk.dependencies.requests === undefined ? null : effect.request;
  const ticket: NewTicket = {
    // The delivery that asked for it: thinking again gives the same ticket, another request another one.
    key: `${talk.conversation}:${talk.heard.key}`,
    tenant: tenantOf(talk, state).id,
    openedBy: talk.heard.sender.address,
    desk,
    flow,
    language: state.language,
    summary,
    evidence,
    cause,
    ...(request !== null && { request }),
  };
  return {
    ...response,
    ticket,
    replies: [...response.replies, (opened) => told(talk, response, ticket, opened)],
    audit: [...response.audit, auditLine(talk, state, 'ticket-opened', desk)],
  };
}

/** Nobody at a desk has what waits for approval. */
function told(talk: Talk, { state }: Response, { desk, request }: NewTicket, opened: Ticket | null): Reply {
  const { language } = state;
  const plain = { language, ladder: [], buttons: [] };
  const words = wording[language].ticket;
  if (opened === null) return { ...plain, text: words.wouldOpen(desk) };
  if (request !== undefined && request.steps.length > 0)
    return { ...plain, text: requestWords[language].goesPast(request.steps, opened.number) };
  const closed = sayClosed(tenantOf(talk, state), talk.now, language);
  const says = request === undefined ? words.opened : words.requested;
  const text = `${says(opened.number, opened.desk)}${closed}`;
  return { ...plain, text, handOver: opened.desk };
}

/** Several messages of one turn are one line with the ticket. */
export function withAnswer(answers: readonly TicketAnswer[], more: TicketAnswer): readonly TicketAnswer[] {
  const first = answers.find(({ number }) => number === more.number);
  if (first === undefined) return [...answers, more];
  const both = { ...first, note: `${first.note}\n${more.note}` };
  return answers.map((each) => (each === first ? both : each));
}
