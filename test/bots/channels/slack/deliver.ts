import { createHmac } from 'node:crypto';

export const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';

export interface Delivery {
  readonly body: string | Buffer;
  readonly type: string;
}

/** A delivery of the Events API. */
export const event = (value: unknown): Delivery => ({
  body: JSON.stringify(value),
  type: 'application/json',
});

/** A press, a shortcut or a view: a form with one field. */
export const interaction = (payload: unknown): Delivery => ({
  body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
  type: 'application/x-www-form-urlencoded',
});

/** A slash command. */
export const command = (fields: Record<string, string>): Delivery => ({
  body: new URLSearchParams(fields).toString(),
  type: 'application/x-www-form-urlencoded',
});

/** The headers with which Slack signs a body at a moment (docs.slack.dev, *Verifying requests from Slack*). */
export function signed({ body, type }: Delivery, at: Date = new Date(), secret = signingSecret) {
  const time = String(Math.floor(at.getTime() / 1000));
  const hash = createHmac('sha256', secret).update(`v0:${time}:`).update(body).digest('hex');
  return { 'content-type': type, 'x-slack-request-timestamp': time, 'x-slack-signature': `v0=${hash}` };
}

/** Delivers as Slack does: signed, unless other headers are given. */
export async function deliver(
  url: string,
  delivery: Delivery,
  headers: Record<string, string> = signed(delivery),
): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(`${url}/slack/events`, {
    method: 'POST',
    headers,
    body: Buffer.from(delivery.body),
  });
  return { status: answer.status, text: await answer.text() };
}
