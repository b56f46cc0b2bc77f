import type { Fields } from './payloads.ts';

/** Delivers as the Bot Connector does: JSON, with a token in the header; `null` for none. */
export async function deliver(
  url: string,
  activity: Fields | string,
  token: string | null,
): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: typeof activity === 'string' ? activity : JSON.stringify(activity),
  });
  return { status: answer.status, text: await answer.text() };
}
