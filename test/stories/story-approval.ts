import type { Response } from '../../src/bots/conversation/talk.ts';
import type { Tenant } from '../../src/diagnostics/facts/tenant.ts';
import { stepsFor } from '../../src/diagnostics/licences/approval-rules.ts';
import type {
  NewSeatRequest,
  SeatRequest,
  SeatRequestState,
} from '../../src/diagnostics/licences/seat-request.ts';
import type { SeatRequests } from '../../src/diagnostics/ports/seat-requests.ts';
import type { World } from '../../src/sandbox/world.ts';
import { inMemorySeatRequests } from '../fixtures/in-memory-seat-requests.ts';
import { chattersOf } from './chatters-of.ts';
import type { Story } from './story-form.ts';

/** The requests for licences of one story: what the store does around a turn. */
export interface StoryApproval {
  readonly requests: SeatRequests;
  /** The turn is over: what it asked for and what it said of requests is kept. */
  commit(response: Response, now: Date): void;
  latest(): SeatRequestState | 'none';
}

export function storyApproval(
  { requests: given }: Story,
  world: World,
  tenants: ReadonlyMap<string, Tenant>,
  now: Date,
): StoryApproval {
  const requests = inMemorySeatRequests();
  for (const { number, by, amount, reason = null } of given) {
    const [asker] = chattersOf(world, by);
    const tenant = tenants.get(asker?.customer ?? '');
    if (asker === undefined || tenant === undefined) throw new Error(`nobody asks as ${by}`);
    const answer = stepsFor(tenant.approvals, amount, asker.address);
    if (answer.is !== 'steps') throw new Error('nobody can approve it');
    const sum = { waiting: amount + 2, free: 2, freeable: 0, amount };
    const asked = { amount, sum, reason, steps: answer.steps };
    requests.add(asRequest(number, asked, { tenant: tenant.id, openedBy: asker.address, now }));
  }
  return {
    requests,
    commit({ ticket, requests: changes }, at) {
      if (ticket?.request !== undefined)
        requests.add(asRequest(1001, ticket.request, { ...ticket, now: at }));
      requests.write(changes);
    },
    latest: () => [...requests.all().values()].at(-1)?.state ?? 'none',
  };
}

const asRequest = (
  number: number,
  asked: NewSeatRequest,
  { tenant, openedBy, now }: { tenant: string; openedBy: string; now: Date },
): SeatRequest => ({
  ...asked,
  ...{ number, tenant, askedBy: openedBy, askedAt: now, stepSince: now, language: 'nl' },
  ...{ step: 0, decisions: [], withSupport: 'no', revision: 0 },
  state: asked.steps.length === 0 ? 'approved' : 'awaiting-approval',
});
