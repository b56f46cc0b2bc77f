import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** 32 bytes, and the name under which what it sealed remembers it. */
export interface SealKey {
  readonly id: string;
  readonly key: Buffer;
}

export type Opened =
  | { readonly is: 'opened'; readonly text: string; readonly by: 'current-key' | 'older-key' }
  /** No key of ours fits, or it was changed, or it was sealed for another place. */
  | { readonly is: 'closed' };

export interface Seal {
  seal(text: string, place: string): string;
  open(sealed: string, place: string): Opened;
}

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * Encrypts what may not be read in the database (AES-256-GCM, NIST SP 800-38D). The first key seals, every key opens,
 * so that a key can be replaced; what is sealed for one place opens in no other.
 */
export function createSeal(keys: readonly [SealKey, ...SealKey[]]): Seal {
  const [current] = keys;
  return {
    seal(text, place) {
      const iv = randomBytes(ivBytes);
      const sealing = createCipheriv(cipher, current.key, iv).setAAD(Buffer.from(place));
      const sealed = [iv, sealing.update(text, 'utf8'), sealing.final(), sealing.getAuthTag()];
      return `${current.id}.${Buffer.concat(sealed).toString('base64url')}`;
    },
    open(sealed, place) {
      const [id = '', text = ''] = sealed.split('.');
      const fitting = keys.find((each) => each.id === id);
      const opened =
        fitting === undefined ? null : unseal(fitting.key, Buffer.from(text, 'base64url'), place);
      if (opened === null) return { is: 'closed' };
      return { is: 'opened', text: opened, by: fitting === current ? 'current-key' : 'older-key' };
    },
  };
}

function unseal(key: Buffer, bytes: Buffer, place: string): string | null {
  if (bytes.length < ivBytes + tagBytes) return null;
  try {
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(-tagBytes));
    const text = opening.update(bytes.subarray(ivBytes, -tagBytes));
    return Buffer.concat([text, opening.final()]).toString('utf8');
  } catch {
    return null;
  }
}
