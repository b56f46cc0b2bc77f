import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import { callConnector } from './call-connector.ts';
import { Credentials } from './credentials.ts';
import { createTokens } from './fetch-token.ts';
import type { TeamsAccess } from './teams-ports.ts';

/** Who signs what Teams sends (learn.microsoft.com, *Authentication with the Bot Connector API*). */
export const issuer = 'https://api.botframework.com';
const publicLogin = 'https://login.microsoftonline.com';

/** The SDK, set up for one registration: `authentication` judges what comes in, `adapter` speaks. */
export interface Connection {
  readonly access: TeamsAccess;
  readonly authentication: ConfigurationBotFrameworkAuthentication;
  readonly adapter: CloudAdapter;
}

export function connection(access: TeamsAccess, clock: Clock): Connection {
  const tokens = access.is === 'registered' ? createTokens(access, clock) : null;
  const keysUrl = access.is === 'registered' ? access.keysUrl : '';
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      ToChannelFromBotLoginUrl: access.is === 'registered' ? access.loginUrl : publicLogin,
      ToChannelFromBotOAuthScope: issuer,
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl: keysUrl,
      // A token of an emulator or of another bot is held to the same keys, and `verify` then refuses its issuer.
      ToBotFromEmulatorOpenIdMetadataUrl: keysUrl,
      OAuthUrl: issuer,
      CallerId: 'urn:botframework:azure',
    },
    new Credentials(access, tokens),
    undefined,
    undefined,
    { httpClient: callConnector(access, tokens) },
  );
  return { access, authentication, adapter: new CloudAdapter(authentication) };
}
