import {
  changeNotYetSynced,
  syncNotYetRun,
} from '../../../../src/diagnostics/checks/learnlinq/sync-not-yet-run.ts';
import { accountOf, matchOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { recordOf } from '../../../fixtures/record.ts';
import { nights, runAt } from '../../../fixtures/sync-run.ts';
import { careOnly, tenantOf } from '../../../fixtures/tenant.ts';
import { waitingFor } from '../../../fixtures/waiting.ts';

const tonight = { by: 'time', visibleAt: '2026-11-19T01:00:00.000Z' } as const;
const changedToday = recordOf({ changedAt: '2026-11-18T08:30:00+01:00' });

describeCheck(syncNotYetRun, {
  cause: [
    {
      when: 'the record was changed after the last good run',
      given: { 'hr.record': changedToday },
      remedy: tonight,
      nl: 'De gegevens kloppen, maar zijn pas op woensdag 18 november 2026 om 08:30 gewijzigd; de koppeling liep het laatst op woensdag 18 november 2026 om 02:00. → Kijk nog eens na donderdag 19 november 2026 om 02:00: dan loopt de koppeling weer.',
      en: 'The details are right, but were changed only on Wednesday 18 November 2026 at 08:30; the last sync was on Wednesday 18 November 2026 at 02:00. → Look again after Thursday 19 November 2026 at 02:00: that is when the sync runs next.',
    },
    {
      when: 'the first run is still going on',
      given: { 'hr.record': recordOf({ changedAt: null }), 'lms.sync-runs': [runAt(nights[0], 'running')] },
      remedy: tonight,
      nl: 'De gegevens kloppen, maar de koppeling is nog niet eerder goed gelopen. → Kijk nog eens na donderdag 19 november 2026 om 02:00: dan loopt de koppeling weer.',
      en: 'The details are right, but no sync has gone well yet. → Look again after Thursday 19 November 2026 at 02:00: that is when the sync runs next.',
    },
    {
      when: 'licences are free, but fewer than people wait: that run is not promised',
      given: {
        'hr.record': changedToday,
        'lms.licences': { used: 498, maximum: 500 },
        'lms.waiting': waitingFor(3),
      },
      remedy: { by: 'time' },
      nl: 'De gegevens kloppen, maar zijn pas op woensdag 18 november 2026 om 08:30 gewijzigd; de koppeling liep het laatst op woensdag 18 november 2026 om 02:00. → Kijk nog eens na donderdag 19 november 2026 om 02:00: dan loopt de koppeling weer. Er zijn nog 2 licenties vrij, en er wachten 3 mensen op. Of er dan plaats is voor deze persoon, kan ik niet beloven.',
      en: 'The details are right, but were changed only on Wednesday 18 November 2026 at 08:30; the last sync was on Wednesday 18 November 2026 at 02:00. → Look again after Thursday 19 November 2026 at 02:00: that is when the sync runs next. 2 licences are still free, and 3 people wait for one. I cannot promise that there will be room for this person then.',
    },
    {
      when: 'who waits for the last free licence could not be counted',
      given: {
        'hr.record': changedToday,
        'lms.licences': { used: 499, maximum: 500 },
        'lms.waiting': { is: 'not-counted' },
      },
      remedy: { by: 'time' },
    },
    {
      when: 'there is a licence for everybody who waits',
      given: {
        'hr.record': changedToday,
        'lms.licences': { used: 498, maximum: 500 },
        'lms.waiting': waitingFor(2),
      },
      remedy: tonight,
    },
    {
      when: 'an archived account of a namesake holds nothing that is needed',
      given: {
        'hr.record': changedToday,
        'lms.matches': [matchOf({ state: 'archived', importId: 'p-9', username: 'sj', email: '' })],
      },
      remedy: tonight,
    },
  ],
  clear: [
    {
      when: 'the last run came after the change',
      given: {},
      nl: 'De koppeling liep al met deze gegevens, op woensdag 18 november 2026 om 02:00.',
      en: 'The sync has already run with these details, on Wednesday 18 November 2026 at 02:00.',
    },
    {
      when: 'it is not known when the record changed: that is said, and nothing is guessed',
      given: { 'hr.record': recordOf({ changedAt: null }) },
      nl: 'De koppeling liep het laatst goed op woensdag 18 november 2026 om 02:00. Of deze gegevens er toen al zo in stonden, houdt de bron niet bij.',
      en: 'The last good sync was on Wednesday 18 November 2026 at 02:00. The source does not keep whether these details stood there by then.',
    },
    {
      when: 'the last run failed: no promise is made then',
      given: { 'hr.record': changedToday, 'lms.sync-runs': [runAt(nights[0], 'failed'), runAt(nights[1])] },
    },
    {
      when: 'a run is overdue',
      given: { 'hr.record': changedToday, 'lms.sync-runs': [] },
      nl: 'Wachten helpt hier niet: eerst moet de koppeling weer goed lopen.',
      en: 'Waiting does not help here: the sync must run well again first.',
    },
  ],
  'not-applicable': [
    { when: 'the source holds nobody', given: { 'hr.record': null } },
    {
      when: 'the record would not be let in',
      given: {
        'hr.record': { ...changedToday, employments: [] },
        'tenant.agreement': tenantOf({ filter: [careOnly] }),
      },
    },
    { when: 'there is an account', given: { 'hr.record': changedToday, 'lms.key-holders': [accountOf()] } },
    {
      when: 'an archived account holds what is needed, so the next run brings nobody along',
      given: { 'hr.record': changedToday, 'lms.matches': [matchOf({ state: 'archived' })] },
    },
  ],
});

/** The same point for somebody who is in LearnLinq already. */
describeCheck(changeNotYetSynced, {
  cause: [
    {
      when: 'the source changed after the last run',
      given: { 'hr.record': changedToday, 'lms.own-accounts': [accountOf()] },
      remedy: tonight,
      nl: 'In de bron is op woensdag 18 november 2026 om 08:30 iets gewijzigd; de koppeling liep het laatst op woensdag 18 november 2026 om 02:00. → Kijk nog eens na donderdag 19 november 2026 om 02:00: dan loopt de koppeling weer.',
      en: 'Something was changed in the source on Wednesday 18 November 2026 at 08:30; the last sync was on Wednesday 18 November 2026 at 02:00. → Look again after Thursday 19 November 2026 at 02:00: that is when the sync runs next.',
    },
    {
      when: 'the record would not be let in any more: what changed comes along all the same',
      given: {
        'hr.record': { ...changedToday, username: null },
        'lms.own-accounts': [accountOf()],
      },
      remedy: tonight,
    },
  ],
  clear: [
    {
      when: 'the run came after the change',
      given: { 'lms.own-accounts': [accountOf()] },
      nl: 'De koppeling liep al met deze gegevens, op woensdag 18 november 2026 om 02:00.',
      en: 'The sync has already run with these details, on Wednesday 18 November 2026 at 02:00.',
    },
    {
      when: 'the sync is stalled',
      given: {
        'hr.record': changedToday,
        'lms.own-accounts': [accountOf()],
        'lms.sync-runs': [runAt(nights[0], 'failed'), runAt(nights[1])],
      },
      nl: 'Wachten helpt hier niet: eerst moet de koppeling weer goed lopen.',
      en: 'Waiting does not help here: the sync must run well again first.',
    },
  ],
  'not-applicable': [
    { when: 'there is no account', given: { 'hr.record': changedToday } },
    {
      when: 'the source holds nobody',
      given: { 'hr.record': null, 'lms.own-accounts': [accountOf()] },
    },
  ],
});
