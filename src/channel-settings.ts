import { z } from 'zod';

/** The app as it is registered at Slack: with the token of one workspace, or for workspaces that install it themselves. */
export interface SlackSettings {
  readonly signingSecret: string | null;
  readonly botToken: string | null;
  readonly oauth: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly keys: readonly [SealKey, ...SealKey[]];
  } | null;
  readonly appToken: string | null;
  readonly apiUrl: string;
}

interface SealKey {
  readonly id: string;
  readonly key: Buffer;
}

/** The app as it is registered at Intercom, and the teammate in whose name Loket answers. */
export interface IntercomSettings {
  readonly clientSecret: string;
  readonly token: string;
  readonly adminId: string;
  readonly url: string;
  /** Who takes over what is forwarded to a person. */
  readonly handOver: { readonly to: 'team' | 'teammate'; readonly id: string } | null;
  /** The type of ticket that it becomes. */
  readonly ticketType: string | null;
}

/** The bot as it is registered in one Microsoft Entra tenant. */
export interface TeamsRegistration {
  readonly is: 'registered';
  readonly appId: string;
  readonly password: string;
  readonly tenantId: string;
  readonly loginUrl: string;
  readonly keysUrl: string;
}

/** `playground`: Microsoft's Agents Playground on this machine, in the demo only. */
export type TeamsSettings = TeamsRegistration | { readonly is: 'playground' };

/** `null`: Loket is not there. */
export interface ChannelSettings {
  readonly teams: TeamsSettings | null;
  readonly slack: SlackSettings | null;
  readonly intercom: IntercomSettings | null;
}

/** Only on this machine may a secret go over a line that others could read. */
const sendsSecrets = (isLoopback: (host: string) => boolean, example: string) =>
  z
    .url({ error: `write an address such as ${example}` })
    .refine((url) => {
      if (!URL.canParse(url)) return true;
      const { protocol, hostname } = new URL(url);
      return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
    }, 'write an address that begins with https://, because the token goes there')
    .default(example);

const howKeys =
  'write a name and 32 bytes in base64, such as k1:… from “openssl rand -base64 32”; the newest first, commas between';

/** 32 bytes are 43 characters of base64 and an equals sign. */
const sealKeys = /^[\w-]{1,32}:[\w+/]{43}=(?:,\s?[\w-]{1,32}:[\w+/]{43}=)*$/u;

const keysOf = (text: string) =>
  text.split(',').map((one) => {
    const [id = '', key = ''] = one.trim().split(':');
    return { id, key: Buffer.from(key, 'base64') };
  });

/** Microsoft's own address and no other; a test plays it on this machine. */
const microsoft = (isLoopback: (host: string) => boolean, own: string) =>
  z
    .string()
    .refine(
      (url) => url === own || (URL.canParse(url) && isLoopback(new URL(url).hostname)),
      `take it away: outside a test it is ${own}`,
    )
    .default(own);

const guid = (where: string) =>
  z.guid({ error: `write the id as it stands in the Azure portal under ${where}` }).optional();

/** The variables of the channels, as a part of the environment. */
export const channelVariables = (isLoopback: (host: string) => boolean) =>
  ({
    SLACK_SIGNING_SECRET: z.string().min(16, 'write the signing secret of the app, 32 characters').optional(),
    SLACK_BOT_TOKEN: z
      .string()
      .startsWith('xoxb-', 'write the token of the bot, which begins with xoxb-')
      .optional(),
    SLACK_APP_TOKEN: z
      .string()
      .startsWith('xapp-', 'write the token of the app, which begins with xapp-')
      .optional(),
    SLACK_CLIENT_ID: z
      .string()
      .regex(/^[\d.]+$/u, 'write the client id of the app, from Basic Information')
      .optional(),
    SLACK_CLIENT_SECRET: z.string().min(16, 'write the client secret of the app, 32 characters').optional(),
    SLACK_TOKEN_KEYS: z.string().regex(sealKeys, howKeys).transform(keysOf).optional(),
    SLACK_API_URL: sendsSecrets(isLoopback, 'https://slack.com/api/'),
    TEAMS_APP_ID: guid('Microsoft App ID'),
    TEAMS_APP_PASSWORD: z.string().min(16, 'write the value of the client secret, and not its id').optional(),
    TEAMS_TENANT_ID: guid('App Tenant ID'),
    TEAMS_LOGIN_URL: microsoft(isLoopback, 'https://login.microsoftonline.com'),
    TEAMS_KEYS_URL: microsoft(
      isLoopback,
      'https://login.botframework.com/v1/.well-known/openidconfiguration',
    ),
    INTERCOM_CLIENT_SECRET: z
      .string()
      .min(16, 'write the client secret of the app, from Basic information')
      .optional(),
    INTERCOM_ACCESS_TOKEN: z.string().min(1).optional(),
    INTERCOM_ADMIN_ID: z
      .string()
      .regex(/^\d+$/u, 'write the number of the teammate in whose name Loket answers')
      .optional(),
    INTERCOM_HAND_OVER: z
      .string()
      .regex(/^(?:team|teammate):[1-9]\d*$/u, 'write who takes over, such as team:814865 or teammate:7')
      .optional(),
    INTERCOM_TICKET_TYPE: z.string().regex(/^\d+$/u, 'write the number of the type of ticket').optional(),
    INTERCOM_API_URL: sendsSecrets(isLoopback, 'https://api.intercom.io'),
  }) as const;

