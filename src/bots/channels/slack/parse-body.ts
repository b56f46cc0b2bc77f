import { readJson } from '../read-json.ts';

/** A delivery is JSON (events), a form with one field of JSON (buttons), or a form (commands). */
export type Body =
  | { readonly is: 'event'; readonly value: unknown }
  | { readonly is: 'interaction'; readonly value: unknown }
  | { readonly is: 'command'; readonly value: unknown }
  | { readonly is: 'nothing' };

/** By the body itself: the kind that its header names may carry a character set or be missing. */
export function parseBody(body: Buffer): Body {
  const json = readJson(body);
  if (json.is === 'json') return { is: 'event', value: json.value };
  const form = new URLSearchParams(body.toString('utf8'));
  const payload = form.get('payload');
  if (payload !== null) {
    const held = readJson(Buffer.from(payload));
    return held.is === 'json' ? { is: 'interaction', value: held.value } : { is: 'nothing' };
  }
  return form.has('command') ? { is: 'command', value: Object.fromEntries(form) } : { is: 'nothing' };
}
