import type { Tenant } from '../diagnostics/facts/tenant.ts';
import type { Desk } from '../diagnostics/model.ts';

/** Where a system is, and the secret that opens it. */
export interface Access {
  readonly url: string;
  readonly token: string;
}

/** An sFTP server with the customer's files; only the server with this key is talked to. */
export interface SftpAccess {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly login:
    | { readonly with: 'password'; readonly password: string }
    | { readonly with: 'key'; readonly privateKey: string; readonly passphrase: string | null };
  readonly hostKey: string;
}

/** A desk outside the house, and how much of what was found it gets. */
export type DeskAccess = { readonly evidence: 'full' | 'redacted' } & (
  | { readonly kind: 'webhook'; readonly url: string; readonly secret: string }
  | { readonly kind: 'mail'; readonly to: string }
  | {
      readonly kind: 'learnlinq';
      readonly evidence: 'redacted';
      readonly url: string;
      readonly token: string;
    }
  | {
      readonly kind: 'intercom';
      readonly url: string;
      readonly token: string;
      readonly adminId: string;
      readonly ticketType: string;
      readonly keyAttribute: string;
      readonly contact: string;
      readonly webhookSecret: string;
    }
  | {
      readonly kind: 'jira';
      readonly url: string;
      readonly project: string;
      readonly issueType: string;
      readonly user: string;
      readonly token: string;
      readonly webhookSecret: string;
    }
);

/** One customer: what is agreed, and how its systems are reached. */
export interface Customer {
  readonly tenant: Tenant;
  readonly learnlinq: Access;
  readonly hr: Access | SftpAccess;
  /** Key of the host application's tokens, at least 32 bytes; `null` only in the demo. */
  readonly webKey: string | null;
  /** Any other desk is the list of tickets here. */
  readonly desks: ReadonlyMap<Desk, DeskAccess>;
}