type Given = z.infer<z.ZodObject<ReturnType<typeof channelVariables>>>;

/** A channel that could not verify what comes in, or could not answer, does not start. */
export const belongTogether = [
  ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_TOKEN_KEYS'],
  ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'],
  ['INTERCOM_CLIENT_SECRET', 'INTERCOM_ACCESS_TOKEN', 'INTERCOM_ADMIN_ID'],
] as const;

/** Where something of a channel is set, one of each of these must be as well: how it hears, and how it speaks. */
export const oneOfEach = [
  {
    of: ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID'],
    needs: [
      ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'],
      ['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID'],
    ],
  },
] as const;

export const channelsOf = (given: Given): ChannelSettings => ({
  slack: slackOf(given),
  teams: teamsOf(given),
  intercom: intercomOf(given),
});

function slackOf(given: Given): SlackSettings | null {
  const { SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API_URL: apiUrl } = given;
  const oauth = oauthOf(given);
  const [signingSecret, appToken] = [SLACK_SIGNING_SECRET ?? null, SLACK_APP_TOKEN ?? null];
  const botToken = SLACK_BOT_TOKEN ?? null;
  const hears = signingSecret !== null || appToken !== null;
  return hears && (botToken !== null || oauth !== null)
    ? { signingSecret, botToken, oauth, appToken, apiUrl }
    : null;
}

const oauthOf = ({
  SLACK_CLIENT_ID: clientId,
  SLACK_CLIENT_SECRET: clientSecret,
  SLACK_TOKEN_KEYS: [current, ...older] = [],
}: Given): SlackSettings['oauth'] =>
  clientId === undefined || clientSecret === undefined || current === undefined
    ? null
    : { clientId, clientSecret, keys: [current, ...older] };

function teamsOf(given: Given): TeamsSettings | null {
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: password, TEAMS_TENANT_ID: tenantId } = given;
  return appId === undefined || password === undefined || tenantId === undefined
    ? null
    : {
        is: 'registered',
        appId,
        password,
        tenantId,
        loginUrl: given.TEAMS_LOGIN_URL,
        keysUrl: given.TEAMS_KEYS_URL,
      };
}

function intercomOf(given: Given): IntercomSettings | null {
  const { INTERCOM_CLIENT_SECRET, INTERCOM_ACCESS_TOKEN, INTERCOM_ADMIN_ID, INTERCOM_API_URL: url } = given;
  return INTERCOM_CLIENT_SECRET === undefined ||
    INTERCOM_ACCESS_TOKEN === undefined ||
    INTERCOM_ADMIN_ID === undefined
    ? null
    : {
        clientSecret: INTERCOM_CLIENT_SECRET,
        token: INTERCOM_ACCESS_TOKEN,
        adminId: INTERCOM_ADMIN_ID,
        url,
        handOver: handOverOf(given.INTERCOM_HAND_OVER),
        ticketType: given.INTERCOM_TICKET_TYPE ?? null,
      };
}

function handOverOf(whom: string | undefined): IntercomSettings['handOver'] {
  const [to, id = ''] = whom?.split(':') ?? [];
  return to === 'team' || to === 'teammate' ? { to, id } : null;
}
