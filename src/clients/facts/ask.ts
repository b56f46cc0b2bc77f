import type { Grant } from '../../diagnostics/access/grant.ts';
import type { Facts } from '../../diagnostics/facts/fact-table.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Systems } from './systems.ts';

/** One fact, asked for under one grant. */
export interface Ask {
  readonly grant: Grant;
  readonly tenant: Tenant;
  readonly facts: Facts;
  readonly systems: Systems;
  readonly now: Date;
}

export const hrSourceName = (tenant: Tenant): string => `HR source ${tenant.source.name}`;

export const learnlinqUsers = 'LearnLinq, users';
