import { z } from 'zod';
import type { Mailed } from '../../diagnostics/ports/mail.ts';

/** What the client says when a letter was not taken: the server's number, and in answer to what. */
const failure = z.object({
  code: z.string().optional(),
  responseCode: z.number().int().optional(),
});

/**
 * What it means for a letter that it was not taken. A number from 500 on about the letter or who it is to is lasting
 * (RFC 5321 4.2.1); one about the login is ours to mend, and does not judge the letter. `begun`: whether the server
 * was given any of the letter.
 */
export function outcomeOf(error: unknown, begun: 'yes' | 'no'): Exclude<Mailed, { is: 'sent' }> {
  const { code, responseCode } = failure.safeParse(error).data ?? {};
  if (responseCode === undefined) return begun === 'yes' ? { is: 'maybe-sent' } : { is: 'unreachable' };
  const aboutLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  return aboutLetter && responseCode >= 500 ? { is: 'refused', code: responseCode } : { is: 'unreachable' };
}
