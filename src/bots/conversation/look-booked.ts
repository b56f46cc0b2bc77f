import type { Sender } from '../../diagnostics/access/grant.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import { flowFor } from '../../diagnostics/flows/flows.ts';
import type { BeginRun } from '../../diagnostics/ports/look-up.ts';
import type { BookedLook } from '../../diagnostics/ports/looks.ts';
import { startDeadline } from './deadline.ts';
import type { Event } from './event.ts';
import { lookInto } from './look-into.ts';
import { readRun } from './read-run.ts';

interface Parts {
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly beginRun: BeginRun;
  /** Who it is now, as far as the channel can prove it today. */
  readonly sender: Sender;
  readonly now: Date;
  /** Milliseconds for all of it. */
  readonly within: number;
}

/**
 * The promised look: leave is asked for as things are today, and the same question is looked into afresh. What became
 * of the run that was waited for is read within the same time.
 */
export async function lookBooked(
  { tenants, beginRun, sender, now, within }: Parts,
  booked: BookedLook,
): Promise<Extract<Event, { is: 'looked' }>> {
  const tenant = sender.customers.includes(booked.tenant) ? tenants.get(booked.tenant) : undefined;
  const flow = flowFor(booked.about.flow);
  if (tenant === undefined || flow === null) {
    const looked = { is: 'refused', because: 'not-yours', sync: null } as const;
    return { is: 'looked', booked, tenant: null, looked, run: 'not-read' };
  }
  using deadline = startDeadline(within);
  const lookUp = beginRun();
  const { address, proven, via } = sender;
  const actor = { tenant: tenant.id, address, proven, via };
  const { wish, choice, mentions, waited } = booked.about;
  const wanted = { actor, tenant, flow, wish, choice, mentions, waited, now, within };
  const [looked, run] = await Promise.all([
    lookInto(
      () => lookUp,
      wanted,
      () => undefined,
    ),
    readRun(lookUp, { actor, tenant }, booked.after, deadline),
  ]);
  return { is: 'looked', booked, tenant, looked, run };
}
