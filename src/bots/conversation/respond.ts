import { authorise } from '../../diagnostics/access/authorise.ts';
import type { Actor } from '../../diagnostics/access/grant.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import { flowFor } from '../../diagnostics/flows/flows.ts';
import type { AuditLine } from '../../diagnostics/ports/audit.ts';
import type { CodeChange } from '../../diagnostics/ports/codes.ts';
import type { BeginRun, Deadline, LookUp } from '../../diagnostics/ports/look-up.ts';
import type { BookedLook, CaseMoved, CaseNews, LookChange } from '../../diagnostics/ports/looks.ts';
import type { NewTicket, Ticket, TicketAnswer, Tickets } from '../../diagnostics/ports/tickets.ts';
import type { Heard, Progress, Reply } from '../channel.ts';
import { provenSender } from '../proof/with-proof.ts';
import { wording } from '../wording/wording.ts';
import { promised, promisedNow, withChange } from './carry-looks.ts';
import { converse } from './converse.ts';
import { diagnosisMs, startDeadline } from './deadline.ts';
import type { Effect, Event, Setting } from './event.ts';
import { lookBooked } from './look-booked.ts';
import { type Looked, lookInto } from './look-into.ts';
import { hasCustomer } from './moves/ask-customer.ts';
import { sayClosed } from './say-closed.ts';
import { sayNews } from './say-news.ts';
import type { State } from './state.ts';
import { askCode, type StepUp, tryCode } from './step-up.ts';
import { readUpTo } from './understand/plain-text.ts';
import type { Understand } from './understand/understood.ts';

export interface Dependencies {
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly beginRun: BeginRun;
  readonly tickets: Tickets;
  readonly understand: Understand;
  readonly nonce: () => string;
  /** Left out: nobody can show who it is by a code. */
  readonly stepUp?: StepUp;
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
  /** What was done and in which order, for who wants to see inside. */
  readonly journal: readonly (Effect | Looked)[];
}

interface Talk {
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
  /** The look that led on to what is asked now: what it read is not read again, and its time counts. */
  readonly run?: Run;
}

interface Run {
  readonly lookUp: LookUp;
  readonly deadline: Deadline;
}

/** Carries a message through the conversation: converse, do what it asks for, and converse again. */
export async function respond(talk: Talk, state: State): Promise<Response> {
  const { audience, input, afresh } = talk.heard;
  const { ticket, answers, codes = [], looks = [], news = [] } = talk;
  const done = { ticket, answers, codes, looks, news };
  const before: Response = { state, replies: [], audit: [], journal: [], ...done };
  if (input.is === 'due') return step(talk, before, { is: 'due', look: input.look, audience });
  if (input.is === 'approval')
    return step(talk, before, { is: 'approval-asked', request: input.request, audience });
  if (input.is === 'press') return step(talk, before, { is: 'pressed', nonce: input.nonce, audience });
  const text = input.text.slice(0, readUpTo).toWellFormed();
  const replies = input.text.length > readUpTo ? [tooLong(talk, state, text)] : [];
  const said = { is: 'said', text, guess: input.guess ?? null, audience } as const;
  return step(talk, { ...before, replies }, afresh === undefined ? said : { ...said, afresh });
}

function tooLong(talk: Talk, state: State, text: string): Response['replies'][number] {
  const language = talk.dependencies.understand(text).language ?? state.language;
  return () => ({ language, text: wording[language].tooLong(readUpTo), ladder: [], buttons: [] });
}

async function step(talk: Talk, before: Response, event: Event): Promise<Response> {
  const [state, effects] = converse(before.state, event, settingOf(talk, before));
  let response: Response = { ...before, state };
  for (const effect of effects) {
    response = await carryOut(talk, { ...response, journal: [...response.journal, effect] }, effect);
  }
  return response;
}

async function carryOut(talk: Talk, response: Response, effect: Effect): Promise<Response> {
  switch (effect.is) {
    case 'say':
      return sayIt(response, effect);
    case 'book-look':
      return bookLook(talk, response, effect);
    case 'change-look':
      return changeLook(talk, response, effect.change);
    case 'look-booked':
      return keepLook(talk, response, effect.booked);
    case 'refuse':
      return {
        ...response,
        audit: [...response.audit, auditLine(talk, response.state, 'refused', effect.because)],
      };
    case 'look':
      return look(talk, response, effect);
    case 'read-ticket':
      return readTicket(talk, response, effect.number);
    case 'answer-ticket':
      return { ...response, answers: withAnswer(response.answers, effect.answer) };
    case 'open-ticket':
      return openTicket(talk, response, effect);
    case 'ask-code':
    case 'try-code':
      return stepUp(talk, response, effect);
  }
}

function sayIt(response: Response, { reply, news, stays = null }: Extract<Effect, { is: 'say' }>): Response {
  if (news === undefined) return { ...response, replies: [...response.replies, () => reply] };
  return {
    ...response,
    news: [...response.news, news],
    replies: [...response.replies, (_, moved = []) => sayNews(reply, news, moved, stays)],
  };
}

