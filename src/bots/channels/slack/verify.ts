import { verifySlackRequest } from '@slack/bolt';
import type { Asked } from '../../route.ts';

/** So far a delivery's time may lie from ours, either way, in seconds. */
const apart = 300;

/**
 * Whether Slack signed exactly these bytes, and signed them just now (signature v0: HMAC-SHA256 over time and body).
 * Bolt takes a time in the future; this does not.
 */
export function verify(
  signingSecret: string,
  { headers, body }: Pick<Asked, 'headers' | 'body'>,
  now: Date,
): 'genuine' | 'refused' {
  const time = headers['x-slack-request-timestamp'] ?? '';
  const signature = headers['x-slack-signature'] ?? '';
  if (!/^\d{1,12}$/u.test(time) || signature === '') return 'refused';
  if (Math.abs(now.getTime() / 1000 - Number(time)) > apart) return 'refused';
  try {
    verifySlackRequest({
      signingSecret,
      body: body.toString('utf8'),
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(time) },
      nowMilliseconds: now.getTime(),
    });
    return 'genuine';
  } catch {
    return 'refused';
  }
}
