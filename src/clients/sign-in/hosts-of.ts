/** Providers that answer from more than one host, by the host of the issuer (their discovery documents). */
const besides: Readonly<Record<string, readonly string[]>> = {
  'accounts.google.com': ['oauth2.googleapis.com', 'www.googleapis.com'],
};

/** The hosts that may be called to sign somebody in: the issuer's, and no other that a document of it may name. */
export function hostsOf(issuer: string): readonly string[] {
  const { host } = new URL(issuer);
  return [host, ...(besides[host] ?? [])];
}
