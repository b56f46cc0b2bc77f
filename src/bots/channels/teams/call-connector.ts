import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { connect } from '../connect.ts';
import { isConnector } from './allowed-hosts.ts';
import { ConnectorRefusal, NotSent } from './connector-refusal.ts';
import type { Tokens } from './fetch-token.ts';
import type { TeamsAccess } from './teams-ports.ts';

type Options = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4];
type HttpClient = NonNullable<NonNullable<Options>['httpClient']>;

/** The Connector answers well within this, in milliseconds; after that nobody knows what became of the call. */
const patience = 10_000;

/**
 * How the SDK reaches the Connector: one call, only to an address that is the Connector's, and no redirect. Whatever
 * is not a yes is thrown, because the SDK would otherwise repeat it by itself, and a message would come twice.
 */
export const callConnector = (access: TeamsAccess, tokens: Tokens | null): HttpClient => ({
  async sendRequest(request) {
    const { origin, pathname } = new URL(request.url);
    if (!isConnector(access, origin + pathname)) throw new NotSent('not an address of the Connector');
    const response = await connect(request.url, {
      method: request.method,
      headers: request.headers.rawHeaders(),
      body: typeof request.body === 'string' ? request.body : null,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 401) tokens?.drop();
    if (!response.ok) {
      await response.body?.cancel();
      throw new ConnectorRefusal(response.status, secondsOf(response.headers.get('Retry-After')));
    }
    const headers = request.headers.clone();
    for (const name of headers.headerNames()) headers.remove(name);
    headers.set('Content-Type', 'application/json');
    return { request, status: response.status, headers, bodyAsText: await response.text() };
  },
});

const secondsOf = (retryAfter: string | null) =>
  retryAfter !== null && /^\d{1,6}$/u.test(retryAfter) ? Number(retryAfter) : null;
