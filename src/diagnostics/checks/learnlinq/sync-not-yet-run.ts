import { z } from 'zod';
import { define } from '../../define.ts';
import { admits } from '../../facts/admits.ts';
import type { HrRecord } from '../../facts/hr-record.ts';
import { type LicenceQueue, licenceQueue } from '../../facts/licence-queue.ts';
import { moment, momentOf, sayMoment } from '../../facts/moment.ts';
import { otherHolders } from '../../facts/other-holders.ts';
import { ownAccounts } from '../../facts/own-account.ts';
import type { SyncRun } from '../../facts/sync-run.ts';
import { stillToCome, syncIs, syncState } from '../../facts/sync-state.ts';
import type { Tenant } from '../../facts/tenant.ts';
import type { Language, Remedy, Verdict, Wording } from '../../model.ts';
import { sayOthersWait } from '../../words/say-others-wait.ts';

const detail = z.object({
  sync: z.enum(['running', 'stalled']),
  changedAt: moment.nullable(),
  lastGood: moment.nullable(),
  next: moment.nullable(),
  /** More people wait, this one included, than there are licences free, so the next run may leave this one out. */
  queue: z.object({ people: z.int().min(0).nullable(), free: z.int().min(0) }).nullable(),
});
type Seen = z.infer<typeof detail>;

/** All is right, but the record changed after the last run; the next one brings the person along (000:17). */
export const syncNotYetRun = define({
  id: 'sync-not-yet-run',
  bullets: ['000:17'],
  needs: [
    'hr.record',
    'tenant.agreement',
    'lms.sync-runs',
    'lms.matches',
    'lms.key-holders',
    'lms.licences',
    'lms.waiting',
  ],
  detail,
  personal: {},
  decide(facts, now) {
    const record = facts['hr.record'];
    const tenant = facts['tenant.agreement'];
    if (record === null || admits(record, tenant, now) === 'no') return { is: 'not-applicable' };
    const [matches, holders] = [facts['lms.matches'], facts['lms.key-holders']];
    if (ownAccounts(record, matches, holders).length > 0) return { is: 'not-applicable' };
    // Without a licence, or a value that must be free, the next run brings nobody along: nothing to wait for.
    const { used, maximum } = facts['lms.licences'];
    if (used >= maximum || otherHolders(record, matches, holders).length > 0) return { is: 'not-applicable' };
    const queue = licenceQueue(facts['lms.licences'], facts['lms.waiting'], 0);
    return judge(record, facts['lms.sync-runs'], { tenant, queue, now });
  },
  wording: wordingWith({
    nl: (changedAt, lastGood) =>
      `De gegevens kloppen, maar zijn pas op ${changedAt} gewijzigd; de koppeling liep het laatst op ${lastGood}.`,
    en: (changedAt, lastGood) =>
      `The details are right, but were changed only on ${changedAt}; the last sync was on ${lastGood}.`,
  }),
});

/** The same for somebody who has an account: what changed in the source comes along with the next run (000:61). */
export const changeNotYetSynced = define({
  id: 'sync-not-yet-run',
  bullets: ['000:61'],
  needs: ['hr.record', 'tenant.agreement', 'lms.sync-runs', 'lms.own-accounts'],
  detail,
  personal: {},
  decide(facts, now) {
    const record = facts['hr.record'];
    if (record === null || facts['lms.own-accounts'].length === 0) return { is: 'not-applicable' };
    return judge(record, facts['lms.sync-runs'], { tenant: facts['tenant.agreement'], queue: null, now });
  },
  wording: wordingWith({
    nl: (changedAt, lastGood) =>
      `In de bron is op ${changedAt} iets gewijzigd; de koppeling liep het laatst op ${lastGood}.`,
    en: (changedAt, lastGood) =>
      `Something was changed in the source on ${changedAt}; the last sync was on ${lastGood}.`,
  }),
});

interface Around {
  readonly tenant: Tenant;
  readonly queue: LicenceQueue | null;
  readonly now: Date;
}

function judge(record: HrRecord, runs: readonly SyncRun[], { tenant, queue, now }: Around): Verdict<Seen> {
  const state = syncState(runs, tenant, now);
  const changed = record.changedAt === null ? null : new Date(record.changedAt);
  const on = (at: Date | null) => at && momentOf(at, tenant.timeZone);
  const seen: Seen = {
    sync: syncIs(state),
    changedAt: on(changed),
    lastGood: on(state.lastSucceeded),
    next: on(state.next),
    queue: queue && { ...queue },
  };
  if (stillToCome(changed, state) === 'no') return { is: 'clear', seen };
  const remedy: Remedy =
    seen.next === null || queue !== null ? { by: 'time' } : { by: 'time', visibleAt: seen.next.at };
  return { is: 'cause', detail: seen, remedy };
}

type Late = (changedAt: string, lastGood: string) => string;

function wordingWith(late: Record<Language, Late>): Record<Language, Wording<Seen>> {
  const say = (language: Language, { changedAt, lastGood }: Seen, never: string) =>
    changedAt === null || lastGood === null
      ? never
      : late[language](sayMoment(changedAt, language), sayMoment(lastGood, language));
  return {
    nl: {
      title: 'De eerstvolgende keer dat de koppeling loopt',
      failing: 'De koppeling moet nog lopen',
      clear: (seen) => sayClear(seen, 'nl'),
      cause: (seen) =>
        say('nl', seen, 'De gegevens kloppen, maar de koppeling is nog niet eerder goed gelopen.'),
      remedy: ({ next, queue }) =>
        next === null
          ? 'Wacht tot de koppeling weer heeft gelopen.'
          : `Kijk nog eens na ${sayMoment(next, 'nl')}: dan loopt de koppeling weer.${sayQueue(queue, 'nl')}`,
    },
    en: {
      title: 'The next time the sync runs',
      failing: 'The sync has yet to run',
      clear: (seen) => sayClear(seen, 'en'),
      cause: (seen) => say('en', seen, 'The details are right, but no sync has gone well yet.'),
      remedy: ({ next, queue }) =>
        next === null
          ? 'Wait until the sync has run again.'
          : `Look again after ${sayMoment(next, 'en')}: that is when the sync runs next.${sayQueue(queue, 'en')}`,
    },
  };
}

/** Without a time of change it is not known whether the last run had these details, and neither is said. */
function sayClear({ sync, changedAt, lastGood }: Seen, language: Language): string {
  if (sync === 'stalled' || lastGood === null) return stalled[language];
  return (changedAt === null ? unsure : alreadyRun)[language](sayMoment(lastGood, language));
}

const stalled: Record<Language, string> = {
  nl: 'Wachten helpt hier niet: eerst moet de koppeling weer goed lopen.',
  en: 'Waiting does not help here: the sync must run well again first.',
};

const alreadyRun: Record<Language, (lastGood: string) => string> = {
  nl: (lastGood) => `De koppeling liep al met deze gegevens, op ${lastGood}.`,
  en: (lastGood) => `The sync has already run with these details, on ${lastGood}.`,
};

const unsure: Record<Language, (lastGood: string) => string> = {
  nl: (lastGood) =>
    `De koppeling liep het laatst goed op ${lastGood}. Of deze gegevens er toen al zo in stonden, houdt de bron niet bij.`,
  en: (lastGood) =>
    `The last good sync was on ${lastGood}. The source does not keep whether these details stood there by then.`,
};

function sayQueue(queue: Seen['queue'], language: Language): string {
  return queue === null ? '' : ` ${sayOthersWait(queue, language)}`;
}
