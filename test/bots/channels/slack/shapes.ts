import { command, type Delivery, event, interaction } from './deliver.ts';
import {
  bot,
  callback,
  chat,
  directMessage,
  hanneke,
  lotte,
  mention,
  newId,
  newTs,
  press,
  room,
  slashCommand,
  team,
} from './payloads.ts';

/** What a delivery must come to. */
export type Expected =
  | { readonly is: 'heard'; readonly text: string; readonly audience: 'alone' | 'group' }
  | { readonly is: 'pressed' }
  | { readonly is: 'handshake' | 'ignored' | 'errand' | 'dismissed' };

export interface Shape {
  readonly name: string;
  readonly delivery: Delivery;
  readonly comesTo: Expected;
}

const heard = (text: string, audience: 'alone' | 'group' = 'alone'): Expected => ({
  is: 'heard',
  text,
  audience,
});
const ignored: Expected = { is: 'ignored' };
const errand: Expected = { is: 'errand' };

const inner = (name: string, fields: Readonly<Record<string, unknown>>, comesTo: Expected): Shape => ({
  name,
  delivery: event(callback(fields)),
  comesTo,
});
const pressing = (name: string, payload: Readonly<Record<string, unknown>>, comesTo: Expected): Shape => ({
  name,
  delivery: interaction(payload),
  comesTo,
});
const ours = { blockId: `loket;${hanneke};${chat};5`, actionId: 'loket:press:0', value: 'nonce-1' };
const acting = press(ours);
const changed = {
  type: 'message',
  channel: chat,
  channel_type: 'im',
  hidden: true,
  ts: newTs(),
  event_ts: newTs(),
};
const view = { id: 'V0LOKET01', team_id: team, type: 'modal', hash: '1780000000.abc', state: { values: {} } };
const user = { id: hanneke, username: 'hanneke', name: 'hanneke', team_id: team };
const file = {
  id: 'F0SCHERM1',
  mimetype: 'image/png',
  name: 'scherm.png',
  url_private: 'https://files.slack.example/x',
};

