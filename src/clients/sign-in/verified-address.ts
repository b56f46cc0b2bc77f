import { z } from 'zod';

const claims = z.looseObject({
  email: z.email().max(254).optional(),
  /** OpenID Connect Core 5.1; some providers write it as text. */
  email_verified: z.unknown().optional(),
  /** Microsoft Entra ID: the owner of the address's domain is known there (optional claims reference). */
  xms_edov: z.unknown().optional(),
});

/** Entra ID has no `email_verified`; its own claim counts only where Entra ID is the issuer. */
const entraHost = 'login.microsoftonline.com';

/** The address that the provider vouches for, in lower case, or `null`: one that anybody could have filled in is nobody's. */
export function verifiedAddress(issuer: string, said: unknown): string | null {
  const { email, email_verified, xms_edov } = claims.safeParse(said).data ?? {};
  if (email === undefined) return null;
  const owned = new URL(issuer).host === entraHost && yes.has(xms_edov);
  return yes.has(email_verified) || owned ? email.toLowerCase() : null;
}

const yes = new Set<unknown>([true, 'true', 1, '1']);
