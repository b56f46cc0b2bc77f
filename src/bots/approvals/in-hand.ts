import type { Grant } from '../../diagnostics/access/grant.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { DueSeatRequest } from '../../diagnostics/ports/seat-requests.ts';

/** A request that a round has taken, with leave for it as the tenant file stands now. */
export interface InHand {
  readonly due: DueSeatRequest;
  readonly tenant: Tenant;
  readonly grant: Grant;
}
