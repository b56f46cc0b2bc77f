import type { types, webApi } from '@slack/bolt';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { Address, MessageRef, Sent } from '../../channel.ts';
import type { Pace } from '../pace.ts';
import type { SlackMessage } from './blocks.ts';
import { rowId } from './button-row.ts';
import { type Place, placeOf } from './place.ts';
import { sayOutcome } from './say-outcome.ts';

export interface Sending {
  /** `null`: the workspace did not let Loket in. */
  apiOf(team: string): Promise<webApi.WebClient | null>;
  readonly pace: Pace;
  readonly clock: Clock;
}

/** Sends one message, once. Where others are it goes to the person alone, whatever it says. */
export async function send(
  { apiOf, pace, clock }: Sending,
  to: Address,
  message: SlackMessage,
  replaces?: MessageRef,
): Promise<Sent> {
  const place = placeOf(to);
  const api = place === null ? null : await apiOf(to.installation);
  if (place === null || api === null) return { is: 'unreachable' };
  // Changing a message has a limit of its own, far off (docs.slack.dev/reference/methods/chat.update).
  if (replaces === undefined) await pace.turn(place.channel);
  try {
    return { is: 'sent', ref: await post(api, to, place, message, replaces) };
  } catch (error) {
    return sayOutcome(error, clock());
  }
}

async function post(
  api: webApi.WebClient,
  to: Address,
  place: Place,
  { text, blocks }: SlackMessage,
  replaces: MessageRef | undefined,
): Promise<MessageRef> {
  const said = {
    text,
    blocks: blocks.map((block, index) => forPerson(block, to, index)),
    parse: 'none',
    link_names: false,
  } as const;
  const [channel = '', ts = ''] = replaces?.split(':') ?? [];
  if (replaces !== undefined && place.seenBy === 'person-alone') {
    await api.chat.update({ ...said, channel, ts });
    return replaces;
  }
  const where = { channel: place.channel, ...(place.thread !== null && { thread_ts: place.thread }) };
  if (place.seenBy === 'ephemeral') {
    const { message_ts = '' } = await api.chat.postEphemeral({ ...said, ...where, user: to.person });
    return `${place.channel}:${message_ts}`;
  }
  const sent = await api.chat.postMessage({
    ...said,
    ...where,
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
  });
  return `${sent.channel ?? place.channel}:${sent.ts ?? ''}`;
}

const forPerson = (block: types.KnownBlock, to: Address, row: number): types.KnownBlock =>
  block.type === 'actions' ? { ...block, block_id: rowId(to, row) } : block;
