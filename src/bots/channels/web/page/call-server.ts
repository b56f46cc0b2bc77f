import { z } from 'zod';

export type Called<T> =
  | { readonly is: 'answered'; readonly value: T }
  | { readonly is: 'refused'; readonly status: number }
  | { readonly is: 'unreachable' };

/** Asks the server for JSON of a known shape. A fault on its side counts as unreachable: trying again may help. */
export async function callServer<T>(
  path: string,
  shape: z.ZodType<T>,
  options: { readonly session?: string; readonly post?: unknown } = {},
): Promise<Called<T>> {
  try {
    const response = await fetch(path, {
      method: options.post === undefined ? 'GET' : 'POST',
      headers: {
        ...(options.session === undefined ? {} : { 'Loket-Session': options.session }),
        ...(options.post === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(options.post === undefined ? {} : { body: JSON.stringify(options.post) }),
    });
    if (response.status >= 500) return { is: 'unreachable' };
    if (!response.ok) return { is: 'refused', status: response.status };
    return { is: 'answered', value: shape.parse(await response.json()) };
  } catch {
    return { is: 'unreachable' };
  }
}

export const settingsShape = z.object({ entrance: z.enum(['demo', 'token']), parents: z.array(z.string()) });
export const openedShape = z.object({ session: z.string() });
export const takenShape = z.object({ taken: z.literal('yes') });
