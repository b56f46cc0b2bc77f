import * as client from 'openid-client';
import type { Clock, Deadline } from '../../diagnostics/ports/look-up.ts';
import { Unanswered } from '../answer.ts';
import { createHttp } from '../http.ts';
import { hostsOf } from './hosts-of.ts';
import type { SignInAccess } from './sign-in-access.ts';

/** What signing in is given besides the settings. */
export interface Around {
  readonly clock: Clock;
  readonly startDeadline: () => Deadline & Disposable;
}

/** Asks a provider who it is; kept for an hour, because keys and addresses change seldom. */
export type FindProvider = () => Promise<client.Configuration>;

const keptMs = 60 * 60_000;

/** The provider as it describes itself (OpenID Connect Discovery 1.0), reached on the one way out. Throws. */
export function providerOf(access: SignInAccess, { clock, startDeadline }: Around): FindProvider {
  const issuer = new URL(access.issuer);
  const http = createHttp({ allowedHosts: [...hostsOf(access.issuer)], clock });
  const call: client.CustomFetch = async (url, { method, headers, body }) => {
    using deadline = startDeadline();
    const form = body instanceof URLSearchParams ? { body } : {};
    return http.within(issuer.origin, deadline)(new Request(url, { method, headers, ...form }));
  };
  const plain = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  let kept: { readonly provider: client.Configuration; readonly until: number } | null = null;
  return async () => {
    const now = clock().getTime();
    if (kept !== null && now < kept.until) return kept.provider;
    const provider = await client.discovery(issuer, access.clientId, access.clientSecret, undefined, {
      [client.customFetch]: call,
      // The signature counts too, and not only the line on which the token came.
      execute: [client.enableNonRepudiationChecks, ...plain],
    });
    kept = { provider, until: now + keptMs };
    return provider;
  };
}

/** Whether the provider could not be reached, wherever in the library's errors that stands. */
export function isUnreachable(error: unknown): 'yes' | 'no' {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at instanceof Unanswered) return at.no.is === 'unreachable' ? 'yes' : 'no';
  }
  return 'no';
}
