import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { urlOf } from './url-of.ts';

interface Registered {
  readonly secret: string;
  readonly token: string;
  readonly admin: string;
  readonly apiUrl: string;
}

const notification = z.object({
  data: z.object({
    item: z.object({
      id: z.string(),
      conversation_parts: z.object({ conversation_parts: z.array(z.object({ body: z.string() })).min(1) }),
    }),
  }),
});

/** A bare handler with Intercom's verification. Resolves to the bot's address. */
export async function echoInIntercom({ secret, token, admin, apiUrl }: Registered): Promise<string> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const right = Buffer.from(`sha1=${createHmac('sha1', secret).update(body).digest('hex')}`);
    const given = Buffer.from(String(request.headers['x-hub-signature'] ?? ''));
    response.statusCode = given.length === right.length && timingSafeEqual(given, right) ? 200 : 401;
    response.end();
    if (response.statusCode === 401) return;
    const { item } = notification.parse(JSON.parse(body.toString('utf8'))).data;
    const said = item.conversation_parts.conversation_parts.at(-1)?.body ?? '';
    const reply = await fetch(`${apiUrl}/conversations/${item.id}/reply`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ message_type: 'comment', type: 'admin', admin_id: admin, body: said }),
    });
    await reply.arrayBuffer();
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return urlOf(server);
}
