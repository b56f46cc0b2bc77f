import { flowFor } from '../../diagnostics/flows/flows.ts';
import type { BookedLook, LookChange } from '../../diagnostics/ports/looks.ts';
import { provenSender } from '../proof/with-proof.ts';
import { wording } from '../wording/wording.ts';
import { promised, withChange } from './carry-looks.ts';
import { carryRequest } from './carry-requests.ts';
import { openTicket, readTicket, withAnswer } from './carry-tickets.ts';
import { converse } from './converse.ts';
import { diagnosisMs, startDeadline } from './deadline.ts';
import type { Effect, Event } from './event.ts';
import { lookBooked } from './look-booked.ts';
import { type Looked, lookInto } from './look-into.ts';
import { sayNews } from './say-news.ts';
import type { State } from './state.ts';
import { askCode, tryCode } from './step-up.ts';
import {
  actorOf,
  auditLine,
  type Carried,
  type Response,
  type Run,
  settingOf,
  type Talk,
  tenantOf,
} from './talk.ts';
import { readUpTo } from './understand/plain-text.ts';

/** Carries a message through the conversation: converse, do what it asks for, and converse again. */
export async function respond(talk: Talk, state: State): Promise<Response> {
  const { audience, input, afresh } = talk.heard;
  const { ticket, answers, codes = [], looks = [], news = [], requests = [] } = talk;
  const done = { ticket, answers, codes, looks, news, requests };
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
      return goOn(talk, await readTicket(talk, response, effect.number));
    case 'read-request':
    case 'read-requests':
    case 'decide-request':
    case 'withdraw-request':
      return goOn(talk, await carryRequest(talk, response, effect));
    case 'answer-ticket':
      return { ...response, answers: withAnswer(response.answers, effect.answer) };
    case 'open-ticket':
      return openTicket(talk, response, effect);
    case 'ask-code':
    case 'try-code':
      return stepUp(talk, response, effect);
  }
}

const goOn = (talk: Talk, { response, event }: Carried): Promise<Response> => step(talk, response, event);

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
    waited: effect.waited,
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
