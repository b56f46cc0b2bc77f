import { authorise } from '../../diagnostics/access/authorise.ts';
import type { Actor } from '../../diagnostics/access/grant.ts';
import { type RunOutcome, whatTheRunDid } from '../../diagnostics/again/what-the-run-did.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Deadline, LookUp } from '../../diagnostics/ports/look-up.ts';
import { inTime } from './in-time.ts';

/** What became of a scheduled run, which everybody of the customer may hear. */
export async function readRun(
  lookUp: LookUp,
  { actor, tenant }: { readonly actor: Actor; readonly tenant: Tenant },
  scheduled: Date,
  deadline: Deadline,
): Promise<RunOutcome> {
  const leave = authorise({ actor, tenant, wish: 'sync-outcome', team: null });
  if (leave.is !== 'granted') return 'not-read';
  const runs = await inTime(lookUp(leave.grant, 'lms.sync-runs', { deadline, facts: {} }), deadline);
  return whatTheRunDid(runs, scheduled);
}
