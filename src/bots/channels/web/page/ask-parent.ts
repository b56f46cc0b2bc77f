import { z } from 'zod';

const answer = z.object({ loket: z.literal('token'), token: z.string().min(1) });

/**
 * Asks the page around this one for a token. Only the origins that the server names are asked, and only what
 * comes from such an origin, out of the window around us, is believed. `null`: none came in time.
 */
export function askParent(parents: readonly string[], waitMs = 8_000): Promise<string | null> {
  return new Promise((resolve) => {
    const end = (token: string | null) => {
      clearTimeout(timer);
      window.removeEventListener('message', listen);
      resolve(token);
    };
    const listen = (event: MessageEvent<unknown>) => {
      if (event.source !== window.parent || !parents.includes(event.origin)) return;
      const said = answer.safeParse(event.data);
      if (said.success) end(said.data.token);
    };
    const timer = setTimeout(() => end(null), waitMs);
    window.addEventListener('message', listen);
    for (const origin of parents) window.parent.postMessage({ loket: 'token-wanted' }, origin);
  });
}
