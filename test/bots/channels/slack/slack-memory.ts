import { z } from 'zod';
import { watched } from '../../../fixtures/watched.ts';
import { type SlackBlock, slackForm, slackHome, slackMessage } from './check-message.ts';

/** One message that stands at Slack. */
export interface Posted {
  readonly how: 'message' | 'ephemeral';
  readonly channel: string;
  readonly thread: string | null;
  readonly user: string | null;
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

export type Given = Readonly<Record<string, string>>;
export type Result = Readonly<Record<string, unknown>>;
export const refused = (name: string): Result => ({ ok: false, error: name });

/** What stands in a played workspace, and what was wrong with what was sent to it. */
export function slackMemory() {
  const posted: Posted[] = [];
  const homes = new Map<string, unknown>();
  const forms: { readonly trigger: string; readonly view: unknown }[] = [];
  const wrong: string[] = [];
  const { wake, until } = watched();
  let count = 0;
  const checked = (given: Given) => {
    const parsed = slackMessage.safeParse({ ...given, blocks: jsonOf(given['blocks'] ?? '[]') });
    if (!parsed.success) wrong.push(z.prettifyError(parsed.error));
    return parsed.data;
  };

  return {
    posted,
    homes,
    forms,
    wrong,
    post(how: Posted['how'], given: Given): Result {
      const message = checked(given);
      if (message === undefined) return refused('invalid_blocks');
      const channel = channelOf(given['channel'] ?? '');
      if (channel === null) return refused('channel_not_found');
      count += 1;
      const ts = `1790000000.${String(count).padStart(6, '0')}`;
      const [thread, user] = [given['thread_ts'] ?? null, given['user'] ?? null];
      posted.push({ how, channel, thread, user, ts, ...message });
      wake();
      return how === 'message' ? { ok: true, channel, ts } : { ok: true, message_ts: ts };
    },
    /** The same chat, however often it is opened. */
    open({ users = '' }: Given): Result {
      const channel = channelOf(users);
      return channel === null || !users.startsWith('U')
        ? refused('user_not_found')
        : { ok: true, channel: { id: channel } };
    },
    update(given: Given): Result {
      const message = checked(given);
      const at = posted.findIndex(({ ts, channel }) => ts === given['ts'] && channel === given['channel']);
      const old = posted[at];
      if (message === undefined || old === undefined) return refused('message_not_found');
      posted[at] = { ...old, ...message };
      return { ok: true, channel: old.channel, ts: old.ts };
    },
    publish(given: Given): Result {
      const view = slackHome.safeParse(jsonOf(given['view'] ?? 'null'));
      if (!view.success) wrong.push(z.prettifyError(view.error));
      homes.set(given['user_id'] ?? '', view.data);
      wake();
      return { ok: true };
    },
    openForm(given: Given): Result {
      const view = slackForm.safeParse(jsonOf(given['view'] ?? 'null'));
      if (!view.success) wrong.push(z.prettifyError(view.error));
      forms.push({ trigger: given['trigger_id'] ?? '', view: view.data });
      wake();
      return { ok: true };
    },
    wake,
    /** Resolves once `enough` says so. */
    until,
  };
}

/** Slack opens the chat with somebody by the person's id. */
function channelOf(asked: string): string | null {
  if (!/^[CDGU][A-Z0-9]+$/u.test(asked)) return null;
  return asked.startsWith('U') ? `D${asked.slice(2)}` : asked;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
