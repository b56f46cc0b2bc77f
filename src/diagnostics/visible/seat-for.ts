import { dayIn } from '../facts/calendar.ts';
import type { Facts } from '../facts/fact-table.ts';
import { licenceQueue } from '../facts/licence-queue.ts';
import { accessOf } from '../facts/own-account.ts';
import type { Finding } from '../model.ts';
import type { Proviso } from './proviso.ts';

/**
 * Whether the person meant can have a licence: has one or surely gets one, all are taken, or what it hangs on. `others`:
 * at least so many come along as well when it is mended for everybody who has it.
 */
export function seatFor(
  findings: readonly Finding[],
  facts: Facts,
  now: Date,
  others: number,
): 'sure' | 'none-free' | Proviso {
  const own = facts['lms.own-accounts'];
  const agreement = facts['tenant.agreement'];
  const licences = facts['lms.licences'];
  if (own?.is !== 'known' || agreement?.is !== 'known') return { is: 'licences-not-read' };
  const today = dayIn(agreement.value.timeZone, now);
  if (own.value.some((account) => accessOf(account, today) === 'open')) return 'sure';
  if (licences?.is !== 'known') return { is: 'licences-not-read' };
  if (licences.value.used >= licences.value.maximum) return 'none-free';
  const waiting = facts['lms.waiting'];
  if (waiting?.is !== 'known') return { is: 'licences-not-read' };
  // Whom something else keeps out is not among those who wait.
  const extra = findings.some(({ check, is }) => check === 'sync-not-yet-run' && is === 'cause') ? 0 : 1;
  const queue = licenceQueue(licences.value, waiting.value, extra);
  if (queue !== null) return { is: 'others-wait', ...queue };
  const free = licences.value.maximum - licences.value.used;
  const line = others + extra + (waiting.value.is === 'counted' ? waiting.value.people : 0);
  return others > 0 && line > free ? { is: 'shared-by-many', free } : 'sure';
}
