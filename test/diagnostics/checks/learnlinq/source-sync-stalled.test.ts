import { sourceSyncStalled } from '../../../../src/diagnostics/checks/learnlinq/source-sync-stalled.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { recordOf } from '../../../fixtures/record.ts';
import { nights, runAt } from '../../../fixtures/sync-run.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

const technical = { by: 'technical-admin', lookAgain: 'after-next-sync' } as const;
const [last, before, earlier] = nights;

describeCheck(sourceSyncStalled, {
  cause: [
    {
      when: 'the last finished run failed',
      given: { 'lms.sync-runs': [runAt(last, 'failed'), runAt(before)] },
      remedy: technical,
      nl: 'De synchronisatie van woensdag 18 november 2026 om 02:00 is mislukt. De laatste keer dat het goed ging was dinsdag 17 november 2026 om 02:00. → Laat je technisch applicatiebeheerder nakijken waarom de koppeling niet goed liep.',
      en: 'The sync of Wednesday 18 November 2026 at 02:00 failed. It last went well on Tuesday 17 November 2026 at 02:00. → Ask your technical administrator why the sync did not go well.',
    },
    {
      when: 'two runs in a row failed',
      given: { 'lms.sync-runs': [runAt(last, 'failed'), runAt(before, 'failed'), runAt(earlier)] },
      remedy: technical,
    },
    {
      when: 'a failed run is followed by one that is still going on',
      given: {
        'lms.sync-runs': [runAt('2026-11-18T08:55:00Z', 'running'), runAt(last, 'failed'), runAt(before)],
      },
      remedy: technical,
    },
    {
      when: 'it has failed three times in a row: then Consultancy must look',
      given: { 'lms.sync-runs': nights.map((night) => runAt(night, 'failed')) },
      remedy: { by: 'support', desk: 'consultancy' },
      nl: 'De synchronisatie is 3 keer achter elkaar mislukt, de laatste keer op woensdag 18 november 2026 om 02:00. De wijziging in de bron van dinsdag 10 november 2026 om 09:00 is daardoor nog niet overgenomen. → Dit blijft misgaan: laat een consultant meekijken naar de koppeling.',
      en: 'The sync has failed 3 times in a row, last on Wednesday 18 November 2026 at 02:00. So the change made in the source on Tuesday 10 November 2026 at 09:00 has not come through yet. → It keeps failing: have a consultant look at the integration.',
    },
    {
      when: 'a scheduled run did not start within the hour',
      given: { 'lms.sync-runs': [runAt(before), runAt(earlier)] },
      remedy: technical,
      nl: 'De synchronisatie van woensdag 18 november 2026 om 02:00 is niet gestart. De laatste keer dat het goed ging was dinsdag 17 november 2026 om 02:00. → Laat je technisch applicatiebeheerder nakijken waarom de koppeling niet goed liep.',
      en: 'A sync was due on Wednesday 18 November 2026 at 02:00, but none started. It last went well on Tuesday 17 November 2026 at 02:00. → Ask your technical administrator why the sync did not go well.',
    },
    {
      when: 'the schedule is hourly and the last two hours were skipped',
      given: {
        'tenant.agreement': tenantOf({ schedule: { times: ['07:30', '08:30', '09:30'] } }),
        'lms.sync-runs': [runAt('2026-11-18T06:30:00Z')],
      },
      remedy: technical,
    },
    {
      when: 'it has never run although a scheduled moment has passed',
      given: { 'lms.sync-runs': [] },
      remedy: technical,
      nl: 'De synchronisatie van woensdag 18 november 2026 om 02:00 is niet gestart. De wijziging in de bron van dinsdag 10 november 2026 om 09:00 is daardoor nog niet overgenomen. → Laat je technisch applicatiebeheerder nakijken waarom de koppeling niet goed liep.',
      en: 'A sync was due on Wednesday 18 November 2026 at 02:00, but none started. So the change made in the source on Tuesday 10 November 2026 at 09:00 has not come through yet. → Ask your technical administrator why the sync did not go well.',
    },
    {
      when: 'the record changed before a scheduled run and every run since has failed',
      given: {
        'hr.record': recordOf({ changedAt: '2026-11-16T12:00:00+01:00' }),
        'lms.sync-runs': [runAt(last, 'failed'), runAt(before, 'failed'), runAt(earlier)],
      },
      remedy: technical,
      nl: 'De synchronisatie is 2 keer achter elkaar mislukt, de laatste keer op woensdag 18 november 2026 om 02:00. De laatste keer dat het goed ging was maandag 16 november 2026 om 02:00. De wijziging in de bron van maandag 16 november 2026 om 12:00 is daardoor nog niet overgenomen. → Laat je technisch applicatiebeheerder nakijken waarom de koppeling niet goed liep.',
      en: 'The sync has failed 2 times in a row, last on Wednesday 18 November 2026 at 02:00. It last went well on Monday 16 November 2026 at 02:00. So the change made in the source on Monday 16 November 2026 at 12:00 has not come through yet. → Ask your technical administrator why the sync did not go well.',
    },
    {
      when: 'the source holds nobody, yet the last run failed',
      given: { 'hr.record': null, 'lms.sync-runs': [runAt(last, 'failed')] },
      remedy: technical,
    },
    {
      when: 'the last run failed before a record changed that no run has had a chance to take along',
      given: {
        'hr.record': recordOf({ changedAt: '2026-11-18T09:30:00+01:00' }),
        'lms.sync-runs': [runAt(last, 'failed'), runAt(before)],
      },
      remedy: technical,
      nl: 'De synchronisatie van woensdag 18 november 2026 om 02:00 is mislukt. De laatste keer dat het goed ging was dinsdag 17 november 2026 om 02:00. → Laat je technisch applicatiebeheerder nakijken waarom de koppeling niet goed liep.',
      en: 'The sync of Wednesday 18 November 2026 at 02:00 failed. It last went well on Tuesday 17 November 2026 at 02:00. → Ask your technical administrator why the sync did not go well.',
    },
  ],
  clear: [
    {
      when: 'the last run went well and none is overdue',
      given: {},
      nl: 'De koppeling liep het laatst goed op woensdag 18 november 2026 om 02:00. De volgende keer is donderdag 19 november 2026 om 02:00.',
      en: 'The last good sync was on Wednesday 18 November 2026 at 02:00. The next one is on Thursday 19 November 2026 at 02:00.',
    },
    {
      when: 'a failed run was followed by a good one',
      given: { 'lms.sync-runs': [runAt(last), runAt(before, 'failed')] },
    },
    {
      when: 'the scheduled moment is not yet an hour ago',
      given: { 'lms.sync-runs': [runAt(before), runAt(earlier)] },
      now: new Date('2026-11-18T02:00:00Z'),
    },
    {
      when: 'the run began ten minutes early',
      given: { 'lms.sync-runs': [runAt('2026-11-18T00:50:00Z')] },
    },
    {
      when: 'the first run is going on now',
      given: { 'lms.sync-runs': [runAt(last, 'running')] },
      nl: 'De koppeling loopt nu voor het eerst. De volgende keer is donderdag 19 november 2026 om 02:00.',
      en: 'The sync is running for the first time now. The next one is on Thursday 19 November 2026 at 02:00.',
    },
    { when: 'the source holds nobody and the sync is fine', given: { 'hr.record': null } },
  ],
});
