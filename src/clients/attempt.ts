import { z } from 'zod';

/** What one call over the line came to. `retryAfterMs` is what the system asked for, whichever way it wrote it. */
export type Attempt =
  | { readonly is: 'answered'; readonly response: Response; readonly retryAfterMs: number | null }
  /** No connection, or a broken one. */
  | { readonly is: 'failed' }
  /** No answer in time; the other side may still be at it. */
  | { readonly is: 'too-slow' }
  | { readonly is: 'redirected' }
  | { readonly is: 'too-large' };

export interface AttemptLimits {
  /** Milliseconds for the whole answer. */
  readonly attemptMs: number;
  readonly maxBytes: number;
}

/**
 * One call: the whole body is read here, so that every later step works on something finished. The time-out
 * is held by its own timer and raced: a signal that only hangs on other signals can be collected unheard.
 */
export async function attempt(
  request: Request,
  signal: AbortSignal,
  limits: AttemptLimits,
): Promise<Attempt> {
  const own = new AbortController();
  const over = Promise.withResolvers<Attempt>();
  const end = (is: 'failed' | 'too-slow') => {
    over.resolve({ is });
    own.abort();
  };
  const stop = () => end('failed');
  if (signal.aborted) return { is: 'failed' };
  signal.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(() => end('too-slow'), limits.attemptMs);
  try {
    return await Promise.race([call(request, own.signal, limits.maxBytes), over.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

async function call(request: Request, signal: AbortSignal, maxBytes: number): Promise<Attempt> {
  try {
    const response = await fetch(request, { redirect: 'manual', signal });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      return { is: 'redirected' };
    }
    const body = await readBounded(response, maxBytes);
    if (body === null) return { is: 'too-large' };
    const retryAfterMs = retryAfter(response) ?? retryAfterIn(response, body);
    return { is: 'answered', response: finished(response, body), retryAfterMs };
  } catch {
    return { is: 'failed' };
  }
}

async function readBounded(response: Response, maxBytes: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  const reader = response.body?.getReader();
  for (let size = 0; ; ) {
    const { value: part } = (await reader?.read()) ?? {};
    if (part === undefined) return Buffer.concat(parts);
    size += part.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      return null;
    }
    parts.push(part);
  }
}

function finished({ status, headers }: Response, body: Buffer): Response {
  const type = headers.get('content-type') ?? 'application/json';
  const empty = status === 204 || status === 205;
  return new Response(empty ? null : body.toString(), { status, headers: { 'content-type': type } });
}

/** Nobody is left alone longer than a day on one answer's word. */
const longestWaitMs = 24 * 60 * 60 * 1000;

/**
 * Seconds or a date (RFC 9110, section 10.2.3), as milliseconds from now, a day at most; `null` when absent or
 * unreadable.
 */
function retryAfter({ headers }: Response): number | null {
  const text = headers.get('retry-after')?.trim();
  if (text === undefined || text === '') return null;
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, longestWaitMs);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.min(Math.max(0, at - Date.now()), longestWaitMs);
}

const pause = z.object({ retry_after: z.number().min(0) });

/** The same in seconds, in the body of a 503 (AFAS Profit, *Troubleshooting*: `retry_after`). */
function retryAfterIn({ status }: Response, body: Buffer): number | null {
  if (status !== 503) return null;
  try {
    const said = pause.safeParse(JSON.parse(body.toString()));
    return said.success ? said.data.retry_after * 1000 : null;
  } catch {
    return null;
  }
}
