import { z } from 'zod';
import { define } from '../../define.ts';
import { previousRun } from '../../facts/calendar.ts';
import { type Moment, moment, momentOf, sayMoment } from '../../facts/moment.ts';
import { type SyncState, syncIs, syncState } from '../../facts/sync-state.ts';
import type { Tenant } from '../../facts/tenant.ts';
import type { Remedy } from '../../model.ts';

const detail = z.object({
  failuresInRow: z.int().min(0),
  lastFailed: moment.nullable(),
  lastGood: moment.nullable(),
  /** The scheduled moment at which nothing started. */
  overdueSince: moment.nullable(),
  /** When the record changed, if a run that should have brought it along did not. */
  missedChange: moment.nullable(),
  next: moment.nullable(),
});
type Seen = z.infer<typeof detail>;

/** So many failures in a row do not mend themselves, and the customer could not mend them either. */
const failuresForConsultancy = 3;

/** The integration failed, did not run when it should, or has not run well since the record changed. */
export const sourceSyncStalled = define({
  id: 'source-sync-stalled',
  bullets: ['+ sync failed', '+ sync overdue', '+ sync older than the change'],
  needs: ['lms.sync-runs', 'tenant.agreement'],
  // A source that cannot be read is when a failing sync matters most.
  helps: ['hr.record'],
  detail,
  personal: {},
  decide({ 'hr.record': record, 'lms.sync-runs': runs, 'tenant.agreement': tenant }, now) {
    const state = syncState(runs, tenant, now);
    const seen = describe(state, tenant);
    if (syncIs(state) === 'running') return { is: 'clear', seen };
    const missedChange = missed(record?.changedAt ?? null, state, tenant, now);
    return { is: 'cause', detail: { ...seen, missedChange }, remedy: remedyFor(state) };
  },
  wording: {
    nl: {
      title: 'De koppeling met de bron',
      failing: 'De koppeling loopt niet',
      clear: ({ lastGood, next }) =>
        sentences(
          lastGood === null
            ? 'De koppeling loopt nu voor het eerst.'
            : `De koppeling liep het laatst goed op ${sayMoment(lastGood, 'nl')}.`,
          next && `De volgende keer is ${sayMoment(next, 'nl')}.`,
        ),
      cause: ({ failuresInRow, lastFailed, lastGood, overdueSince, missedChange }) =>
        sentences(
          lastFailed && failuresInRow > 0 && failedInDutch(failuresInRow, lastFailed),
          overdueSince && `De synchronisatie van ${sayMoment(overdueSince, 'nl')} is niet gestart.`,
          lastGood && `De laatste keer dat het goed ging was ${sayMoment(lastGood, 'nl')}.`,
          missedChange &&
            `De wijziging in de bron van ${sayMoment(missedChange, 'nl')} is daardoor nog niet overgenomen.`,
        ),
      remedy: ({ failuresInRow }) =>
        failuresInRow >= failuresForConsultancy
          ? 'Dit blijft misgaan: laat een consultant meekijken naar de koppeling.'
          : 'Laat je technisch applicatiebeheerder nakijken waarom de koppeling niet goed liep.',
      asked: () => 'Kijk na waarom de koppeling niet goed liep.',
    },
    en: {
      title: 'The sync with the source',
      failing: 'The sync is not running',
      clear: ({ lastGood, next }) =>
        sentences(
          lastGood === null
            ? 'The sync is running for the first time now.'
            : `The last good sync was on ${sayMoment(lastGood, 'en')}.`,
          next && `The next one is on ${sayMoment(next, 'en')}.`,
        ),
      cause: ({ failuresInRow, lastFailed, lastGood, overdueSince, missedChange }) =>
        sentences(
          lastFailed && failuresInRow > 0 && failedInEnglish(failuresInRow, lastFailed),
          overdueSince && `A sync was due on ${sayMoment(overdueSince, 'en')}, but none started.`,
          lastGood && `It last went well on ${sayMoment(lastGood, 'en')}.`,
          missedChange &&
            `So the change made in the source on ${sayMoment(missedChange, 'en')} has not come through yet.`,
        ),
      remedy: ({ failuresInRow }) =>
        failuresInRow >= failuresForConsultancy
          ? 'It keeps failing: have a consultant look at the integration.'
          : 'Ask your technical administrator why the sync did not go well.',
      asked: () => 'Find out why the sync did not go well.',
    },
  },
});

function describe(state: SyncState, { timeZone }: Tenant): Seen {
  const on = (at: Date | null) => at && momentOf(at, timeZone);
  return {
    failuresInRow: state.failuresInRow,
    lastFailed: on(state.lastFailed),
    lastGood: on(state.lastSucceeded),
    overdueSince: on(state.overdueSince),
    missedChange: null,
    next: on(state.next),
  };
}

/** The change, when a scheduled moment has passed since and no good run has. */
function missed(changedAt: string | null, state: SyncState, tenant: Tenant, now: Date): Moment | null {
  const due = previousRun(tenant.schedule, tenant.timeZone, now);
  if (changedAt === null || due === null) return null;
  const changed = new Date(changedAt);
  const takenAlong = state.lastSucceeded !== null && state.lastSucceeded >= changed;
  return changed < due && !takenAlong ? momentOf(changed, tenant.timeZone) : null;
}

const remedyFor = ({ failuresInRow }: SyncState): Remedy =>
  failuresInRow >= failuresForConsultancy
    ? { by: 'support', desk: 'consultancy' }
    : { by: 'technical-admin', lookAgain: 'after-next-sync' };

const sentences = (...parts: readonly (string | null | false)[]): string => parts.filter(Boolean).join(' ');

const failedInDutch = (times: number, last: Moment): string =>
  times === 1
    ? `De synchronisatie van ${sayMoment(last, 'nl')} is mislukt.`
    : `De synchronisatie is ${times} keer achter elkaar mislukt, de laatste keer op ${sayMoment(last, 'nl')}.`;

const failedInEnglish = (times: number, last: Moment): string =>
  times === 1
    ? `The sync of ${sayMoment(last, 'en')} failed.`
    : `The sync has failed ${times} times in a row, last on ${sayMoment(last, 'en')}.`;
