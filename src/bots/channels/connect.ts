import { z } from 'zod';

/** A connection that never came about: nothing was sent. */
export class NotConnected extends Error {
  override readonly name = 'NotConnected';
}

const codes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const failure = z.object({ cause: z.object({ code: z.string() }) });

/** `fetch` that tells a connection that never came about from one that broke. */
export const connect: typeof fetch = async (...call) => {
  try {
    return await fetch(...call);
  } catch (error) {
    const code = failure.safeParse(error).data?.cause.code ?? '';
    if (codes.has(code)) throw new NotConnected(code);
    throw error;
  }
};
