import { convert } from 'html-to-text';
import { type IntercomStandIn, startIntercom, token } from '../bots/channels/intercom/intercom-stand-in.ts';
import * as intercomPayloads from '../bots/channels/intercom/payloads.ts';
import { deliver as deliverSlack, event } from '../bots/channels/slack/deliver.ts';
import * as slackPayloads from '../bots/channels/slack/payloads.ts';
import { type SlackStandIn, slackAccess, slackStandIn } from '../bots/channels/slack/slack-stand-in.ts';
import { linesOf } from '../bots/channels/teams/check-card.ts';
import { deliver as deliverTeams } from '../bots/channels/teams/deliver.ts';
import * as teamsPayloads from '../bots/channels/teams/payloads.ts';
import { type TeamsStandIn, teamsStandIn } from '../bots/channels/teams/teams-stand-in.ts';

/** One talk of somebody whom the platform does not vouch for. */
export interface GuestTalk {
  /** Delivers it, signed as the platform does. */
  say(text: string): Promise<void>;
  /** Everything that Loket said in this talk. */
  heard(): readonly string[];
  /** Says it, and gives what was answered once a line fits. */
  ask(text: string, fits?: (line: string) => boolean): Promise<readonly string[]>;
}

export interface GuestChannel {
  /** The talk of the guest of this number; with `again` another talk of the same one, where the platform has more than one. */
  talk(guest: number, again?: 'again'): GuestTalk;
}

export interface Platforms {
  readonly slack: SlackStandIn;
  readonly teams: TeamsStandIn;
  readonly intercom: IntercomStandIn;
  close(): Promise<void>;
}

const company = 'linde';
/** Who stands at a platform under an administrator's address all the same. */
const claimed = 'h.prins@zorggroep-linde.example';
export const guests = 8;
const numbers = Array.from({ length: guests }, (_, guest) => guest);
const slackId = (guest: number) => `U0GUEST${guest}X`;
const teamsId = (guest: number) => `29:1gGuest${guest}-0_x`;
const external = `partner_extern.example#EXT#@linde.onmicrosoft.example`;

/** Slack, Teams and Intercom on this machine, with nobody there but guests. */
export async function startPlatforms(): Promise<Platforms> {
  const slack = await slackStandIn(
    numbers.map((guest) => ({
      id: slackId(guest),
      team_id: slackPayloads.team,
      ...(guest % 2 === 0 ? { is_restricted: true } : { is_stranger: true }),
      profile: { email: claimed },
    })),
  );
  const teams = await teamsStandIn(
    numbers.map((guest) => ({
      id: teamsId(guest),
      tenantId: teamsPayloads.tenant,
      email: claimed,
      ...(guest % 2 === 0 ? { userRole: 'guest' } : { userRole: 'user', userPrincipalName: external }),
    })),
  );
  const intercom = await startIntercom();
  for (const guest of numbers)
    intercom.contacts.set(`lead${guest}`, {
      role: 'lead',
      email: claimed,
      external_id: null,
      companies: [company],
    });
  const close = async () => void (await Promise.all([slack.close(), teams.close(), intercom.close()]));
  return { slack, teams, intercom, close };
}

/** The settings with which Loket is on all three, and what its customer's tenant file says of them. */
export const channelSettings = ({ slack, teams, intercom }: Platforms) => ({
  slack: slackAccess(slack.url),
  teams: teams.access,
  intercom: {
    ...{ clientSecret: intercomPayloads.clientSecret, token, adminId: intercomPayloads.adminId },
    ...{ url: intercom.url, handOver: null, ticketType: null },
  },
});
export const installations = {
  slack: [slackPayloads.team],
  teams: [teamsPayloads.tenant],
  intercom: [company],
};

export type Name = 'slack' | 'teams' | 'intercom';

export const guestChannels = (url: string, platforms: Platforms): Readonly<Record<Name, GuestChannel>> => ({
  slack: onSlack(url, platforms.slack),
  teams: onTeams(url, platforms.teams),
  intercom: onIntercom(url, platforms.intercom),
});

function talkOver(
  say: GuestTalk['say'],
  heard: GuestTalk['heard'],
  until: (enough: () => boolean) => Promise<void>,
): GuestTalk {
  return {
    say,
    heard,
    async ask(text, fits = () => true) {
      const before = heard().length;
      await say(text);
      await until(() => heard().slice(before).some(fits));
      return heard().slice(before);
    },
  };
}

const taken = ({ status }: { readonly status: number }) => {
  if (status !== 200) throw new Error(`it was not taken: ${status}`);
};

const onSlack = (url: string, slack: SlackStandIn): GuestChannel => ({
  talk(guest) {
    const channel = slackPayloads.chatWith(slackId(guest));
    let root: unknown = null;
    const heard = () => slack.posted.filter(({ thread }) => thread === root).map(({ text }) => plain(text));
    const say = async (text: string) => {
      const more = { user: slackId(guest), channel, ...(root !== null && { thread_ts: root }) };
      const message = slackPayloads.directMessage(text, more);
      root ??= message['ts'];
      taken(await deliverSlack(url, event(slackPayloads.callback(message))));
    };
    return talkOver(say, heard, slack.until);
  },
});

/** The fallback as somebody reads it, without the invisible joints. */
const plain = (text: string) => text.replaceAll('\u2060', '');

const onTeams = (url: string, teams: TeamsStandIn): GuestChannel => ({
  talk(guest) {
    const person = teamsId(guest);
    const conversation = teamsPayloads.chatWith(person);
    const heard = () =>
      teams.posted
        .filter((each) => each.conversation === conversation)
        .map(({ card }) => linesOf(card).join('\n'));
    const say = async (text: string) => {
      const activity = teamsPayloads.writes(teams.serviceUrl, person, text);
      taken(await deliverTeams(url, activity, await teams.keys.sign(teams.serviceUrl)));
    };
    return talkOver(say, heard, teams.until);
  },
});

let parts = 50_000;

const onIntercom = (url: string, intercom: IntercomStandIn): GuestChannel => ({
  talk(guest, again) {
    const contact = `lead${guest}`;
    const conversation = `${again === undefined ? 3 : 4}${guest}`;
    const heard = () =>
      intercom.posted
        .filter((each) => each.conversation === conversation && each.is === 'comment')
        .map(({ body }) => convert(body, { wordwrap: false }).replaceAll('\n\n', '\n'));
    const say = async (text: string) => {
      parts += 1;
      const author = { type: 'lead', id: contact, name: 'Iemand', email: claimed };
      const item = {
        ...intercomPayloads.withParts(
          intercomPayloads.part({ id: String(parts), body: `<p>${text}</p>`, author }),
        ),
        id: conversation,
        contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: contact }] },
      };
      const body = JSON.stringify(intercomPayloads.notification(item));
      taken(await intercomPayloads.deliver(url, body));
    };
    return talkOver(say, heard, intercom.until);
  },
});
