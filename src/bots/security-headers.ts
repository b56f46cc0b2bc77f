import type { Answer } from './route.ts';

/**
 * What every answer carries (OWASP Secure Headers). The page brings no inline script or style and speaks to
 * its own origin only; `parents` are the origins that may show it in a frame, none unless the owner says so.
 */
export function securityHeaders(answer: Answer, parents: readonly string[]): Record<string, string> {
  const ancestors = parents.length === 0 ? "'none'" : parents.join(' ');
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${ancestors}`,
    ].join('; '),
    ...(parents.length === 0 ? { 'X-Frame-Options': 'DENY' } : {}),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cache-Control':
      answer.is === 'file' && answer.name === 'hashed' ? 'public, max-age=31536000, immutable' : 'no-store',
  };
}
