import type { Sender } from '../access/grant.ts';

export interface Sessions {
  /** `used`: this token was exchanged before. Only the hash of the session id is kept. */
  open(session: {
    idHash: string;
    tokenId: string | null;
    sender: Sender;
    expiresAt: Date;
  }): Promise<'opened' | 'used'>;
  find(idHash: string, now: Date): Promise<{ sender: Sender; expiresAt: Date } | null>;
  /** Somebody signs out. */
  close(idHash: string): Promise<void>;
}

/** Signing in elsewhere, in a browser. Nothing is kept here in between: the browser keeps the secret. */
export interface SignIn {
  /** `to`: where the browser goes; `afresh`: whoever is still signed in there chooses anew. */
  begin(
    how: 'quietly' | 'afresh',
  ): Promise<
    { readonly is: 'begun'; readonly to: string; readonly secret: string } | { readonly is: 'unreachable' }
  >;
  /** `search`: what stands behind the question mark when the browser comes back. Never throws. */
  finish(search: string, secret: string): Promise<SignedIn>;
}

export type SignedIn =
  /** `once`: of this one way there and back, so that nobody goes it twice. */
  | { readonly is: 'signed-in'; readonly address: string; readonly once: string }
  /** `not-ours`: begun in another browser, or too long ago; `not-accepted`: what came back does not hold. */
  | { readonly is: 'refused'; readonly because: 'not-ours' | 'cancelled' | 'not-accepted' | 'not-verified' }
  | { readonly is: 'unreachable' };
