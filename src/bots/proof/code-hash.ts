import { createHmac, timingSafeEqual } from 'node:crypto';

/** Addresses and codes as they are kept: under a key that stands in no database (HMAC-SHA-256). */
export interface CodeHash {
  /** `address`: in lower case. */
  ofAddress(address: string): string;
  /** A code counts in one conversation only. */
  ofCode(conversation: string, code: string): string;
}

export function codeHash(key: string): CodeHash {
  const keyed = (...parts: readonly string[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
  return {
    ofAddress: (address) => keyed('address', address),
    ofCode: (conversation, code) => keyed('code', conversation, code),
  };
}

/** In the same time whether they differ early, late or not at all; `null` equals nothing. */
export function sameHash(kept: string | null, given: string): 'yes' | 'no' {
  const [one, other] = [Buffer.from(kept ?? ''), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other) ? 'yes' : 'no';
}
