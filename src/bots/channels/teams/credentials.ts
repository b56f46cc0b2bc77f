import { type ServiceClientCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Tokens } from './fetch-token.ts';
import type { TeamsAccess } from './teams-ports.ts';

/**
 * What the SDK asks of a registration. Its own credentials are not used: they call Microsoft's discovery before the
 * first token, whatever login they are told, and so cannot be tried without a network.
 */
export class Credentials extends ServiceClientCredentialsFactory {
  readonly #access: TeamsAccess;
  readonly #tokens: Tokens | null;

  constructor(access: TeamsAccess, tokens: Tokens | null) {
    super();
    this.#access = access;
    this.#tokens = tokens;
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return this.#access.is === 'registered' && appId === this.#access.appId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return this.#access.is === 'playground';
  }

  override async createCredentials(): Promise<ServiceClientCredentials> {
    const tokens = this.#tokens;
    return {
      async signRequest(request) {
        if (tokens !== null) request.headers.set('Authorization', `Bearer ${await tokens.current()}`);
        return request;
      },
    };
  }
}
