import { createHash } from 'node:crypto';
import type { Address } from '../channel.ts';

/** One id for installation, thread and person together: nobody else's words continue this conversation. */
export function conversationId({ installation, thread, person }: Address): string {
  return createHash('sha256')
    .update(JSON.stringify([installation, thread, person]))
    .digest('base64url');
}
