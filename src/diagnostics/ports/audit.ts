import type { Grant } from '../access/grant.ts';
import type { Counted } from '../insight/figures.ts';
import type { Days } from '../insight/measure.ts';

/** Ids only: no text, no name. `actor` goes in as an address and is stored as the id of a subject. */
export interface AuditLine {
  readonly at: Date;
  readonly tenant: string;
  readonly actor: string;
  readonly action:
    | 'diagnosed'
    | 'code-asked'
    | 'code-tried'
    | 'refused'
    | 'look-booked'
    | 'solved'
    | 'file-checked'
    | 'ticket-opened'
    | 'ticket-read'
    | 'ticket-moved'
    | 'tickets-listed'
    | 'licences-approved'
    | 'licences-refused'
    | 'licences-withdrawn';
  readonly outcome: string;
}

/** Who looked at personal values of a customer's people, for its administrators. */
export interface AuditTrail {
  /**
   * The newest first. `null`: this grant is not an administrator's. `agents`: those of today; who was at the desk before
   * counts as well, `notBy` aside. `until`: so that pages stay as they were while more is added.
   */
  looks(
    grant: Grant,
    page: {
      readonly agents: readonly string[];
      readonly notBy: readonly string[];
      readonly until: Date;
      readonly skip: number;
      readonly limit: number;
    },
  ): Promise<readonly AuditLine[] | null>;
}

/** What happened, as figures. */
export interface Insights {
  /** `null`: this grant is not for a whole customer. `zone`: the customer's, in which its days begin. */
  count(grant: Grant, days: Days, zone: string): Promise<Counted | null>;
}
