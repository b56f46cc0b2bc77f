/** What a body holds, or that it is not JSON in UTF-8 (RFC 8259 8.1). */
export function readJson(body: Buffer): { is: 'json'; value: unknown } | { is: 'not-json' } {
  try {
    return { is: 'json', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch {
    return { is: 'not-json' };
  }
}
