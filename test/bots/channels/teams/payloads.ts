import { appId } from './microsoft-keys.ts';

/** Activities after Microsoft's documentation; every name and id is made up. */
export const tenant = '6c2f6b0e-94a1-4c55-9c1d-0a6f6c1b2e77';
export const bot = `28:${appId}`;
export const hanneke = '29:1aHanneke-0_xPq';
export const lotte = '29:1bLotte-0_xPq';
export const guest = '29:1cGuest-0_xPq';
/** The support desk's own tenant: two agents, somebody else, and the channel in which the cards stand. */
export const deskTenant = '0d3f5a52-7c1e-4b90-a2f4-6b8e1c9d7a10';
export const sam = '29:1fSam-0_xPq';
export const noa = '29:1gNoa-0_xPq';
export const stranger = '29:1hEva-0_xPq';
export const triageRoom = '19:supportkanaal@thread.tacv2';
export const chatWith = (person: string): string => `a:1chat${person.slice(3)}`;
export const team = '19:kantoorteam@thread.tacv2';
export const groupChat = '19:meeting_overleg@thread.v2';

let counted = 0;
/** Another one each time, as those of Teams are: the moment in milliseconds. */
export const newId = (): string => {
  counted += 1;
  return String(1_780_000_000_000 + counted);
};

export type Fields = Readonly<Record<string, unknown>>;

/** What every activity in the chat of somebody with Loket has. */
export const inChat = (serviceUrl: string, person: string, more: Fields = {}): Fields => ({
  type: 'message',
  id: newId(),
  timestamp: '2026-11-17T09:30:00.123Z',
  localTimestamp: '2026-11-17T10:30:00.123+01:00',
  localTimezone: 'Europe/Amsterdam',
  channelId: 'msteams',
  serviceUrl,
  from: { id: person, name: 'Iemand', aadObjectId: '1f2e3d4c-5b6a-4798-8a9b-0c1d2e3f4a5b' },
  conversation: { conversationType: 'personal', tenantId: tenant, id: chatWith(person) },
  recipient: { id: bot, name: 'Loket' },
  entities: [{ locale: 'nl-NL', country: 'NL', platform: 'Windows', type: 'clientInfo' }],
  channelData: { tenant: { id: tenant } },
  locale: 'nl-NL',
  ...more,
});

/** Somebody writes in the chat with Loket. */
export const writes = (serviceUrl: string, person: string, text: string, more: Fields = {}): Fields =>
  inChat(serviceUrl, person, {
    text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }],
    ...more,
  });

const mentionOf = (name: string, id: string) => ({
  type: 'mention',
  mentioned: { id, name },
  text: `<at>${name}</at>`,
});

/** Somebody mentions Loket in a channel of a team, in the thread that this message began. */
export const mentions = (
  serviceUrl: string,
  person: string,
  text: string,
  root: string,
  more: Fields = {},
): Fields =>
  inChat(serviceUrl, person, {
    text: `<at>Loket</at>&nbsp;${text}`,
    textFormat: 'plain',
    conversation: {
      isGroup: true,
      conversationType: 'channel',
      tenantId: tenant,
      id: `${team};messageid=${root}`,
    },
    entities: [mentionOf('Loket', bot), { locale: 'nl-NL', country: 'NL', type: 'clientInfo' }],
    channelData: {
      teamsChannelId: team,
      teamsTeamId: team,
      channel: { id: team },
      team: { id: team },
      tenant: { id: tenant },
    },
    ...more,
  });

/** What a button gives back. */
export type ButtonData = Readonly<Record<string, unknown>>;

/** A press in a client that knows `Action.Execute`. */
export const executes = (serviceUrl: string, person: string, data: ButtonData, more: Fields = {}): Fields =>
  inChat(serviceUrl, person, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${newId()}`,
    replyToId: '1790000000000',
    value: {
      action: { type: 'Action.Execute', verb: 'loket', title: 'Deze', data },
      trigger: 'manual',
    },
    ...more,
  });

/** A press in a client that does not. */
export const submits = (serviceUrl: string, person: string, data: ButtonData, more: Fields = {}): Fields =>
  inChat(serviceUrl, person, { id: `f:${newId()}`, replyToId: '1790000000000', value: data, ...more });
