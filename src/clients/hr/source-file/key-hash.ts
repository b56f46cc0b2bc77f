import { hash } from 'node:crypto';
import type { PersonKey } from './person-keys.ts';

/** 64 bits of a key, as two halves. Two keys may share them: what is found is always held against the real row. */
export interface KeyHash {
  readonly high: number;
  readonly low: number;
}

/** `salt` belongs to one customer, so that indexes of different customers say nothing about each other. */
export function keyHash(salt: string, key: PersonKey): KeyHash {
  const text = hash('sha256', salt + key, 'hex');
  return { high: Number.parseInt(text.slice(0, 8), 16), low: Number.parseInt(text.slice(8, 16), 16) };
}