function bookLook(talk: Talk, response: Response, effect: Extract<Effect, { is: 'book-look' }>): Response {
  const { state } = response;
  const tenant = tenantOf(talk, state).id;
  const look = promised(effect, talk.heard.sender, tenant, state.language);
  return {
    ...response,
    looks: [...response.looks, look],
    audit: [...response.audit, auditLine(talk, state, 'look-booked', effect.about.flow)],
  };
}

/** That the systems say of a case that it is solved is kept in the audit, apart from what people say. */
function changeLook(talk: Talk, response: Response, change: Exclude<LookChange, { is: 'booked' }>): Response {
  const looks = withChange(response.looks, change);
  if (change.is !== 'ended' || change.how !== 'verified') return { ...response, looks };
  const booked = talk.booked?.find(({ id }) => id === change.id);
  const outcome = `verified ${booked?.about.flow ?? 'unknown'}`;
  const line = {
    ...auditLine(talk, response.state, 'solved', outcome),
    ...(booked && { tenant: booked.tenant }),
  };
  return { ...response, looks, audit: [...response.audit, line] };
}

async function keepLook(talk: Talk, response: Response, booked: BookedLook): Promise<Response> {
  const { dependencies, heard, now } = talk;
  const { tenants, beginRun, diagnosisMs: within = diagnosisMs } = dependencies;
  const looked = await lookBooked({ tenants, beginRun, sender: heard.sender, now, within }, booked);
  const line = {
    ...auditLine(talk, response.state, 'diagnosed', booked.about.flow),
    tenant: booked.tenant,
  };
  const isRefused = looked.looked.is === 'refused';
  const noted: Response = {
    ...response,
    journal: [...response.journal, looked.looked],
    audit: isRefused ? response.audit : [...response.audit, line],
  };
  return step(talk, noted, looked);
}

/** Without a way to send codes none is asked for, so nothing comes of it. */
async function stepUp(
  talk: Talk,
  response: Response,
  effect: Extract<Effect, { is: 'ask-code' | 'try-code' }>,
): Promise<Response> {
  const { dependencies, conversation, now } = talk;
  const { state } = response;
  if (dependencies.stepUp === undefined) return response;
  const who = { tenant: tenantOf(talk, state).id, address: effect.address };
  const moment = { stepUp: dependencies.stepUp, conversation, now, changes: response.codes };
  const { event, change } = await (effect.is === 'ask-code'
    ? askCode(moment, who, state.language)
    : tryCode(moment, who, effect.guess));
  const as = change?.is === 'right' ? { ...talk, heard: { ...talk.heard, sender: provenSender(who) } } : talk;
  const action = effect.is === 'ask-code' ? 'code-asked' : 'code-tried';
  const noted: Response = {
    ...response,
    codes: change === null ? response.codes : [...response.codes, change],
    audit: [...response.audit, auditLine(as, state, action, 'how' in event ? event.how : event.is)],
  };
  return step(as, noted, event);
}

async function look(
  talk: Talk,
  response: Response,
  effect: Extract<Effect, { is: 'look' }>,
): Promise<Response> {
  const { state } = response;
  const tenant = tenantOf(talk, state);
  const flow = flowFor(effect.flow);
  if (flow === null) return response;
  const { dependencies } = talk;
  using deadline = startDeadline(dependencies.diagnosisMs ?? diagnosisMs);
  const begun = effect.after === null ? undefined : talk.run;
  const run: Run = begun ?? { lookUp: dependencies.beginRun(), deadline };
  const wanted = {
    actor: actorOf(talk, tenant),
    tenant,
    flow,
    wish: effect.wish,
    choice: effect.choice,
    mentions: effect.mentions,
    now: talk.now,
    within: run.deadline.left(),
  };
  const looked = await lookInto(
    () => run.lookUp,
    wanted,
    (progress) => talk.progress({ ...progress, language: state.language }),
  );
  const noted: Response = {
    ...response,
    journal: [...response.journal, looked],
    audit:
      looked.is === 'refused'
        ? response.audit
        : [...response.audit, auditLine(talk, state, 'diagnosed', flow.id)],
  };
  return await step({ ...talk, run }, noted, eventOf(looked, effect));
}

/** What comes back to the conversation. Where the flow that took over may not be looked into, the first word stands. */
function eventOf(looked: Looked, { purpose, after }: Extract<Effect, { is: 'look' }>): Event {
  if (looked.is === 'found') return { is: 'found', report: looked.report, purpose, after };
  return after === null ? looked : { is: 'found', report: after, purpose, after };
}

