import { createHash } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Sender } from '../../../diagnostics/access/grant.ts';

/** The longest life of a token, and how far two clocks may differ, in seconds. */
const longestLife = 5 * 60;
const clockSkew = 30;
const shortestKey = 32;

const header = z.looseObject({ kid: z.string().min(1) });

const claims = z.looseObject({
  sub: z.string().min(1).max(200),
  jti: z.string().min(1).max(200),
  email: z.email().max(254).optional(),
  exp: z.number(),
  iat: z.number().optional(),
});

export type Verified =
  | { readonly is: 'verified'; readonly sender: Sender; readonly tokenId: string }
  /** Why, for the log only: whoever shows a token learns nothing but that it was refused. */
  | { readonly is: 'refused'; readonly because: string };

/**
 * A token that a customer's own site signed for the person who is logged in there, or without an address for a
 * visitor who is not (RFC 7519, HS256). `kid`
 * names the customer whose key must fit, and `iss` must be that same customer: one customer's key never
 * speaks for another's people.
 */
export async function verifyToken(
  token: string,
  keys: ReadonlyMap<string, Uint8Array>,
  now: Date,
): Promise<Verified> {
  try {
    const { kid } = header.parse(decodeProtectedHeader(token));
    const key = keys.get(kid);
    if (key === undefined || key.length < shortestKey)
      return { is: 'refused', because: 'no key of that name' };
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      issuer: kid,
      audience: 'loket',
      currentDate: now,
      clockTolerance: clockSkew,
      requiredClaims: ['iss', 'aud', 'sub', 'exp', 'jti'],
    });
    const said = claims.parse(payload);
    const start = Math.min(said.iat ?? Number.POSITIVE_INFINITY, now.getTime() / 1000 + clockSkew);
    if (said.exp - start > longestLife) return { is: 'refused', because: 'lives too long' };
    return { is: 'verified', tokenId: tokenIdOf(kid, said.jti), sender: senderOf(kid, said) };
  } catch (error) {
    return { is: 'refused', because: error instanceof Error ? error.name : 'not a token' };
  }
}

/** A visitor who is not logged in on the site is the customer's all the same, and nobody in particular. */
function senderOf(kid: string, { sub, email }: z.infer<typeof claims>): Sender {
  if (email !== undefined)
    return { customers: [kid], address: email.toLowerCase(), proven: 'yes', via: 'token' };
  const visitor = createHash('sha256')
    .update(JSON.stringify([kid, sub]))
    .digest('hex');
  return { customers: [kid], address: `${visitor}@web:${kid}`, proven: 'no', via: 'token' };
}

/** The site chooses the `jti`: it may hold what a database does not take, or somebody's address. */
const tokenIdOf = (kid: string, jti: string) =>
  createHash('sha256')
    .update(JSON.stringify([kid, jti]))
    .digest('base64url');
