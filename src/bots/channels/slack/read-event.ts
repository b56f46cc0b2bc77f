import { z } from 'zod';
import type { Heard } from '../../channel.ts';
import { readTriageHere } from '../../triage/cards/read-triage-here.ts';
import { stranger } from '../who-is-asking.ts';
import { channelId, isDirect, personId, teamId, threadOf, timestamp } from './place.ts';
import { plainText } from './plain-text.ts';
import { ignored, type Reading } from './reading.ts';

/** The Events API's envelope (docs.slack.dev/apis/events-api), as far as it is used here. */
const envelope = z.object({
  type: z.literal('event_callback'),
  event_id: z.string().min(1).max(200),
  event_time: z.int().min(0).max(8_640_000_000_000).nullish().catch(null),
  team_id: teamId.nullish(),
  context_team_id: teamId.nullish(),
  authorizations: z
    .array(
      z.object({
        team_id: teamId.nullish(),
        user_id: personId.nullish(),
        is_bot: z.boolean().nullish(),
      }),
    )
    .nullish(),
  event: z.looseObject({ type: z.string() }),
});
const handshake = z.object({ type: z.literal('url_verification'), challenge: z.string().min(1).max(1000) });

/** A person's message. What else Slack calls a message (edited, deleted, joined, a bot's) has a subtype or a bot. */
const message = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.enum(['file_share', 'thread_broadcast']).nullish(),
  user: personId,
  text: z.string(),
  ts: timestamp,
  thread_ts: timestamp.nullish(),
  channel: channelId,
  channel_type: z.string().nullish(),
});
const byBot = z.object({ bot_id: z.string().min(1) });
const homeOpened = z.object({
  type: z.literal('app_home_opened'),
  user: personId,
  tab: z.literal('home'),
});
const threadStarted = z.object({
  type: z.literal('assistant_thread_started'),
  assistant_thread: z.object({ user_id: personId, channel_id: channelId, thread_ts: timestamp }),
});

/** The app is gone from the workspace, or its bot's token is (a person's token is none of ours). */
const dismissal = z.union([
  z.object({ type: z.literal('app_uninstalled') }),
  z.object({
    type: z.literal('tokens_revoked'),
    tokens: z.object({ bot: z.array(z.string()).min(1) }),
  }),
]);

type Envelope = z.infer<typeof envelope>;

/** `value` is a verified body. */
export function readEvent(value: unknown): Reading {
  const asked = handshake.safeParse(value);
  if (asked.success) return { is: 'handshake', answer: asked.data.challenge };
  const parsed = envelope.safeParse(value);
  if (!parsed.success) return ignored('no event');
  const [authorization] = parsed.data.authorizations ?? [];
  // Where workspaces share a channel, `team_id` may be another one than the one the app stands in.
  const team = parsed.data.context_team_id ?? authorization?.team_id ?? parsed.data.team_id;
  if (team === null || team === undefined) return ignored('no workspace');
  if (dismissal.safeParse(parsed.data.event).success) {
    const seconds = parsed.data.event_time;
    return typeof seconds === 'number'
      ? { is: 'dismissed', team, at: new Date(seconds * 1000) }
      : ignored('no moment');
  }
  const ownId = authorization?.is_bot === true ? (authorization.user_id ?? null) : null;
  return errandOf(parsed.data, team) ?? heardIn(parsed.data, team, ownId);
}

function errandOf({ event: said, event_id: event }: Envelope, team: string): Reading | null {
  const home = homeOpened.safeParse(said);
  if (home.success) return { is: 'errand', errand: { is: 'show-home', team, event, person: home.data.user } };
  const started = threadStarted.safeParse(said);
  if (!started.success) return null;
  const { user_id: person, channel_id: channel, thread_ts: thread } = started.data.assistant_thread;
  return { is: 'errand', errand: { is: 'greet', team, person, event, channel, thread } };
}

function heardIn({ event }: Envelope, team: string, ownId: string | null): Reading {
  if (byBot.safeParse(event).success) return ignored('a bot');
  const parsed = message.safeParse(event);
  if (!parsed.success) return ignored('no message of a person');
  const { user: person, channel, ts, thread_ts, text, type } = parsed.data;
  if (person === ownId) return ignored('our own message');
  const alone = isDirect(channel) && (parsed.data.channel_type ?? 'im') === 'im';
  if (!alone && type === 'message' && !mentions(text, ownId)) return ignored('said to others');
  const words = plainText(text, ownId);
  const heard: Heard = {
    // A post that mentions the app may come as two events, each with an id of its own.
    key: `slack:${team}:${channel}:${ts}`,
    address: { installation: team, thread: threadOf(channel, thread_ts ?? undefined, ts), person },
    sender: stranger({ channel: 'slack', installation: team, person }),
    audience: alone ? 'alone' : 'group',
    language: 'nl',
    input: { is: 'text', text: words },
  };
  const asked = alone ? null : readTriageHere(words);
  if (asked === null) return { is: 'heard', heard };
  return {
    is: 'errand',
    errand: { is: 'triage-here', team, person, event: heard.key, channel, asked, heard },
  };
}

const mentions = (text: string, ownId: string | null) =>
  ownId !== null && (text.includes(`<@${ownId}>`) || text.includes(`<@${ownId}|`));
