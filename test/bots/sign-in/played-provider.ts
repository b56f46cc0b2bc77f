import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { z } from 'zod';

/** What the next token says otherwise than it should. */
export interface Slip {
  readonly claims?: JWTPayload;
  readonly signedBy?: 'somebody-else';
}

export interface PlayedProvider {
  readonly issuer: string;
  readonly client: { readonly clientId: string; readonly clientSecret: string };
  /** Somebody types in who they are: where their browser is sent back to. */
  visit(to: string, email: string, slip?: Slip): Promise<URL>;
  /** From now on it answers nobody. */
  goDown(): void;
  close(): Promise<void>;
}

const client = { clientId: 'loket-desk', clientSecret: 'a secret of this test only' } as const;
const asked = z.object({
  response_type: z.literal('code'),
  client_id: z.literal(client.clientId),
  redirect_uri: z.url(),
  scope: z.literal('openid email'),
  state: z.string().min(20),
  nonce: z.string().min(20),
  code_challenge: z.string().length(43),
  code_challenge_method: z.literal('S256'),
});
const exchange = z.object({
  grant_type: z.literal('authorization_code'),
  client_id: z.literal(client.clientId),
  client_secret: z.literal(client.clientSecret),
  redirect_uri: z.url(),
  code: z.string(),
  code_verifier: z.string().length(43),
});

interface Promised {
  readonly asked: z.infer<typeof asked>;
  readonly email: string;
  readonly slip: Slip;
}

/** An OpenID provider on this machine that keeps to the letter: a code works once, and only with its own verifier. */
export async function playedProvider(): Promise<PlayedProvider> {
  const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, Promised>();
  let issuer = '';
  const idToken = ({ asked: { nonce }, email, slip }: Promised) => {
    const now = Math.floor(Date.now() / 1000);
    const right = { iss: issuer, aud: client.clientId, sub: email, nonce, iat: now, exp: now + 300 };
    return new SignJWT({ ...right, email, email_verified: true, ...slip.claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(slip.signedBy === 'somebody-else' ? other.privateKey : own.privateKey);
  };
  const token = async (request: IncomingMessage): Promise<Said> => {
    const { code, code_verifier } = exchange.parse(
      Object.fromEntries(new URLSearchParams(await bodyOf(request))),
    );
    const promised = codes.get(code);
    codes.delete(code);
    const challenge = createHash('sha256').update(code_verifier).digest('base64url');
    if (promised?.asked.code_challenge !== challenge)
      return { status: 400, json: { error: 'invalid_grant' } };
    const json = { access_token: 'none', token_type: 'Bearer', id_token: await idToken(promised) };
    return { status: 200, json };
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const said: Promise<Said> | Said = path.startsWith('/.well-known/openid-configuration')
      ? { status: 200, json: described(issuer) }
      : path === '/keys'
        ? { status: 200, json: { keys: [jwk] } }
        : path === '/token'
          ? token(request)
          : { status: 404, json: {} };
    Promise.resolve(said).then(
      (each) => write(response, each),
      () => write(response, { status: 400, json: { error: 'invalid_request' } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const goDown = () => {
    server.closeAllConnections();
    server.close();
  };
  return {
    issuer,
    client,
    goDown,
    visit: async (to, email, slip = {}) => {
      const wish = asked.parse(Object.fromEntries(new URL(to).searchParams));
      const code = `code-${codes.size}-${Math.random().toString(36).slice(2)}`;
      codes.set(code, { asked: wish, email, slip });
      const back = new URL(wish.redirect_uri);
      back.search = new URLSearchParams({ code, state: wish.state }).toString();
      return back;
    },
    close: async () => goDown(),
  };
}

interface Said {
  readonly status: number;
  readonly json: object;
}

const described = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString();
}

function write(response: ServerResponse, { status, json }: Said): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(json));
}
