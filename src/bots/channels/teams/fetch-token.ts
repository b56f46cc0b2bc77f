import { z } from 'zod';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import { connect } from '../connect.ts';
import { NotSent } from './connector-refusal.ts';
import type { TeamsRegistration } from './teams-ports.ts';

/** Microsoft answers well within this, in milliseconds. */
const patience = 10_000;
/** A token is renewed so long before it ends, in milliseconds. */
const margin = 5 * 60_000;

const answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

export interface Tokens {
  /** Throws `NotSent` when there is none to be had. */
  current(): Promise<string>;
  /** The next one is fetched afresh: this one was not taken. */
  drop(): void;
}

/**
 * The token with which a single-tenant bot speaks: client credentials (RFC 6749 4.4) at the tenant in which it is
 * registered. Fetched once for everybody who waits.
 */
export function createTokens(access: TeamsRegistration, clock: Clock): Tokens {
  let held: { readonly token: Promise<string>; readonly until: number } | null = null;
  const fresh = async (): Promise<string> => {
    const { token, seconds } = await fetchToken(access);
    held = { token: Promise.resolve(token), until: clock().getTime() + seconds * 1000 - margin };
    return token;
  };
  return {
    current() {
      if (held !== null && clock().getTime() < held.until) return held.token;
      const token = fresh();
      held = { token, until: Number.POSITIVE_INFINITY };
      token.catch(() => {
        held = null;
      });
      return token;
    },
    drop() {
      held = null;
    },
  };
}

/** Throws `NotSent` with what Microsoft says is wrong, which holds no secret. */
export async function fetchToken({ appId, password, tenantId, loginUrl }: TeamsRegistration) {
  const response = await connect(`${loginUrl.replace(/\/$/u, '')}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: password,
      scope: 'https://api.botframework.com/.default',
    }),
  }).catch((error: unknown) => {
    throw new NotSent('Microsoft’s login cannot be reached', { cause: error });
  });
  const said: unknown = await response.json().catch(() => null);
  const token = answer.safeParse(said);
  if (response.ok && token.success) return { token: token.data.access_token, seconds: token.data.expires_in };
  const code = refusal.safeParse(said).data?.error ?? String(response.status);
  throw new NotSent(`Microsoft’s login gives no token: ${code}`);
}

/** RFC 6749 5.2: a word such as `invalid_client`. */
const refusal = z.object({ error: z.string().regex(/^[a-z_]{1,60}$/u) });
