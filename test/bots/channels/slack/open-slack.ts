import { slackChannel } from '../../../../src/bots/channels/slack/index.ts';
import type {
  Choice,
  ContractPorts,
  OpenChannel,
  Proof,
  Shown,
  Spot,
} from '../../../contracts/contract-channel.ts';
import type { SlackBlock } from './check-message.ts';
import { type Delivery, deliver, event, interaction, signed } from './deliver.ts';
import { bot, callback, chatWith, directMessage, mention, newTs, press, room, team } from './payloads.ts';
import type { Posted } from './slack-memory.ts';
import { slackAccess, slackStandIn } from './slack-stand-in.ts';

type Payload = Readonly<Record<string, unknown>>;
/** A delivery, and the payload of which it was made. */
export interface SlackRaw extends Delivery {
  readonly inner: Payload | null;
}

const personOf = (number: number) => `U0P${number}`;
const emailOf = (person: number) => `p${person}@zonnewende.example`;
const people = Array.from({ length: 200 }, (_, person) => ({
  id: personOf(person),
  team_id: team,
  profile: { email: emailOf(person) },
}));
/** The thread of a spot, as the timestamp of its first message. */
const rootOf = (thread: number) => `1770000000.${String(thread).padStart(6, '0')}`;
const minute = 60_000;

/** Slack as the contract sees it, with its Web API played on this machine. */
export async function openSlack(ports: ContractPorts): Promise<OpenChannel<SlackRaw>> {
  const slack = await slackStandIn(people);
  const made = () =>
    slackChannel({
      clock: ports.clock,
      accept: ports.accept,
      identities: ports.store.identities,
      installations: ports.store.installations,
      access: slackAccess(slack.url),
      customersOf: () => ['zonnewende'],
      ticketsOf: async () => [],
      timeZoneOf: () => 'Europe/Amsterdam',
      report: () => undefined,
    });
  let loket = made();
  return {
    get routes() {
      return loket.routes;
    },
    get outlet() {
      return loket.outlet;
    },
    restart() {
      loket = made();
    },
    doubt: () => slack.fail('chat.postMessage', { is: 'cut-off' }),
    emailOf,
    says: (text, spot) => wrap(messageOf(text, spot)),
    again: (raw) => wrap(raw.inner ?? {}),
    presses: (choice, by) => ({ ...interaction(pressOf(choice, by)), inner: null }),
    odd: (kind, spot) => odd[kind](spot).map(wrap),
    post: (url, raw, proof) => deliver(url, raw, headersOf(raw, proof)),
    shown: () => slack.posted.map(shownOf),
    until: slack.until,
    hang() {
      slack.fail('users.info', { is: 'hang' });
      return slack.until(() => slack.hanging() > 0);
    },
    free: slack.free,
    wrong: () => slack.wrong,
    close: slack.close,
  };
}

const wrap = (inner: Payload): SlackRaw => ({ ...event(callback(inner)), inner });

function messageOf(text: string, { person, where, thread }: Spot): Payload {
  const at = { user: personOf(person), thread_ts: rootOf(thread) };
  return where === 'alone'
    ? directMessage(text, { ...at, channel: chatWith(personOf(person)) })
    : mention(text, at);
}

function pressOf({ button }: Choice, { person, where }: Spot): Payload {
  const { blockId = '', actionId = '', value = '' } = button;
  const id = where === 'alone' ? chatWith(personOf(person)) : room;
  return press(
    { blockId, actionId, value },
    { user: { id: personOf(person), team_id: team }, channel: { id } },
  );
}

const odd: Record<Parameters<OpenChannel<SlackRaw>['odd']>[0], (spot: Spot) => readonly Payload[]> = {
  'own message': (spot) => [
    { ...messageOf('van mijzelf', spot), user: bot },
    { ...messageOf('van mijzelf', spot), bot_id: 'B0LOKET01', app_id: 'A0LOKET01' },
    { ...messageOf('van een ander', spot), subtype: 'bot_message', bot_id: 'B0OTHER01', user: undefined },
  ],
  'unknown event': (spot) => [
    { type: 'reaction_added', user: personOf(spot.person), reaction: 'wave', event_ts: newTs() },
    { type: 'nobody_knows_this' },
    { type: 'channel_created', channel: { id: room, name: 'kantoor', created: 1780000000 } },
  ],
  'edited and deleted': (spot) => {
    const said = messageOf('aangepast', spot);
    const outer = {
      type: 'message',
      channel: said['channel'],
      channel_type: 'im',
      hidden: true,
      ts: newTs(),
    };
    return [
      { ...outer, subtype: 'message_changed', message: { ...said, edited: {} }, previous_message: said },
      { ...outer, subtype: 'message_deleted', deleted_ts: said['ts'], previous_message: said },
    ];
  },
};

function headersOf(raw: SlackRaw, proof: Proof): Record<string, string> {
  const ago = (ms: number) => new Date(Date.now() - ms);
  if (proof === 'unsigned') return { 'content-type': raw.type };
  if (proof === 'forged') return signed(raw, ago(0), 'somebody else’s secret');
  if (proof === 'stale') return signed(raw, ago(6 * minute));
  return signed(raw, proof === 'future-dated' ? ago(-6 * minute) : ago(0));
}

function shownOf({ how, channel, user, thread, blocks, text }: Posted): Shown {
  const owner = how === 'ephemeral' ? (user ?? '') : `U0${channel.slice(1)}`;
  return {
    to: how === 'message' && channel === room ? null : Number(owner.replace('U0P', '')),
    thread: Number(thread?.split('.')[1] ?? 0),
    text: blocks.length === 0 ? text : blocks.flatMap(textsOf).join('\n'),
    choices: blocks.flatMap((block) =>
      block.type === 'actions'
        ? block.elements.map((each) => ({
            label: each.text.text,
            button: { blockId: block.block_id ?? '', actionId: each.action_id, value: each.value ?? '' },
          }))
        : [],
    ),
  };
}

/** Slack shows plain text as it is; anything else the stand-in refuses. */
function textsOf(block: SlackBlock): readonly string[] {
  if (block.type === 'context') return block.elements.map(({ text }) => text);
  return block.type === 'section' || block.type === 'header' ? [block.text.text] : [];
}
