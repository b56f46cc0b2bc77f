import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether a header is the HMAC of these bytes, as `sha256=…` or `sha1=…` in hexadecimal; in constant time. */
export function isSigned(hash: 'sha1' | 'sha256', secret: string, header: string, bytes: Buffer): boolean {
  const right = Buffer.from(`${hash}=${createHmac(hash, secret).update(bytes).digest('hex')}`);
  const given = Buffer.from(header);
  return given.byteLength === right.byteLength && timingSafeEqual(given, right);
}
