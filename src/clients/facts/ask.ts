import type { Grant } from '../../diagnostics/access/grant.ts';
import type { Facts } from '../../diagnostics/facts/fact-table.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Deadline } from '../../diagnostics/ports/look-up.ts';
import type { Answer } from '../answer.ts';
import type { Systems } from './systems.ts';

/** One fact, asked for under one grant. */
export interface Ask {
  readonly grant: Grant;
  readonly tenant: Tenant;
  readonly facts: Facts;
  readonly systems: Systems;
  readonly deadline: Deadline;
  readonly now: Date;
}

export const hrSourceName = (tenant: Tenant): string => `HR source ${tenant.source.name}`;

export const learnlinqUsers = 'LearnLinq, users';

/** What one system needs of the other to say more than it knows itself: its silence may not make both late. */
export async function inGoodTime<T>({ deadline }: Ask, looking: Promise<Answer<T>>): Promise<Answer<T>> {
  const silent = Promise.withResolvers<Answer<T>>();
  const timer = setTimeout(
    () => silent.resolve({ is: 'unreachable' }),
    Math.max(0, deadline.left() - margin),
  );
  return Promise.race([looking, silent.promise]).finally(() => clearTimeout(timer));
}

/** Milliseconds before the deadline, so that what is known is there in time. */
const margin = 250;