/** Deliveries after Slack's documentation, one of each shape that an app may be sent. */
export const shapes: readonly Shape[] = [
  {
    name: 'the handshake',
    delivery: event({
      token: 'x',
      challenge: '3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P',
      type: 'url_verification',
    }),
    comesTo: { is: 'handshake' },
  },
  inner('a direct message', directMessage('Hoi Loket'), heard('Hoi Loket')),
  inner('a reply in its thread', directMessage('Ja', { thread_ts: newTs() }), heard('Ja')),
  inner(
    'a reply that was also sent to the chat',
    directMessage('Ja', { thread_ts: newTs(), subtype: 'thread_broadcast' }),
    heard('Ja'),
  ),
  inner(
    'a message with a picture',
    directMessage('Zie dit', { subtype: 'file_share', files: [file], upload: false }),
    heard('Zie dit'),
  ),
  inner('signs that Slack escapes', directMessage('A &amp; B &lt;c&gt;'), heard('A & B <c>')),
  inner('signs that are escaped twice', directMessage('&amp;lt;b&amp;gt;'), heard('&lt;b&gt;')),
  inner(
    'an address',
    directMessage('<mailto:s.jansen@linde.example|s.jansen@linde.example>'),
    heard('s.jansen@linde.example'),
  ),
  inner(
    'a link',
    directMessage('<https://linde.learnlinq.example/pad?a=1&amp;b=2>'),
    heard('https://linde.learnlinq.example/pad?a=1&b=2'),
  ),
  inner(
    'a link with a label',
    directMessage('<http://linde.example|linde.example> doet het niet'),
    heard('linde.example doet het niet'),
  ),
  inner(
    'a colleague’s mention',
    directMessage('Waar is <@U0SANNE01|Sanne Jansen>?'),
    heard('Waar is @Sanne Jansen?'),
  ),
  inner('a mention without a name', directMessage('Waar is <@U0SANNE01>?'), heard('Waar is @U0SANNE01?')),
  inner('a channel', directMessage('Zie <#C0KANTOOR|kantoor>'), heard('Zie #kantoor')),
  inner('everybody', directMessage('<!here> hoi <!channel>'), heard('@here hoi @channel')),
  inner('a group of people', directMessage('<!subteam^S012AB3CD|@support> hoi'), heard('@support hoi')),
  inner(
    'a date',
    directMessage('sinds <!date^1392734382^{date}|18 februari 2014>'),
    heard('sinds 18 februari 2014'),
  ),
  inner('marks that turn the reading direction', directMessage('ab\u202Ecd\u0000'), heard('abcd')),
  inner('an agent’s question how cards come here', mention('triage hier'), errand),
  inner('the same in a chat alone', directMessage('triage hier'), heard('triage hier')),
  inner('a mention', mention('wie ben jij?'), heard('wie ben jij?', 'group')),
  inner(
    'a mention in a thread',
    mention('help', { thread_ts: newTs(), parent_user_id: lotte }),
    heard('help', 'group'),
  ),
  inner(
    'a mention with a name in it',
    mention('', { text: `Kan <@${bot}|loket> helpen?` }),
    heard('Kan   helpen?', 'group'),
  ),
  inner(
    'the message of a mention',
    mention('hoi', { type: 'message', channel_type: 'channel' }),
    heard('hoi', 'group'),
  ),
  inner(
    'a mention in a private channel',
    mention('hoi', { channel: 'G0PRIVATE', channel_type: 'group' }),
    heard('hoi', 'group'),
  ),
  inner(
    'a mention among several people',
    mention('hoi', { type: 'message', channel: 'C0MPDM001', channel_type: 'mpim' }),
    heard('hoi', 'group'),
  ),
  inner(
    'a direct message that is none',
    mention('hoi', { type: 'message', channel: 'D0MPDM001', channel_type: 'mpim' }),
    heard('hoi', 'group'),
  ),
  inner(
    'a message in a channel to others',
    mention('', { type: 'message', channel_type: 'channel', text: 'lunch?' }),
    ignored,
  ),
  inner(
    'an edited message',
    {
      ...changed,
      subtype: 'message_changed',
      message: directMessage('anders'),
      previous_message: directMessage('eerst'),
    },
    ignored,
  ),
  inner(
    'a deleted message',
    { ...changed, subtype: 'message_deleted', deleted_ts: newTs(), previous_message: directMessage('weg') },
    ignored,
  ),
  inner(
    'the root of an agent’s thread',
    {
      ...changed,
      subtype: 'message_changed',
      message: {
        type: 'message',
        subtype: 'assistant_app_thread',
        user: hanneke,
        ts: newTs(),
        assistant_app_thread: { title: 'Nieuw', title_blocks: [], artifacts: [] },
      },
    },
    ignored,
  ),
  inner(
    'a bot’s message',
    directMessage('biep', { subtype: 'bot_message', bot_id: 'B0OTHER01', user: undefined }),
    ignored,
  ),
  inner(
    'an app’s message',
    directMessage('biep', {
      bot_id: 'B0OTHER01',
      app_id: 'A0OTHER01',
      bot_profile: { id: 'B0OTHER01', name: 'biep' },
    }),
    ignored,
  ),
  inner('our own message', directMessage('Hoi!', { user: bot }), ignored),
  inner(
    'somebody who joins',
    { type: 'message', subtype: 'channel_join', user: hanneke, text: 'is erbij', ts: newTs(), channel: room },
    ignored,
  ),
  inner(
    'somebody who comes to a channel',
    { type: 'member_joined_channel', user: hanneke, channel: room, channel_type: 'C', team },
    ignored,
  ),
  inner(
    'a reaction',
    {
      type: 'reaction_added',
      user: hanneke,
      reaction: 'wave',
      item: { type: 'message', channel: chat, ts: newTs() },
      item_user: bot,
    },
    ignored,
  ),
  inner(
    'a title that changed',
    { type: 'app_context_changed', user: hanneke, context: { entities: [] }, event_ts: newTs() },
    ignored,
  ),
  inner(
    'another channel beside the agent',
    {
      type: 'assistant_thread_context_changed',
      assistant_thread: {
        user_id: hanneke,
        context: { channel_id: room, team_id: team },
        channel_id: chat,
        thread_ts: newTs(),
      },
    },
    ignored,
  ),
  inner(
    'an agent’s chat that opens',
    {
      type: 'assistant_thread_started',
      assistant_thread: { user_id: hanneke, context: {}, channel_id: chat, thread_ts: newTs() },
      event_ts: newTs(),
    },
    errand,
  ),
  inner(
    'a home that opens',
    { type: 'app_home_opened', user: hanneke, channel: chat, tab: 'home', event_ts: newTs() },
    errand,
  ),
  inner(
    'a home with a view already',
    {
      type: 'app_home_opened',
      user: hanneke,
      channel: chat,
      tab: 'home',
      view: { ...view, type: 'home' },
      event_ts: newTs(),
    },
    errand,
  ),
  inner(
    'messages that open',
    { type: 'app_home_opened', user: hanneke, channel: chat, tab: 'messages', event_ts: newTs() },
    ignored,
  ),
  inner('an app that was taken away', { type: 'app_uninstalled' }, { is: 'dismissed' }),
  inner(
    'tokens that were taken back',
    { type: 'tokens_revoked', tokens: { oauth: [], bot: [bot] } },
    { is: 'dismissed' },
  ),
  {
    name: 'too many events',
    delivery: event({
      token: 'x',
      type: 'app_rate_limited',
      team_id: team,
      minute_rate_limited: 1518467820,
      api_app_id: 'A0LOKET01',
    }),
    comesTo: ignored,
  },
  {
    name: 'a shared channel, posted from another workspace',
    delivery: event(
      callback(mention('hoi', { team: 'T0OTHER01', user_team: 'T0OTHER01' }), {
        team_id: 'T0OTHER01',
        is_ext_shared_channel: true,
      }),
    ),
    comesTo: heard('hoi', 'group'),
  },
  {
    name: 'an organisation’s app',
    delivery: event(
      callback(directMessage('hoi'), {
        enterprise_id: 'E0ORG0001',
        authorizations: [
          {
            enterprise_id: 'E0ORG0001',
            team_id: team,
            user_id: bot,
            is_bot: true,
            is_enterprise_install: true,
          },
        ],
      }),
    ),
    comesTo: heard('hoi'),
  },
  pressing('a press', acting, { is: 'pressed' }),
  pressing(
    'a press on what only one could see',
    press(ours, {
      container: { type: 'message', message_ts: newTs(), channel_id: room, is_ephemeral: true },
      message: undefined,
    }),
    { is: 'pressed' },
  ),
  pressing(
    'a press under another’s question',
    press({ ...ours, blockId: `loket;${lotte};${chat};5` }),
    errand,
  ),
  pressing('a press on an unknown button', press({ ...ours, actionId: 'something_else' }), ignored),
  pressing('a press in a row that is not ours', press({ ...ours, blockId: 'b8Hq' }), ignored),
  pressing('a press that holds what no database takes', press({ ...ours, value: 'n\u0000' }), ignored),
  pressing(
    'a choice from a list',
    press(ours, {
      actions: [
        {
          type: 'static_select',
          action_id: 'pick',
          block_id: 'b1',
          selected_option: { value: 'x' },
          action_ts: newTs(),
        },
      ],
    }),
    ignored,
  ),
  pressing(
    'a press on the home',
    press(ours, {
      channel: undefined,
      container: { type: 'view', view_id: view.id },
      view: { ...view, type: 'home' },
      actions: [{ type: 'button', action_id: 'refresh', block_id: 'b1', value: 'x', action_ts: newTs() }],
    }),
    ignored,
  ),
  pressing(
    'a form that is sent',
    { type: 'view_submission', team: { id: team }, user, view, trigger_id: '1.2.x', response_urls: [] },
    ignored,
  ),
  pressing(
    'a form that is closed',
    { type: 'view_closed', team: { id: team }, user, view, is_cleared: false },
    ignored,
  ),
  pressing(
    'a shortcut',
    {
      type: 'shortcut',
      callback_id: 'ask',
      team: { id: team },
      user,
      trigger_id: '1.2.x',
      action_ts: newTs(),
    },
    ignored,
  ),
  pressing(
    'a message shortcut',
    {
      type: 'message_action',
      callback_id: 'ask',
      team: { id: team },
      user,
      channel: { id: room },
      message: { ts: newTs(), text: 'x' },
      action_ts: newTs(),
      message_ts: newTs(),
      trigger_id: '1.2.x',
      response_url: 'https://hooks.slack.example/x',
    },
    ignored,
  ),
  pressing(
    'options that are asked for',
    {
      type: 'block_suggestion',
      action_id: 'pick',
      block_id: 'b1',
      value: 'n',
      team: { id: team },
      user,
      view,
    },
    ignored,
  ),
  { name: 'a command', delivery: command(slashCommand('Waar is Sanne?')), comesTo: heard('Waar is Sanne?') },
  { name: 'a bare command', delivery: command(slashCommand('')), comesTo: heard('hoi') },
  {
    name: 'a command in a direct message',
    delivery: command(slashCommand('hoi', { channel_id: 'D0OTHERS1', channel_name: 'directmessage' })),
    comesTo: heard('hoi'),
  },
  { name: 'a look at the certificate', delivery: command({ ssl_check: '1', token: 'x' }), comesTo: ignored },
  {
    name: 'an event of a kind that does not exist yet',
    delivery: event({ type: newId('later_') }),
    comesTo: ignored,
  },
];
