import type { Checked } from '../checked.ts';
import { hostsOf } from './hosts-of.ts';
import { type Around, isUnreachable, providerOf } from './provider-of.ts';
import { callbackPath, type SignInAccess } from './sign-in-access.ts';

const why = 'Agents and administrators cannot sign in at the desk.';

/** Asks the provider to describe itself, and looks whether Loket may call what it names. */
export async function checkSignIn(access: SignInAccess, around: Around): Promise<Checked> {
  const { issuer, publicUrl } = access;
  try {
    const { token_endpoint, jwks_uri } = (await providerOf(access, around)()).serverMetadata();
    const named = [token_endpoint, jwks_uri].flatMap((url) => (url === undefined ? [] : new URL(url).host));
    const elsewhere = named.find((host) => !hostsOf(issuer).includes(host));
    if (elsewhere !== undefined) return leadsElsewhere(issuer, elsewhere);
    return {
      is: 'well',
      what: `The sign-in at ${issuer} answers. ${publicUrl}${callbackPath} must be registered there as a redirect address.`,
    };
  } catch (error) {
    const unreachable = isUnreachable(error) === 'yes';
    return {
      is: 'wrong',
      what: `The sign-in at ${issuer} ${unreachable ? 'does not answer' : 'gives no discovery document of that issuer'}.`,
      why,
      fix: unreachable
        ? 'Check LOKET_OIDC_ISSUER, and that this machine may reach it.'
        : 'Write LOKET_OIDC_ISSUER as the issuer stands in its own /.well-known/openid-configuration; for Entra ID with the id of your tenant, and not “common”.',
    };
  }
}

const leadsElsewhere = (issuer: string, host: string): Checked => ({
  is: 'wrong',
  what: `The sign-in at ${issuer} wants to be called at ${host}, which is not the issuer's own host.`,
  why,
  fix: 'Check LOKET_OIDC_ISSUER. Where the provider really answers from two hosts, the second goes into src/clients/sign-in/hosts-of.ts.',
});
