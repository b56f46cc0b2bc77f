import { markOf } from '../../../../src/bots/channels/teams/place.ts';
import {
  bot,
  chatWith,
  executes,
  type Fields,
  groupChat,
  hanneke,
  inChat,
  lotte,
  mentions,
  newId,
  submits,
  team,
  tenant,
  writes,
} from './payloads.ts';

/** What an activity must come to. */
export type Expected =
  | { readonly is: 'heard'; readonly text: string; readonly audience: 'alone' | 'group' }
  | { readonly is: 'pressed'; readonly audience: 'alone' | 'group' }
  | { readonly is: 'errand'; readonly errand: 'installed' | 'removed' | 'left' | 'not-yours' }
  | { readonly is: 'ignored' | 'triage-here' };

export interface Shape {
  readonly name: string;
  readonly activity: Fields;
  readonly comesTo: Expected;
}

const heard = (text: string, audience: 'alone' | 'group' = 'alone'): Expected => ({
  is: 'heard',
  text,
  audience,
});
const pressed = (audience: 'alone' | 'group' = 'alone'): Expected => ({ is: 'pressed', audience });
const errand = (of: Extract<Expected, { is: 'errand' }>['errand']): Expected => ({
  is: 'errand',
  errand: of,
});
const ignored: Expected = { is: 'ignored' };

const ours = (person = hanneke, root = '') => ({ loket: { nonce: 'nonce-1', owner: markOf(person), root } });
const inTeam = {
  isGroup: true,
  conversationType: 'channel',
  tenantId: tenant,
  id: `${team};messageid=1770000000001`,
};
const inGroup = { isGroup: true, conversationType: 'groupChat', tenantId: tenant, id: groupChat };
const teamData = (eventType: string) => ({
  eventType,
  team: { id: team, name: 'Kantoor', aadGroupId: '3f2e1d0c-9b8a-4756-8493-a2b1c0d9e8f7' },
  tenant: { id: tenant },
});
const file = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  contentUrl: 'https://linde.sharepoint.example/schermafdruk.png',
  name: 'schermafdruk.png',
  content: { downloadUrl: 'https://linde.sharepoint.example/x', uniqueId: 'x', fileType: 'png' },
};

