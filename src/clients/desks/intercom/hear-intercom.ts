import { convert } from 'html-to-text';
import { z } from 'zod';
import type { DeskSaid } from '../../../diagnostics/ports/desks.ts';
import { cutText } from '../cut-text.ts';
import { isSigned } from '../is-signed.ts';
import { jsonOf } from '../json-of.ts';
import type { DeskDelivery, DeskHeard } from '../outside-desk.ts';

interface IntercomVoice {
  readonly secret: string;
  readonly adminId: string;
  readonly keyAttribute: string;
}

const id = z.union([z.string(), z.number()]).transform(String);
const part = z.looseObject({
  id,
  body: z.string().nullish(),
  author: z.looseObject({ type: z.string(), id }).nullish(),
});
const ticket = z.looseObject({
  id,
  ticket_attributes: z.record(z.string(), z.unknown()).default({}),
  ticket_state: z.union([z.string(), z.looseObject({ category: z.string().nullish() })]).nullish(),
  ticket_parts: z.looseObject({ ticket_parts: z.array(part).default([]) }).nullish(),
});
const notification = z.looseObject({
  type: z.literal('notification_event'),
  id: z.string().nullish(),
  topic: z.string(),
  /** The ticket itself, or the ticket and the part that it is about. */
  data: z.looseObject({
    item: z.union([z.looseObject({ ticket, ticket_part: part.nullish() }), ticket]),
  }),
});

/** One notification, signed with the client secret (`X-Hub-Signature: sha1=…`). Notes are for colleagues. */
export function hearIntercom(voice: IntercomVoice, { headers, body }: DeskDelivery): DeskHeard {
  if (!isSigned('sha1', voice.secret, headers['x-hub-signature'] ?? '', body))
    return { is: 'refused', status: 401 };
  const read = notification.safeParse(jsonOf(body));
  // Other topics have other items; a ping has none.
  if (!read.success) return { is: 'ignored' };
  const { topic, data } = read.data;
  const { about, latest } = itemOf(data.item);
  if (latest?.author?.id === voice.adminId) return { is: 'ignored' };
  const said = saidIn(topic, about, latest);
  const key = topic === replied ? (latest?.id ?? null) : (read.data.id ?? null);
  if (said === null || key === null) return { is: 'ignored' };
  const ours = about.ticket_attributes[voice.keyAttribute];
  return { is: 'said', key: `${topic} ${key}`, about: typeof ours === 'string' ? ours : about.id, said };
}

const replied = 'ticket.admin.replied';
const moved = 'ticket.state.updated';

function itemOf(item: z.infer<typeof notification>['data']['item']) {
  const nested = z.object({ ticket, ticket_part: part.nullish() }).safeParse(item);
  const about = nested.data?.ticket ?? ticket.parse(item);
  const latest = nested.data?.ticket_part ?? about.ticket_parts?.ticket_parts.at(-1) ?? null;
  return { about, latest };
}

function saidIn(
  topic: string,
  about: z.infer<typeof ticket>,
  latest: z.infer<typeof part> | null,
): DeskSaid | null {
  const state = typeof about.ticket_state === 'string' ? about.ticket_state : about.ticket_state?.category;
  if (topic === moved) return state === 'resolved' ? { is: 'solved', text: null } : null;
  const text = topic === replied ? cutText(plain(latest?.body ?? '')) : null;
  if (text === null) return null;
  return { is: state === 'waiting_on_customer' ? 'question' : 'progress', text };
}

const plain = (html: string): string =>
  convert(html.slice(0, 100_000), {
    wordwrap: false,
    limits: { maxDepth: 30, ellipsis: '' },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
    ],
  });
