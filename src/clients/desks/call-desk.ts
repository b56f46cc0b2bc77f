import { attempt } from '../attempt.ts';

const maxBytes = 1_000_000;

/** What one call to a desk came to. */
export type Called =
  | { readonly is: 'answered'; readonly status: number; readonly json: unknown; readonly until: Date | null }
  /** Nobody knows whether the desk took it. */
  | { readonly is: 'unknown'; readonly problem: string };

/** One call, with no repeats of its own: those are the queue's. Redirects are not followed. */
export async function callDesk(request: Request, attemptMs: number): Promise<Called> {
  const outcome = await attempt(request, new AbortController().signal, { attemptMs, maxBytes });
  if (outcome.is !== 'answered') return { is: 'unknown', problem: outcome.is };
  const { response, retryAfterMs } = outcome;
  const until = retryAfterMs === null ? null : new Date(Date.now() + retryAfterMs);
  return { is: 'answered', status: response.status, json: await jsonOf(response), until };
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
