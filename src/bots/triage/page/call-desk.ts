import type { z } from 'zod';

export type CalledDesk<T> =
  | { readonly is: 'answered'; readonly value: T }
  | { readonly is: 'refused'; readonly status: number }
  | { readonly is: 'unreachable' };

/** 409 and 422 carry the ticket as it is now, and so are answers. */
const answers = new Set([200, 409, 422]);

/** Asks the desk for JSON of a known shape, under the session of this tab. */
export async function callDesk<T>(
  session: string,
  path: string,
  shape: z.ZodType<T>,
  post?: unknown,
): Promise<CalledDesk<T>> {
  try {
    const response = await fetch(`/api/desk/${path}`, {
      headers: { 'Loket-Session': session, 'Content-Type': 'application/json' },
      ...(post === undefined ? {} : { method: 'POST', body: JSON.stringify(post) }),
    });
    if (response.status >= 500) return { is: 'unreachable' };
    if (!answers.has(response.status)) return { is: 'refused', status: response.status };
    return { is: 'answered', value: shape.parse(await response.json()) };
  } catch {
    return { is: 'unreachable' };
  }
}
