/** What a body holds; `null` where it is no JSON, which no shape of ours takes. */
export function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}
