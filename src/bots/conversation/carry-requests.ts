import { authorise } from '../../diagnostics/access/authorise.ts';
import type { Grant } from '../../diagnostics/access/grant.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import { type Decided, decideRequest } from '../../diagnostics/licences/decide-request.ts';
import { awaited, type SeatRequest } from '../../diagnostics/licences/seat-request.ts';
import type { AuditLine } from '../../diagnostics/ports/audit.ts';
import type { SeatRequestChange } from '../../diagnostics/ports/seat-requests.ts';
import { hasCustomer } from './moves/ask-customer.ts';
import type { RequestEffect } from './request-event.ts';
import type { Interrupted } from './state.ts';
import {
  actorOf,
  auditLine,
  type Carried,
  customersOf,
  type Response,
  settingOf,
  type Talk,
} from './talk.ts';

type Does<E extends RequestEffect['is']> = Extract<RequestEffect, { is: E }>;

/** Reads a request afresh, and notes what is said of it. */
export async function carryRequest(talk: Talk, response: Response, effect: RequestEffect): Promise<Carried> {
  const interrupted = isVisitor(talk, response) ? askedBy(effect) : null;
  if (interrupted !== null)
    return { response, event: { is: 'refused', because: 'not-proven', sync: null, interrupted } };
  switch (effect.is) {
    case 'read-request':
      return readOne(talk, response, effect);
    case 'read-requests': {
      const requests = await waitingFor(talk, response);
      return { response, event: { is: 'requests-read', requests, purpose: effect.purpose } };
    }
    case 'decide-request':
      return decide(talk, response, effect);
    case 'withdraw-request':
      return withdraw(talk, response, effect.number);
  }
}

/** Nobody knows who it is, at a customer that is known: who that is can be shown. */
const isVisitor = (talk: Talk, response: Response): boolean =>
  talk.heard.sender.proven === 'no' && hasCustomer(response.state, settingOf(talk, response));

/** What is gone on with once that is known; `null`: nobody asked for one request. */
function askedBy(effect: RequestEffect): Interrupted | null {
  if (effect.is === 'read-requests' || (effect.is === 'read-request' && effect.purpose === 'ask'))
    return null;
  const withdraws =
    effect.is === 'withdraw-request' || (effect.is === 'read-request' && effect.purpose === 'withdraw');
  return { is: 'request', number: effect.number, purpose: withdraws ? 'withdraw' : 'see' };
}

async function readOne(
  talk: Talk,
  response: Response,
  { number, purpose }: Does<'read-request'>,
): Promise<Carried> {
  const request = await (purpose === 'withdraw' ? own : toDecide)(talk, response, number);
  return { response, event: { is: 'request-read', number, request, purpose } };
}

async function decide(
  talk: Talk,
  response: Response,
  { number, said, note }: Does<'decide-request'>,
): Promise<Carried> {
  const request = await toDecide(talk, response, number);
  const word = { by: talk.heard.sender.address, is: said, note, at: talk.now };
  const came: Decided = request === null ? { is: 'not-asked' } : decideRequest(request, word);
  if (request === null || came.is !== 'decided')
    return { response, event: { is: 'request-decided', number, said, request, came } };
  const action = said === 'approved' ? 'licences-approved' : 'licences-refused';
  return {
    response: changed(talk, response, request, word, [action, came.comes]),
    event: { is: 'request-decided', number, said, request: came.request, came },
  };
}

/** Only while it waits: what lies at the desk is not Loket's to take away. */
async function withdraw(talk: Talk, response: Response, number: number): Promise<Carried> {
  const request = await own(talk, response, number);
  if (request?.state !== 'awaiting-approval')
    return { response, event: { is: 'request-read', number, request, purpose: 'withdraw' } };
  const change = { is: 'withdrawn', at: talk.now } as const;
  return {
    response: changed(talk, response, request, change, ['licences-withdrawn', 'withdrawn']),
    event: { is: 'request-withdrawn', number, request },
  };
}

function changed(
  talk: Talk,
  response: Response,
  { number, tenant, revision }: SeatRequest,
  change: SeatRequestChange['change'],
  [action, outcome]: readonly [AuditLine['action'], string],
): Response {
  const line = { ...auditLine(talk, response.state, action, `${number} ${outcome}`), tenant };
  return {
    ...response,
    requests: [...response.requests, { number, tenant, revision, change }],
    audit: [...response.audit, line],
  };
}

/** Leave at each customer that the sender has to do with: a request says itself whose it is. */
function leaves(talk: Talk, leaveAt: (tenant: Tenant) => Grant | null): readonly Grant[] {
  return customersOf(talk.heard).flatMap((id) => {
    const tenant = talk.dependencies.tenants.get(id);
    const grant = tenant === undefined ? null : leaveAt(tenant);
    return grant === null ? [] : [grant];
  });
}

const toApprove = (talk: Talk) =>
  leaves(talk, (tenant) => {
    const wish = 'approve-licences';
    const leave = authorise({ actor: actorOf(talk, tenant), tenant, wish, team: null });
    return leave.is === 'granted' ? leave.grant : null;
  });

async function waitingFor(talk: Talk, response: Response): Promise<readonly SeatRequest[]> {
  const { requests } = talk.dependencies;
  if (requests === undefined) return [];
  const all = await Promise.all(toApprove(talk).map((grant) => requests.awaiting(grant)));
  return all
    .flat()
    .map((request) => asItIsNow(request, response))
    .filter((request) => awaited(request).includes(talk.heard.sender.address))
    .toSorted((one, other) => one.askedAt.getTime() - other.askedAt.getTime());
}

const toDecide = (talk: Talk, response: Response, number: number) =>
  find(talk, response, number, toApprove(talk));

/** One that who is heard has asked for, also on somebody's behalf. */
async function own(talk: Talk, response: Response, number: number): Promise<SeatRequest | null> {
  const grants = leaves(talk, (tenant) => {
    const actor = actorOf(talk, tenant);
    const wishes = ['customer', { is: 'self' }] as const;
    const answers = wishes.map((wish) => authorise({ actor, tenant, wish, team: null }));
    return answers.find((answer) => answer.is === 'granted')?.grant ?? null;
  });
  const request = await find(talk, response, number, grants);
  return request?.askedBy === talk.heard.sender.address ? request : null;
}

async function find(
  { dependencies: { requests } }: Talk,
  response: Response,
  number: number,
  grants: readonly Grant[],
): Promise<SeatRequest | null> {
  if (requests === undefined) return null;
  const all = await Promise.all(grants.map((grant) => requests.find(grant, number)));
  const request = all.find((each) => each !== null) ?? null;
  return request === null ? null : asItIsNow(request, response);
}

/** After what this turn says of it already. */
function asItIsNow(request: SeatRequest, { requests }: Response): SeatRequest {
  let now = request;
  for (const { change } of requests.filter(({ number }) => number === request.number)) {
    if (change.is === 'withdrawn') now = { ...now, state: 'withdrawn', revision: now.revision + 1 };
    else {
      const came = decideRequest(now, change);
      now = came.is === 'decided' ? came.request : now;
    }
  }
  return now;
}
