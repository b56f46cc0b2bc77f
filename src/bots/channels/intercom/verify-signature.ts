import { createHmac, timingSafeEqual } from 'node:crypto';

/** `X-Hub-Signature: sha1=…`, the HMAC-SHA1 of the bytes as they came, under the app's client secret (Intercom, signed notifications). */
export function isSigned(body: Buffer, header: string | undefined, secret: string): 'yes' | 'no' {
  const given = /^sha1=([0-9a-f]{40})$/u.exec(header ?? '')?.[1];
  if (given === undefined) return 'no';
  const wanted = createHmac('sha1', secret).update(body).digest();
  return timingSafeEqual(wanted, Buffer.from(given, 'hex')) ? 'yes' : 'no';
}
