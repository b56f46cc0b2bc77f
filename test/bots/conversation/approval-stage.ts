import type { Heard, Reply } from '../../../src/bots/channel.ts';
import { respond } from '../../../src/bots/conversation/respond.ts';
import { freshState, type State } from '../../../src/bots/conversation/state.ts';
import type { Response } from '../../../src/bots/conversation/talk.ts';
import { approvals } from '../../../src/diagnostics/licences/approval-rules.ts';
import type { SeatRequest } from '../../../src/diagnostics/licences/seat-request.ts';
import { now } from '../../fixtures/facts.ts';
import { inMemorySeatRequests } from '../../fixtures/in-memory-seat-requests.ts';
import { tenantOf } from '../../fixtures/tenant.ts';
import { understand } from './understand/learned.ts';

export const steps = [
  { by: ['ada@zonnehof.example', 'bo@zonnehof.example', 'cas@zonnehof.example'], needed: 2 },
  { by: ['bo@zonnehof.example', 'dirk@zonnehof.example'], needed: 1 },
];
export const asker = 'eva@zonnehof.example';
export const tenant = tenantOf({ approvals: approvals.parse({ licences: [{ steps }] }) });

export const waitingRequest = (number: number): SeatRequest => ({
  ...{ number, tenant: tenant.id, amount: 12, reason: null, steps, askedBy: asker },
  ...{ sum: null, askedAt: now, language: 'nl', state: 'awaiting-approval' },
  ...{ step: 0, stepSince: now, decisions: [], withSupport: 'no', revision: 0 },
});

/** Several people of one customer, each in a chat of their own, with the same requests. */
export function approvalStage(...given: readonly SeatRequest[]) {
  const requests = inMemorySeatRequests();
  for (const each of given) requests.add(each);
  const states = new Map<string, State>();
  let count = 0;
  const dependencies = {
    tenants: new Map([[tenant.id, tenant]]),
    // Nothing is looked up in these talks.
    beginRun: () => async () => ({ is: 'unknown', because: 'unreachable' }) as const,
    tickets: { find: async () => null, list: async () => [] },
    requests,
    understand,
    nonce: () => `nonce-${count++}`,
  };
  const hears = async (who: string, input: Heard['input']): Promise<Response> => {
    const heard: Heard = {
      key: String(count++),
      address: { installation: 'test', thread: 'chat', person: who },
      sender: { customers: [tenant.id], address: who, proven: 'yes', via: 'channel' },
      audience: 'alone',
      language: 'nl',
      input,
    };
    const talk = { dependencies, heard, conversation: who, now, progress: () => {} };
    const before = states.get(who) ?? freshState('nl');
    const response = await respond({ ...talk, ticket: null, withPerson: [], answers: [] }, before);
    states.set(who, response.state);
    requests.write(response.requests);
    return response;
  };
  return {
    hears,
    says: (who: string, text: string) => hears(who, { is: 'text', text }),
    presses: (who: string, nonce: string) => hears(who, { is: 'press', nonce }),
    asks: (who: string, request: number) => hears(who, { is: 'approval', request }),
    request: (number: number) => requests.all().get(number),
  };
}

export const repliesOf = ({ replies }: Response): readonly Reply[] => replies.map((reply) => reply(null));
