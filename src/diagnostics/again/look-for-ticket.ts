import { evidenceBundle, type Look } from '../escalation/evidence.ts';
import { nextRun } from '../facts/calendar.ts';
import { noMentions } from '../facts/mentions.ts';
import type { PersonWish } from '../facts/person.ts';
import type { Tenant } from '../facts/tenant.ts';
import { flowFor } from '../flows/flows.ts';
import { waitedIn } from '../licences/waited-in.ts';
import type { PromisedLook } from '../ports/looks.ts';
import type { Ticket } from '../ports/tickets.ts';
import { lookMoment } from './look-moment.ts';

/**
 * The same look as a ticket came with, after the next run; `null`: nothing was looked into, or no run comes. Which of
 * several namesakes was meant stands in no ticket, so that is asked when it is due.
 */
export function lookForTicket(
  { evidence }: Ticket,
  { id, schedule, timeZone }: Pick<Tenant, 'id' | 'schedule' | 'timeZone'>,
  now: Date,
): PromisedLook | null {
  const look = evidenceBundle.safeParse(evidence).data?.look ?? null;
  const after = nextRun(schedule, timeZone, now);
  if (look === null || after === null || flowFor(look.flow) === null) return null;
  return {
    tenant: id,
    about: {
      ...{ flow: look.flow, wish: wishOf(look), choice: null, mentions: noMentions, forwarded: 'yes' },
      waited: waitedIn(look),
    },
    causes: look.findings.filter(({ verdict }) => verdict === 'cause').map(({ check }) => check),
    after,
    due: lookMoment(after),
  };
}

function wishOf({ about: { is, text } }: Look): PersonWish {
  if (is === 'customer' || is === 'self' || text === null) return { is: 'self' };
  return { is, text };
}
