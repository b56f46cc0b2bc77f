/**
 * The value of `Authorization`. AFAS shows a token as XML; only what stands under `data` may be configured as
 * well (AFAS Profit, *Authentication*).
 */
export function afasToken(token: string): string {
  const xml = token.trim().startsWith('<')
    ? token.trim()
    : `<token><version>1</version><data>${token.trim()}</data></token>`;
  return `AfasToken ${Buffer.from(xml).toString('base64')}`;
}
