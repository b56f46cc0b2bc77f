import { z } from 'zod';

/** The app as it is registered at Slack, for one workspace. */
export interface SlackSettings {
  readonly signingSecret: string;
  readonly botToken: string;
  readonly apiUrl: string;
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

/** `null`: Loket is not there. */
export interface ChannelSettings {
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

/** The variables of the channels, as a part of the environment. */
export const channelVariables = (isLoopback: (host: string) => boolean) =>
  ({
    SLACK_SIGNING_SECRET: z.string().min(16, 'write the signing secret of the app, 32 characters').optional(),
    SLACK_BOT_TOKEN: z
      .string()
      .startsWith('xoxb-', 'write the token of the bot, which begins with xoxb-')
      .optional(),
    SLACK_API_URL: sendsSecrets(isLoopback, 'https://slack.com/api/'),
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
  ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN'],
  ['INTERCOM_CLIENT_SECRET', 'INTERCOM_ACCESS_TOKEN', 'INTERCOM_ADMIN_ID'],
] as const;

export const channelsOf = (given: Given): ChannelSettings => ({
  slack: slackOf(given),
  intercom: intercomOf(given),
});

const slackOf = ({ SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN, SLACK_API_URL }: Given): SlackSettings | null =>
  SLACK_SIGNING_SECRET === undefined || SLACK_BOT_TOKEN === undefined
    ? null
    : { signingSecret: SLACK_SIGNING_SECRET, botToken: SLACK_BOT_TOKEN, apiUrl: SLACK_API_URL };

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
