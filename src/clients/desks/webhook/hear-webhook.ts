import type { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { cutText } from '../cut-text.ts';
import { jsonOf } from '../json-of.ts';
import type { DeskDelivery, DeskHeard } from '../outside-desk.ts';

const event = z.object({
  type: z.string(),
  data: z.unknown(),
});
const said = z.object({
  ticket: z.string().min(1).max(200),
  text: z.string().nullable().default(null),
});
const types = {
  'ticket.progress': 'progress',
  'ticket.question': 'question',
  'ticket.returned': 'returned',
  'ticket.solved': 'solved',
  'ticket.declined': 'declined',
} as const;

const isType = (type: string): type is keyof typeof types => Object.hasOwn(types, type);

/** One message of a desk. Any other type is none of ours, and so is our own `ticket.opened` when it comes back. */
export function hearWebhook(signer: Webhook, { headers, body }: DeskDelivery): DeskHeard {
  const id = headers['webhook-id'] ?? '';
  if (id === '' || !isSigned(signer, headers, body)) return { is: 'refused', status: 401 };
  const read = event.safeParse(jsonOf(body));
  if (!read.success) return { is: 'refused', status: 400 };
  const { type, data } = read.data;
  if (!isType(type)) return { is: 'ignored' };
  const message = said.safeParse(data);
  if (!message.success) return { is: 'refused', status: 400 };
  const { ticket, text } = message.data;
  return { is: 'said', key: id, about: ticket, said: { is: types[type], text: cutText(text ?? '') } };
}

/** The library throws, whatever is not right: the signature, its age, or a header that is missing. */
function isSigned(signer: Webhook, headers: DeskDelivery['headers'], body: Buffer): boolean {
  const [id = '', timestamp = '', signature = ''] = ['id', 'timestamp', 'signature'].map(
    (name) => headers[`webhook-${name}`],
  );
  const given = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
  try {
    signer.verify(body, given, { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}
