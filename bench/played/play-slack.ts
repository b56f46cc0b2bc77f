import { deliver, event, signed, signingSecret } from '../../test/bots/channels/slack/deliver.ts';
import { callback, chatWith, directMessage, team } from '../../test/bots/channels/slack/payloads.ts';
import { botToken, slackStandIn } from '../../test/bots/channels/slack/slack-stand-in.ts';
import { byPerson, type PlayedChannel } from './played-channel.ts';

export const slackTeam = team;

export interface PlayedSlack extends PlayedChannel {
  /** How a bot is told where Slack is, in Loket's own variables. */
  readonly env: Readonly<Record<string, string>>;
}

const idOf = (person: number) => `U0P${person}`;

/** Slack: signed events to the bot, and its Web API. */
export async function playSlack(addresses: readonly string[]): Promise<PlayedSlack> {
  const people = addresses.map((email, person) => ({ id: idOf(person), team_id: team, profile: { email } }));
  const slack = await slackStandIn(people);
  const shown = byPerson(
    () => slack.posted,
    ({ channel }) => Number(channel.slice(2)),
  );
  return {
    name: 'slack',
    patienceMs: 3_000,
    env: { SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken, SLACK_API_URL: slack.url },
    enter: async () => undefined,
    says(text, person) {
      const user = idOf(person);
      const delivery = event(callback(directMessage(text, { user, channel: chatWith(user) })));
      return async (url) => (await deliver(url, delivery, signed(delivery))).status;
    },
    read: (person) => shown(person).map(({ text }) => text),
    watch: (look) =>
      void slack.until(() => {
        look();
        return false;
      }),
    wrong: () => slack.wrong,
    close: slack.close,
  };
}
