import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export const appId = '2b4d5c2e-8f4b-4b1e-9a63-0d6f3c1b7a55';
export const issuer = 'https://api.botframework.com';

/** Which key signs: one for Teams, one for another channel, or one that Microsoft does not show. */
export type Signer = 'teams' | 'other-channel' | 'nobody';

export interface Claims {
  readonly iss?: string;
  readonly aud?: string;
  /** Seconds from now. */
  readonly nbf?: number;
  readonly exp?: number;
  readonly serviceurl?: string;
}

export interface MicrosoftKeys {
  readonly shown: readonly (JWK & { readonly endorsements: readonly string[] })[];
  /** A token as the Bot Connector puts it in the header of what it sends. */
  sign(serviceUrl: string, claims?: Claims, signer?: Signer): Promise<string>;
}

/** Keys as the Bot Connector has them, made afresh. */
export async function microsoftKeys(): Promise<MicrosoftKeys> {
  const [teams, other, nobody] = await Promise.all([
    generateKeyPair('RS256'),
    generateKeyPair('RS256'),
    generateKeyPair('RS256'),
  ]);
  const signers = {
    teams: { key: teams.privateKey, kid: 'teams-key' },
    'other-channel': { key: other.privateKey, kid: 'other-key' },
    // It says that it is the key for Teams, and is not.
    nobody: { key: nobody.privateKey, kid: 'teams-key' },
  };
  const show = async (key: CryptoKey, kid: string, endorsements: readonly string[]) => ({
    ...(await exportJWK(key)),
    kid,
    use: 'sig',
    alg: 'RS256',
    endorsements,
  });
  return {
    shown: [
      await show(teams.publicKey, 'teams-key', ['msteams', 'msteams-calling']),
      await show(other.publicKey, 'other-key', ['webchat']),
    ],
    async sign(serviceUrl, claims = {}, signer = 'teams') {
      const now = Math.floor(Date.now() / 1000);
      const { key, kid } = signers[signer];
      return new SignJWT({ serviceurl: claims.serviceurl ?? serviceUrl })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .setIssuer(claims.iss ?? issuer)
        .setAudience(claims.aud ?? appId)
        .setNotBefore(now + (claims.nbf ?? -60))
        .setExpirationTime(now + (claims.exp ?? 3600))
        .sign(key);
    },
  };
}
