import { nextOpening } from '../../diagnostics/escalation/next-opening.ts';
import { momentOf, sayMoment } from '../../diagnostics/facts/moment.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Language } from '../../diagnostics/model.ts';
import { wording } from '../wording/wording.ts';

/** From when on somebody looks at a ticket, where nobody does now; nothing where no hours were agreed. */
export function sayClosed(
  { hours, timeZone }: Pick<Tenant, 'hours' | 'timeZone'>,
  now: Date,
  language: Language,
): string {
  const opening = hours === null ? null : nextOpening(hours, timeZone, now);
  if (opening === null) return '';
  return ` ${wording[language].ticket.closedUntil(sayMoment(momentOf(opening, timeZone), language))}`;
}
