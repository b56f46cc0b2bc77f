import { z } from 'zod';

/** Where agents and administrators sign in (OpenID Connect), and where their browser finds Loket. */
export interface SignInSettings {
  /** Without a slash at the end where the provider writes none. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Scheme, host and port only, such as `https://loket.example`. */
  readonly publicUrl: string;
}

/** Only on this machine may a sign-in go over a line that others could read. */
const safeUrl = (isLoopback: (host: string) => boolean, example: string) =>
  z.url({ error: `write an address such as ${example}` }).refine((url) => {
    if (!URL.canParse(url)) return true;
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  }, 'write an address that begins with https://');

/** The variables of signing in, as a part of the environment. */
export const signInVariables = (isLoopback: (host: string) => boolean) =>
  ({
    LOKET_OIDC_ISSUER: safeUrl(isLoopback, 'https://login.microsoftonline.com/<tenant>/v2.0').optional(),
    LOKET_OIDC_CLIENT_ID: z.string().optional(),
    LOKET_OIDC_CLIENT_SECRET: z
      .string()
      .min(16, 'write the value of the client secret, and not its id')
      .optional(),
    LOKET_PUBLIC_URL: safeUrl(isLoopback, 'https://loket.example')
      .refine(
        (url) => !URL.canParse(url) || new URL(url).href === `${new URL(url).origin}/`,
        'write the address without a path, such as https://loket.example',
      )
      .transform((url) => new URL(url).origin)
      .optional(),
  }) as const;

/** Nobody can sign in with half of them. */
export const signInBelongsTogether = [
  ['LOKET_OIDC_ISSUER', 'LOKET_OIDC_CLIENT_ID', 'LOKET_OIDC_CLIENT_SECRET', 'LOKET_PUBLIC_URL'],
] as const;

type Given = z.infer<z.ZodObject<ReturnType<typeof signInVariables>>>;

export function signInOf(given: Given): SignInSettings | null {
  const { LOKET_OIDC_ISSUER: issuer, LOKET_OIDC_CLIENT_ID: clientId } = given;
  const { LOKET_OIDC_CLIENT_SECRET: clientSecret, LOKET_PUBLIC_URL: publicUrl } = given;
  return issuer === undefined ||
    clientId === undefined ||
    clientSecret === undefined ||
    publicUrl === undefined
    ? null
    : { issuer, clientId, clientSecret, publicUrl };
}
