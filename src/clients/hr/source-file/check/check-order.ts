import type { Tenant } from '../../../../diagnostics/facts/tenant.ts';
import type { Agreed } from '../columns.ts';
import type { ComparedWith } from './compared-with.ts';

/** What a file is checked by. */
export interface CheckOrder {
  readonly tenant: Tenant;
  readonly agreed: Agreed;
  readonly now: Date;
  /** The customer's calendar day. */
  readonly today: string;
  /** `null`: only the rows themselves are checked. */
  readonly compared: ComparedWith | null;
}
