/** Payloads after Slack's documentation; every name and id is made up. */
export const team = 'T0LINDE01';
export const bot = 'U0LOKET01';
export const hanneke = 'U0HANNEKE';
export const lotte = 'U0LOTTE01';
/** The support desk's own workspace: two agents, somebody else, and the channel in which the cards stand. */
export const deskTeam = 'T0DESK001';
export const sam = 'U0SAM0001';
export const noa = 'U0NOA0001';
export const stranger = 'U0EVA0001';
export const triageRoom = 'C0TRIAGE1';
/** The stand-in opens the chat with somebody under this id. */
export const chatWith = (person: string): string => `D${person.slice(2)}`;
export const chat = chatWith(hanneke);
export const room = 'C0KANTOOR';

let counted = 0;
/** Another one each time, as Slack's are. */
export const newTs = (): string => {
  counted += 1;
  return `1780000000.${String(counted).padStart(6, '0')}`;
};
export const newId = (prefix: string): string => `${prefix}${newTs().replace('.', '')}`;

type Fields = Readonly<Record<string, unknown>>;

/** The envelope of the Events API. */
export const callback = (inner: Fields, outer: Fields = {}): Fields => ({
  token: 'verification-token-of-old',
  team_id: team,
  context_team_id: team,
  context_enterprise_id: null,
  api_app_id: 'A0LOKET01',
  event: inner,
  type: 'event_callback',
  event_id: newId('Ev'),
  event_time: 1780000000,
  authorizations: [
    { enterprise_id: null, team_id: team, user_id: bot, is_bot: true, is_enterprise_install: false },
  ],
  is_ext_shared_channel: false,
  event_context: '4-made-up',
  ...outer,
});

/** Somebody writes in the chat with the app. */
export const directMessage = (text: string, more: Fields = {}): Fields => {
  const ts = newTs();
  return {
    user: hanneke,
    type: 'message',
    ts,
    client_msg_id: '8d9e7e1a-7e36-4f4b-8d3a-0d8e3a5f8c11',
    text,
    team,
    blocks: [
      {
        type: 'rich_text',
        block_id: 'b1',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
      },
    ],
    channel: chat,
    event_ts: ts,
    channel_type: 'im',
    ...more,
  };
};

/** Somebody mentions the app in a channel. */
export const mention = (text: string, more: Fields = {}): Fields => {
  const ts = newTs();
  return {
    user: hanneke,
    type: 'app_mention',
    ts,
    text: `<@${bot}> ${text}`,
    team,
    channel: room,
    event_ts: ts,
    ...more,
  };
};

/** A press on a button. */
export const press = (
  button: { blockId: string; actionId: string; value: string },
  more: Fields = {},
): Fields => ({
  type: 'block_actions',
  user: { id: hanneke, username: 'hanneke', name: 'hanneke', team_id: team },
  api_app_id: 'A0LOKET01',
  token: 'verification-token-of-old',
  container: { type: 'message', message_ts: newTs(), channel_id: chat, is_ephemeral: false },
  trigger_id: '13345224609.738474920.8088930838d88f008e0',
  team: { id: team, domain: 'linde' },
  enterprise: null,
  is_enterprise_install: false,
  channel: { id: chat, name: 'directmessage' },
  message: { type: 'message', user: bot, ts: newTs(), text: 'Hoi' },
  state: { values: {} },
  response_url: 'https://hooks.slack.example/actions/T0LINDE01/1/x',
  actions: [
    {
      action_id: button.actionId,
      block_id: button.blockId,
      text: { type: 'plain_text', text: 'Kijk opnieuw', emoji: false },
      value: button.value,
      type: 'button',
      action_ts: newTs(),
    },
  ],
  ...more,
});

export const slashCommand = (text: string, more: Record<string, string> = {}): Record<string, string> => ({
  token: 'verification-token-of-old',
  team_id: team,
  team_domain: 'linde',
  channel_id: room,
  channel_name: 'kantoor',
  user_id: hanneke,
  user_name: 'hanneke',
  command: '/loket',
  text,
  api_app_id: 'A0LOKET01',
  is_enterprise_install: 'false',
  response_url: 'https://hooks.slack.example/commands/T0LINDE01/1/x',
  trigger_id: newId('trigger.'),
  ...more,
});