async function readTicket(talk: Talk, response: Response, number: number | null): Promise<Response> {
  const tenant = tenantOf(talk, response.state);
  const actor = actorOf(talk, tenant);
  const everybody = authorise({ actor, tenant, wish: 'customer', team: null });
  const own = authorise({ actor, tenant, wish: { is: 'self' }, team: null });
  const leave = everybody.is === 'granted' && (number !== null || own.is !== 'granted') ? everybody : own;
  if (leave.is !== 'granted')
    return step(talk, response, { is: 'refused', because: 'not-proven', sync: null, ticket: { number } });
  const { tickets } = talk.dependencies;
  const ticket =
    number === null
      ? ((await tickets.list(leave.grant, 1))[0] ?? null)
      : await tickets.find(leave.grant, number);
  const audit = [
    ...response.audit,
    auditLine(talk, response.state, 'ticket-read', ticket === null ? 'none' : String(ticket.number)),
  ];
  return step(talk, { ...response, audit }, { is: 'ticket-read', number, ticket });
}

function openTicket(
  talk: Talk,
  response: Response,
  effect: Extract<Effect, { is: 'open-ticket' }>,
): Response {
  const { desk, flow, summary, evidence, cause } = effect;
  const { state } = response;
  if (response.ticket !== null) throw new Error('one turn opens one ticket');
  const words = wording[state.language].ticket;
  const tenant = tenantOf(talk, state);
  const ticket: NewTicket = {
    // The delivery that asked for it: thinking again gives the same ticket, another request another one.
    key: `${talk.conversation}:${talk.heard.key}`,
    tenant: tenant.id,
    openedBy: talk.heard.sender.address,
    desk,
    flow,
    language: state.language,
    summary,
    evidence,
    cause,
  };
  const told = (opened: Ticket | null): Reply => ({
    language: state.language,
    text:
      opened === null
        ? words.wouldOpen(desk)
        : `${words.opened(opened.number, opened.desk)}${sayClosed(tenant, talk.now, state.language)}`,
    ladder: [],
    buttons: [],
    ...(opened !== null && { handOver: opened.desk }),
  });
  return {
    ...response,
    ticket,
    replies: [...response.replies, told],
    audit: [...response.audit, auditLine(talk, state, 'ticket-opened', desk)],
  };
}

/** Several messages of one turn are one line with the ticket. */
function withAnswer(answers: readonly TicketAnswer[], more: TicketAnswer): readonly TicketAnswer[] {
  const first = answers.find(({ number }) => number === more.number);
  if (first === undefined) return [...answers, more];
  const both = { ...first, note: `${first.note}\n${more.note}` };
  return answers.map((each) => (each === first ? both : each));
}

/** Who is nobody in particular chooses among no customers: which of them share a place is nothing for a guest. */
const customersOf = ({ sender: { customers, proven } }: Heard): readonly string[] =>
  proven === 'no' && customers.length > 1 ? [] : customers;

function settingOf(
  { dependencies, heard, now, withPerson, booked: promises = [] }: Talk,
  { ticket: opened, answers, looks = [] }: Pick<Response, 'ticket' | 'answers'> & Pick<Talk, 'looks'>,
): Setting {
  const { tenants, nonce, understand } = dependencies;
  const known = customersOf(heard);
  const customers = known.flatMap((id) => {
    const tenant = tenants.get(id);
    return tenant === undefined ? [] : [{ id, name: tenant.name }];
  });
  const timeZone = tenants.get(customers[0]?.id ?? '')?.timeZone ?? 'Europe/Amsterdam';
  const ticket = opened === null ? 'may-open' : 'opened-in-this-turn';
  const installation = known[0] ?? heard.address.installation;
  const codes = dependencies.stepUp === undefined ? 'not-sent' : 'sent';
  const answered = answers.map(({ number }) => number);
  const open = withPerson.filter(({ number, talk }) => talk === 'person' || !answered.includes(number));
  const booked = promisedNow(promises, looks);
  return {
    ...{ now, nonce, customers, installation, timeZone, understand, withPerson: open, booked, ticket, codes },
  };
}

/** The one customer of the sender, or the one an agent chose; the conversation asks before it gets here. */
function tenantOf(talk: Talk, state: State): Tenant {
  const setting = settingOf(talk, talk);
  const id = setting.customers.length === 1 ? setting.customers[0]?.id : state.customer;
  const tenant = hasCustomer(state, setting) ? talk.dependencies.tenants.get(id ?? '') : undefined;
  if (tenant === undefined) throw new Error('the sender belongs to no customer that is set up here');
  return tenant;
}

const actorOf = ({ heard }: Talk, tenant: Tenant): Actor => ({
  tenant: tenant.id,
  address: heard.sender.address,
  proven: heard.sender.proven,
  via: heard.sender.via,
});

function auditLine(talk: Talk, state: State, action: AuditLine['action'], outcome: string): AuditLine {
  const { heard, now } = talk;
  const tenant = heard.sender.customers.length === 1 ? heard.sender.customers[0] : state.customer;
  return { at: now, tenant: tenant ?? 'none', actor: heard.sender.address, action, outcome };
}
