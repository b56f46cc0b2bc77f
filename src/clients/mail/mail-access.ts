/** How letters leave the house. */
export interface MailAccess {
  readonly host: string;
  readonly port: number;
  /**
   * `from-the-start`: the line is safe before anything is said on it (RFC 8314); `before-anything`: it is made safe
   * first, or nothing is said (RFC 3207); `none`: on this machine only.
   */
  readonly tls: 'from-the-start' | 'before-anything' | 'none';
  readonly login: { readonly user: string; readonly password: string } | null;
  /** The sender's address. */
  readonly from: string;
}
