import { DateTime } from 'luxon';
import { afterWorkingTime } from '../escalation/after-working-time.ts';
import { type OpeningHours, openingHours } from '../escalation/opening-hours.ts';
import { isOpen } from '../escalation/ticket-moves.ts';
import type { Tenant } from '../facts/tenant.ts';
import type { DueSeatRequest } from '../ports/seat-requests.ts';
import { canBeApproved, whoIsLeft } from './who-is-left.ts';

export type Due =
  /** Say what became of it, and move its ticket. */
  | { readonly is: 'settle' }
  /** These were not asked yet. */
  | { readonly is: 'ask'; readonly whom: readonly string[] }
  | { readonly is: 'remind'; readonly whom: readonly string[] }
  /** Its asker heard nothing for a working day. */
  | { readonly is: 'tell-asker' }
  /** A step was not answered in time, or cannot be answered any more. */
  | { readonly is: 'expire' };

export interface DueAt {
  readonly at: Date;
  readonly due: Due;
}

/** Where a customer has said nothing of its hours. */
const usual: OpeningHours = openingHours.parse({ from: '09:00', until: '17:00' });

/**
 * What comes next with a request, and when; of several the earliest, and an end before a word. Who decides is reminded
 * after half a working day and then each working day; who asked hears of it each working day at least, also while it
 * lies at the desk. A step that nobody can finish any more by the rules of today ends at once. `null`: nothing, unless
 * something happens to it or its ticket.
 */
export function whatIsDue(due: DueSeatRequest, tenant: Tenant): DueAt | null {
  const { request, asked, remindedAt, heardAt, settled, ticket } = due;
  const { state, stepSince } = request;
  if (state !== 'awaiting-approval' && settled === 'no') return { at: stepSince, due: { is: 'settle' } };
  if (!isOpen(ticket.state)) return null;
  const hours = tenant.hours ?? usual;
  const after = (from: Date, days: number) =>
    afterWorkingTime(hours, tenant.timeZone, from, days * dayOf(hours));
  const tell = planned(after(heardAt, 1), { is: 'tell-asker' });
  if (state !== 'awaiting-approval') return tell;
  if (canBeApproved(request, tenant.approvals) === 'no') return { at: stepSince, due: { is: 'expire' } };
  const whom = whoIsLeft(request, tenant.approvals);
  const notAsked = whom.filter((address) => asked[address] === undefined);
  if (notAsked.length > 0) return { at: stepSince, due: { is: 'ask', whom: notAsked } };
  const next = remindedAt === null ? after(stepSince, 0.5) : after(remindedAt, 1);
  return earliest([
    planned(after(stepSince, tenant.approvals?.expiresAfter ?? 5), { is: 'expire' }),
    planned(next, { is: 'remind', whom }),
    tell,
  ]);
}

const planned = (at: Date | null, due: Due): DueAt | null => (at === null ? null : { at, due });

/** The first of those that fall on the same moment. */
const earliest = (all: readonly (DueAt | null)[]): DueAt | null =>
  all.reduce((one, other) => (one === null || (other !== null && other.at < one.at) ? other : one), null);

/** A working day in milliseconds. */
const dayOf = ({ from, until }: OpeningHours): number =>
  DateTime.fromISO(until).diff(DateTime.fromISO(from)).toMillis();
