import { z } from 'zod';
import { define } from '../../define.ts';
import { admits } from '../../facts/admits.ts';
import { moment, momentOf, sayMoment } from '../../facts/moment.ts';
import { ownAccounts } from '../../facts/own-account.ts';
import { type SyncState, syncIs, syncState } from '../../facts/sync-state.ts';

const detail = z.object({
  sync: z.enum(['running', 'stalled']),
  changedAt: moment.nullable(),
  lastGood: moment.nullable(),
  next: moment.nullable(),
});

/** All is right, but the record changed after the last run; the next one brings the person along (000:17). */
export const syncNotYetRun = define({
  id: 'sync-not-yet-run',
  bullets: ['000:17'],
  needs: ['hr.record', 'tenant.agreement', 'lms.sync-runs', 'lms.matches', 'lms.key-holders', 'lms.licences'],
  detail,
  personal: {},
  decide(facts, now) {
    const record = facts['hr.record'];
    const tenant = facts['tenant.agreement'];
    if (record === null || admits(record, tenant, now) === 'no') return { is: 'not-applicable' };
    if (ownAccounts(record, facts['lms.matches'], facts['lms.key-holders']).length > 0) {
      return { is: 'not-applicable' };
    }
    // Without a licence the next run brings nobody along, so there is nothing to wait for.
    const { used, maximum } = facts['lms.licences'];
    if (used >= maximum) return { is: 'not-applicable' };
    const state = syncState(facts['lms.sync-runs'], tenant, now);
    const changed = record.changedAt === null ? null : new Date(record.changedAt);
    const on = (at: Date | null) => at && momentOf(at, tenant.timeZone);
    const seen = {
      sync: syncIs(state),
      changedAt: on(changed),
      lastGood: on(state.lastSucceeded),
      next: on(state.next),
    };
    if (!isStillToCome(changed, state)) return { is: 'clear', seen };
    const remedy =
      seen.next === null ? ({ by: 'time' } as const) : ({ by: 'time', visibleAt: seen.next.at } as const);
    return { is: 'cause', detail: seen, remedy };
  },
  wording: {
    nl: {
      title: 'De eerstvolgende keer dat de koppeling loopt',
      failing: 'De koppeling moet nog lopen',
      clear: ({ sync, lastGood }) =>
        sync === 'stalled' || lastGood === null
          ? 'Wachten helpt hier niet: eerst moet de koppeling weer goed lopen.'
          : `De koppeling liep al met deze gegevens, op ${sayMoment(lastGood, 'nl')}.`,
      cause: ({ changedAt, lastGood }) =>
        changedAt === null || lastGood === null
          ? 'De gegevens kloppen, maar de koppeling is nog niet eerder goed gelopen.'
          : `De gegevens kloppen, maar zijn pas op ${sayMoment(changedAt, 'nl')} gewijzigd; de koppeling liep het laatst op ${sayMoment(lastGood, 'nl')}.`,
      remedy: ({ next }) =>
        next === null
          ? 'Wacht tot de koppeling weer heeft gelopen.'
          : `Kijk nog eens na ${sayMoment(next, 'nl')}: dan loopt de koppeling weer.`,
    },
    en: {
      title: 'The next time the sync runs',
      failing: 'The sync has yet to run',
      clear: ({ sync, lastGood }) =>
        sync === 'stalled' || lastGood === null
          ? 'Waiting does not help here: the sync must run well again first.'
          : `The sync has already run with these details, on ${sayMoment(lastGood, 'en')}.`,
      cause: ({ changedAt, lastGood }) =>
        changedAt === null || lastGood === null
          ? 'The details are right, but no sync has gone well yet.'
          : `The details are right, but were changed only on ${sayMoment(changedAt, 'en')}; the last sync was on ${sayMoment(lastGood, 'en')}.`,
      remedy: ({ next }) =>
        next === null
          ? 'Wait until the sync has run again.'
          : `Look again after ${sayMoment(next, 'en')}: that is when the sync runs next.`,
    },
  },
});

/** A stalled sync is said by its own check; here it would promise what will not happen. */
function isStillToCome(changed: Date | null, state: SyncState): boolean {
  if (syncIs(state) === 'stalled') return false;
  return state.lastSucceeded === null || (changed !== null && changed > state.lastSucceeded);
}
