import type { Heard, Received } from '../../channel.ts';
import type { Asked } from '../../route.ts';
import { readJson } from '../read-json.ts';
import { stranger } from '../who-is-asking.ts';
import { byMail } from './by-mail.ts';
import { plainBody } from './plain-body.ts';
import { isSigned } from './verify-signature.ts';
import { type Conversation, conversation, notification, type Part } from './webhook.ts';
import { type IntercomApp, whoHasIt } from './who-has-it.ts';

const ignored = (because: string): Received => ({ is: 'ignored', because });
const refused = (status: 400 | 401, because: string): Received => ({ is: 'refused', status, because });

/** What a notification comes to; `with-somebody`: a person, or another bot, has the conversation or spoke in it. */
export type IntercomReading =
  | Received
  | { readonly is: 'with-somebody'; readonly installation: string; readonly thread: string };

/** First whether Intercom signed it, then what it says. */
export function receive(
  app: IntercomApp & { readonly clientSecret: string },
  asked: Pick<Asked, 'headers' | 'body'>,
): IntercomReading {
  if (isSigned(asked.body, asked.headers['x-hub-signature'], app.clientSecret) === 'no') {
    return refused(401, 'not signed by Intercom');
  }
  const json = readJson(asked.body);
  const read = notification.safeParse(json.is === 'json' ? json.value : null);
  if (!read.success) return refused(400, 'not a notification');
  const { topic, app_id, data } = read.data;
  if (topic === 'ping') return { is: 'handshake', answer: 'pong' };
  if (!topics.has(topic)) return ignored('another topic');
  const item = conversation.safeParse(data.item);
  if (!item.success) return refused(400, 'not a conversation');
  // Loket keeps silent while a person, or another bot, has the conversation.
  if (whoHasIt(item.data, app) === 'somebody-else' || isTeammates(item.data, topic, app))
    return { is: 'with-somebody', installation: app_id, thread: item.data.id };
  if (topic === teammateReplied) return ignored('our own words');
  const said = topic === 'conversation.user.created' ? opening(item.data) : lastComment(item.data);
  return said === null ? ignored('nothing that a customer wrote') : heardFrom(app_id, item.data, said);
}

const teammateReplied = 'conversation.admin.replied';
const topics: ReadonlySet<string> = new Set([
  ...['conversation.user.created', 'conversation.user.replied'],
  teammateReplied,
]);

/** A teammate's own words in a conversation that nobody took over. */
function isTeammates({ conversation_parts }: Conversation, topic: string, { adminId }: IntercomApp): boolean {
  const last = conversation_parts?.conversation_parts.at(-1);
  return topic === teammateReplied && last?.author.type === 'admin' && last.author.id !== adminId;
}

/** Something that a customer wrote or chose. */
interface Spoken {
  readonly id: string;
  readonly author: Part['author'];
  readonly body: string;
  readonly chosen: string | null;
}

const customers: ReadonlySet<string> = new Set(['user', 'lead', 'contact']);

function opening({ source }: Conversation): Spoken | null {
  if (!customers.has(source.author.type)) return null;
  return { id: source.id, author: source.author, body: source.body ?? '', chosen: null };
}

/** The newest part, if it is a customer's own words: assignments, notes and closings are none. */
function lastComment({ conversation_parts }: Conversation): Spoken | null {
  const last = conversation_parts?.conversation_parts.at(-1);
  if (last === undefined || last.part_type !== 'comment' || !customers.has(last.author.type)) return null;
  return {
    id: last.id,
    author: last.author,
    body: last.body ?? '',
    chosen: last.metadata?.quick_reply_uuid ?? null,
  };
}

function heardFrom(installation: string, item: Conversation, { id, author, body, chosen }: Spoken): Received {
  const person = item.source.type === 'email' ? byMail(author.id) : author.id;
  const heard: Heard = {
    // The part and not the notification: the same part may come in two of them.
    key: `intercom:${installation}:${item.id}:${id}`,
    address: { installation, thread: item.id, person },
    sender: stranger({ channel: 'intercom', installation, person }),
    // More than one customer in the conversation: others read along.
    audience: (item.contacts?.contacts.length ?? 1) > 1 ? 'group' : 'alone',
    language: 'nl',
    input: chosen === null ? { is: 'text', text: plainBody(body) } : { is: 'press', nonce: chosen },
  };
  return { is: 'heard', heard };
}
