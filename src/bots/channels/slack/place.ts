import { z } from 'zod';
import type { Address } from '../../channel.ts';

/** Ids as Slack makes them; anything else is not Slack's and goes nowhere. */
export const teamId = z.string().regex(/^[TE][A-Z0-9]{1,30}$/u);
export const personId = z.string().regex(/^[UW][A-Z0-9]{1,30}$/u);
export const channelId = z.string().regex(/^[CDG][A-Z0-9]{1,30}$/u);
export const timestamp = z.string().regex(/^\d{1,12}\.\d{1,8}$/u);

const thread = z.templateLiteral([channelId, ':', timestamp]);

/** Where a message goes: a channel, or the person's own chat with the app, and a thread in it. */
export interface Place {
  readonly channel: string;
  readonly thread: string | null;
  /** `ephemeral`: others are in this channel, so only the person sees it. */
  readonly seenBy: 'person-alone' | 'ephemeral';
}

/** Only a direct message is private. A group of people that Slack also calls direct has another letter. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');

/**
 * The thread of an address. In a direct message every message of its own begins a thread, which is how an agent's
 * chat works in Slack; in a channel the answer stands where it was asked.
 */
export function threadOf(channel: string, root: string | undefined, ts: string): string {
  const at = root ?? (isDirect(channel) ? ts : null);
  return at === null ? channel : `${channel}:${at}`;
}

/** The other way round; `null` for a thread that is none of ours. */
export function placeOf({ thread: at, person }: Address): Place | null {
  // A command is answered in the person's own chat with the app: Slack opens it by the person's id.
  if (at === person && personId.safeParse(at).success)
    return { channel: person, thread: null, seenBy: 'person-alone' };
  const [channel = '', root = null] = at.split(':');
  if (!(root === null ? channelId : thread).safeParse(at).success) return null;
  return { channel, thread: root, seenBy: isDirect(channel) ? 'person-alone' : 'ephemeral' };
}
