import type { Tenant } from './tenant.ts';

/** The host of the customer's own LearnLinq (000:45). */
export const environmentOf = ({ environment, id }: Tenant): string => `${environment ?? id}.learnlinq.com`;

/** The host in what somebody calls a link, as text and never fetched; `null` when there is none in it. */
export function hostIn(link: string): string | null {
  const text = link.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  const host = url?.hostname.replace(/\.$/, '') ?? '';
  return host === '' ? null : host;
}