/** Activities after Microsoft's documentation, one of each shape that a bot in Teams may be sent. */
export function shapesFrom(serviceUrl: string): readonly Shape[] {
  const says = (text: string, more: Fields = {}) => writes(serviceUrl, hanneke, text, more);
  const mentioned = (text: string, more: Fields = {}) =>
    mentions(serviceUrl, hanneke, text, '1770000000001', more);
  const event = (type: string, more: Fields = {}) =>
    inChat(serviceUrl, hanneke, { type, id: `f:${newId()}`, ...more });
  const shape = (name: string, activity: Fields, comesTo: Expected): Shape => ({ name, activity, comesTo });
  const at = (name: string, id = bot) => ({
    type: 'mention',
    mentioned: { id, name },
    text: `<at>${name}</at>`,
  });
  const messages = [
    shape('a message', says('Hoi Loket'), heard('Hoi Loket')),
    shape('on a phone', says('Hoi', { entities: [{ type: 'clientInfo', platform: 'iOS' }] }), heard('Hoi')),
    shape('without entities', says('Hoi', { entities: undefined, locale: undefined }), heard('Hoi')),
    shape(
      'with null where nothing is',
      says('Hoi', { entities: null, locale: null, value: null }),
      heard('Hoi'),
    ),
    shape('in several lines', says('Regel een\r\nRegel twee\r\n'), heard('Regel een\nRegel twee')),
    shape(
      'with signs of HTML',
      says('Salaris &lt; 10 &amp; groter&nbsp;dan 5'),
      heard('Salaris < 10 & groter dan 5'),
    ),
    shape('with a quote in it', says('Wie is &quot;Jan&#39;s&quot; chef?'), heard('Wie is "Jan\'s" chef?')),
    shape('with a sign that was escaped twice', says('&amp;lt;'), heard('&lt;')),
    shape('with marks that turn the reading', says('Jan \u202enaj'), heard('Jan naj')),
    shape('with an emoji', says('Top 👍🏽', { textFormat: 'plain' }), heard('Top 👍🏽')),
    shape('as Markdown', says('**Hoi**', { textFormat: 'markdown' }), heard('**Hoi**')),
    shape(
      'that mentions Loket in its own chat',
      says('<at>Loket</at> hoi', { entities: [at('Loket')] }),
      heard('hoi'),
    ),
    shape(
      'that mentions a colleague',
      says('<at>Noor Bakker</at> staat er niet in', { entities: [at('Noor Bakker', '29:1noor')] }),
      heard('Noor Bakker staat er niet in'),
    ),
    shape(
      'with the tags that name a number',
      says('<at id="0">Noor Bakker</at> niet', { entities: [at('Noor Bakker', '29:1noor')] }),
      heard('Noor Bakker niet'),
    ),
    shape('with a file', says('Zie bijlage', { attachments: [file] }), heard('Zie bijlage')),
    shape('with a file and no word', says('', { attachments: [file] }), heard('')),
    shape('without a text', says('', { text: undefined, attachments: [file] }), heard('')),
    shape(
      'with a picture',
      says('Kijk', { attachments: [{ contentType: 'image/*', contentUrl: 'https://x.example/i' }] }),
      heard('Kijk'),
    ),
    shape('that answers an older one', says('Ja', { replyToId: '1780000000000' }), heard('Ja')),
    shape(
      'of somebody without an account',
      says('Hoi', { from: { id: '29:1anonymous', name: 'Gast' } }),
      heard('Hoi'),
    ),
    shape(
      'with the tenant beside the conversation',
      says('Hoi', { conversation: { conversationType: 'personal', id: chatWith(hanneke) } }),
      heard('Hoi'),
    ),
    shape(
      'with fields that are new',
      says('Hoi', { callerId: 'urn:botframework:azure', membership: { a: 1 } }),
      heard('Hoi'),
    ),
    shape('important', says('Snel!', { importance: 'urgent' }), heard('Snel!')),
  ];
  const elsewhere = [
    shape('a mention in a channel', mentioned('waarom?'), heard('waarom?', 'group')),
    shape('an agent’s question how cards come here', mentioned('triage hier'), { is: 'triage-here' }),
    shape('the same in a chat alone', writes(serviceUrl, hanneke, 'triage hier'), heard('triage hier')),
    shape('only a mention', mentioned(''), heard('hoi', 'group')),
    shape('a mention in a group chat', mentioned('help', { conversation: inGroup }), heard('help', 'group')),
    shape(
      'a mention at the end',
      mentioned('', { text: 'Weet jij dit <at>Loket</at>' }),
      heard('Weet jij dit', 'group'),
    ),
    shape(
      'a mention twice, and of somebody else',
      mentioned('', {
        text: '<at>Loket</at> <at>Noor Bakker</at> mist iets <at>Loket</at>',
        entities: [at('Loket'), at('Noor Bakker', '29:1noor'), at('Loket')],
      }),
      heard('Noor Bakker mist iets', 'group'),
    ),
    shape(
      'a mention without its text',
      mentioned('waarom?', { entities: [{ type: 'mention', mentioned: { id: bot, name: 'Loket' } }] }),
      heard('waarom?', 'group'),
    ),
    shape('a talk between others', mentioned('waarom?', { entities: [at('Noor', '29:1noor')] }), ignored),
    shape('a talk between others without entities', mentioned('waarom?', { entities: [] }), ignored),
    shape(
      'a conversation of no known kind',
      mentioned('waarom?', { conversation: { tenantId: tenant, id: '19:unknown@thread.v2' } }),
      heard('waarom?', 'group'),
    ),
    shape(
      'a post in a meeting',
      mentioned('help', { conversation: { ...inGroup, id: '19:meeting_x@thread.v2' } }),
      heard('help', 'group'),
    ),
  ];
  const presses = [
    shape('a press', executes(serviceUrl, hanneke, ours()), pressed()),
    shape('a press on an older client', submits(serviceUrl, hanneke, ours()), pressed()),
    shape(
      'a press with what Teams adds',
      submits(serviceUrl, hanneke, { ...ours(), msteams: { type: 'x' } }),
      pressed(),
    ),
    shape('a press with an empty text', submits(serviceUrl, hanneke, ours(), { text: '' }), pressed()),
    shape(
      'a press in a channel',
      executes(serviceUrl, hanneke, ours(hanneke, '1770000000001'), { conversation: inTeam }),
      pressed('group'),
    ),
    shape(
      'a press in a group chat',
      executes(serviceUrl, hanneke, ours(), { conversation: inGroup }),
      pressed('group'),
    ),
    shape(
      'a press on another’s button',
      executes(serviceUrl, hanneke, ours(lotte), { conversation: inTeam }),
      errand('not-yours'),
    ),
    shape(
      'the same on an older client',
      submits(serviceUrl, hanneke, ours(lotte), { conversation: inTeam }),
      errand('not-yours'),
    ),
    shape('a press on another app’s button', executes(serviceUrl, hanneke, { choice: 1 }), ignored),
    shape('a press without a value', executes(serviceUrl, hanneke, {}, { value: undefined }), ignored),
    shape(
      'a nonce that is none of ours',
      submits(serviceUrl, hanneke, { loket: { nonce: '<b>', owner: '', root: '' } }),
      ignored,
    ),
    shape(
      'a card that renews itself',
      event('invoke', {
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'refresh' }, trigger: 'automatic' },
      }),
      ignored,
    ),
    shape(
      'an action of a message',
      event('invoke', { name: 'composeExtension/submitAction', value: {} }),
      ignored,
    ),
    shape('a task that opens', event('invoke', { name: 'task/fetch', value: { data: {} } }), ignored),
    shape(
      'a file that was consented to',
      event('invoke', { name: 'fileConsent/invoke', value: { action: 'accept' } }),
      ignored,
    ),
    shape(
      'feedback',
      event('invoke', { name: 'message/submitAction', value: { actionName: 'feedback' } }),
      ignored,
    ),
  ];
  const comings = [
    shape('installed', event('installationUpdate', { action: 'add' }), errand('installed')),
    shape(
      'installed in a team',
      event('installationUpdate', {
        action: 'add',
        conversation: inTeam,
        channelData: teamData('teamMemberAdded'),
      }),
      errand('installed'),
    ),
    shape('installed anew', event('installationUpdate', { action: 'add-upgrade' }), ignored),
    shape('removed', event('installationUpdate', { action: 'remove' }), errand('removed')),
    shape('removed to be installed anew', event('installationUpdate', { action: 'remove-upgrade' }), ignored),
    shape(
      'Loket among the new members',
      event('conversationUpdate', { membersAdded: [{ id: hanneke }, { id: bot }] }),
      errand('installed'),
    ),
    shape(
      'a new member',
      event('conversationUpdate', {
        membersAdded: [{ id: '29:1new' }],
        conversation: inTeam,
        channelData: teamData('teamMemberAdded'),
      }),
      ignored,
    ),
    shape(
      'Loket leaves',
      event('conversationUpdate', {
        membersRemoved: [{ id: bot }],
        conversation: inTeam,
        channelData: teamData('teamMemberRemoved'),
      }),
      errand('removed'),
    ),
    shape(
      'somebody leaves',
      event('conversationUpdate', {
        membersRemoved: [{ id: lotte }],
        conversation: inTeam,
        channelData: teamData('teamMemberRemoved'),
      }),
      errand('left'),
    ),
    shape(
      'a channel is made',
      event('conversationUpdate', { conversation: inTeam, channelData: teamData('channelCreated') }),
      ignored,
    ),
    shape(
      'a team is renamed',
      event('conversationUpdate', { conversation: inTeam, channelData: teamData('teamRenamed') }),
      ignored,
    ),
  ];
  const others = [
    shape('somebody types', event('typing'), ignored),
    shape('a reaction', event('messageReaction', { reactionsAdded: [{ type: 'like' }] }), ignored),
    shape(
      'a message that was edited',
      says('Hoi!', {
        type: 'messageUpdate',
        channelData: { eventType: 'editMessage', tenant: { id: tenant } },
      }),
      ignored,
    ),
    shape(
      'a message that came back',
      says('Hoi!', {
        type: 'messageUpdate',
        channelData: { eventType: 'undeleteMessage', tenant: { id: tenant } },
      }),
      ignored,
    ),
    shape(
      'a message that was deleted',
      says('', {
        type: 'messageDelete',
        channelData: { eventType: 'softDeleteMessage', tenant: { id: tenant } },
      }),
      ignored,
    ),
    shape('our own message', says('Hoi', { from: { id: bot, name: 'Loket' } }), ignored),
    shape('a message of another bot', says('Hoi', { from: { id: '28:5c5c', name: 'Bot' } }), ignored),
    shape(
      'a message that was read',
      event('event', { name: 'application/vnd.microsoft.readReceipt' }),
      ignored,
    ),
    shape(
      'a meeting that begins',
      event('event', { name: 'application/vnd.microsoft.meetingStart' }),
      ignored,
    ),
    shape('the end of a conversation', event('endOfConversation'), ignored),
    shape('an activity of no known type', event('brandNew'), ignored),
    shape(
      'a message without a tenant',
      says('Hoi', { conversation: { conversationType: 'personal', id: 'a:1' }, channelData: {} }),
      ignored,
    ),
    shape('a message without an id', says('Hoi', { id: undefined }), ignored),
    shape(
      'a conversation that leads elsewhere',
      says('Hoi', { conversation: { conversationType: 'personal', tenantId: tenant, id: '../../v3/x' } }),
      ignored,
    ),
  ];
  return [...messages, ...elsewhere, ...presses, ...comings, ...others];
}
