import type { IncomingMessage } from 'node:http';

/** What stands in a short body; `null` where that is no JSON, or too long. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const part of request) {
    text += part;
    if (text.length > 1000) return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
