import type { Tenant } from '../diagnostics/facts/tenant.ts';

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

/** One customer: what is agreed, and how its systems are reached. */
export interface Customer {
  readonly tenant: Tenant;
  readonly learnlinq: Access;
  readonly hr: Access | SftpAccess;
  /** Key of the host application's tokens, at least 32 bytes; `null` only in the demo. */
  readonly webKey: string | null;
}
