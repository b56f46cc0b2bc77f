import * as client from 'openid-client';
import type { SignedIn, SignIn } from '../../diagnostics/ports/sessions.ts';
import { type Around, type FindProvider, isUnreachable, providerOf } from './provider-of.ts';
import { callbackPath, type SignInAccess } from './sign-in-access.ts';
import { verifiedAddress } from './verified-address.ts';
import { findWayBack, newWayBack } from './way-back.ts';

/** Authorization code with PKCE, state and nonce (OpenID Connect Core 1.0, 3.1; RFC 9700). */
export function openIdSignIn(access: SignInAccess, around: Around): SignIn {
  const provider = providerOf(access, around);
  const { clientSecret, publicUrl } = access;
  return {
    async begin(how) {
      const way = newWayBack(clientSecret, around.clock());
      try {
        const to = client.buildAuthorizationUrl(await provider(), {
          redirect_uri: `${publicUrl}${callbackPath}`,
          scope: 'openid email',
          state: way.state,
          nonce: way.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(way.verifier),
          code_challenge_method: 'S256',
          ...(how === 'afresh' && { prompt: 'select_account' }),
        });
        return { is: 'begun', to: to.href, secret: way.secret };
      } catch {
        return { is: 'unreachable' };
      }
    },
    finish: (search, secret) => finish(access, around, provider, search, secret),
  };
}

async function finish(
  { issuer, clientSecret, publicUrl }: SignInAccess,
  { clock }: Around,
  provider: FindProvider,
  search: string,
  secret: string,
): Promise<SignedIn> {
  const back = new URL(`${callbackPath}?${search}`, publicUrl);
  const way = findWayBack(clientSecret, back.searchParams.get('state') ?? '', secret, clock());
  if (way === null) return { is: 'refused', because: 'not-ours' };
  try {
    const tokens = await client.authorizationCodeGrant(await provider(), back, {
      pkceCodeVerifier: way.verifier,
      expectedState: way.state,
      expectedNonce: way.nonce,
      idTokenExpected: true,
    });
    const address = verifiedAddress(issuer, tokens.claims());
    return address === null
      ? { is: 'refused', because: 'not-verified' }
      : { is: 'signed-in', address, once: way.once };
  } catch (error) {
    if (isUnreachable(error) === 'yes') return { is: 'unreachable' };
    const said = error instanceof client.AuthorizationResponseError ? error.error : '';
    return { is: 'refused', because: said === 'access_denied' ? 'cancelled' : 'not-accepted' };
  }
}
