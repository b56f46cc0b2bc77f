import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { advance } from '../../../src/diagnostics/advance.ts';
import { withDerived } from '../../../src/diagnostics/derive.ts';
import { nextRun, previousRun } from '../../../src/diagnostics/facts/calendar.ts';
import type { Facts } from '../../../src/diagnostics/facts/fact-table.ts';
import type { Tenant } from '../../../src/diagnostics/facts/tenant.ts';
import { learnlinqFlows } from '../../../src/diagnostics/flows/flows.ts';
import { cannotLogIn } from '../../../src/diagnostics/flows/learnlinq/cannot-log-in.ts';
import { dataIncorrect } from '../../../src/diagnostics/flows/learnlinq/data-incorrect.ts';
import { userMissing } from '../../../src/diagnostics/flows/learnlinq/user-missing.ts';
import type { Cause, Flow } from '../../../src/diagnostics/model.ts';
import { visibleAt } from '../../../src/diagnostics/visible/visible-at.ts';
import { accountOf, matchOf } from '../../fixtures/account.ts';
import { anyCustomer } from '../../fixtures/any-customer.ts';
import { anyWorld } from '../../fixtures/any-world.ts';
import { factsOf, type Given, now, unknown } from '../../fixtures/facts.ts';
import { recordOf } from '../../fixtures/record.ts';
import { nights, runAt } from '../../fixtures/sync-run.ts';
import { inService, tenantOf } from '../../fixtures/tenant.ts';
import { waitingFor } from '../../fixtures/waiting.ts';

function visible(flow: Flow, facts: Facts) {
  const step = advance(flow, facts, now);
  if (step.is !== 'done') return null;
  return visibleAt(flow, step.findings, withDerived(flow, facts, now), now);
}
const of = (record: Parameters<typeof recordOf>[0], given: Given = {}): Facts =>
  factsOf({ ...given, 'hr.matches': [{ how: 'exact', record: recordOf(record) }] });

const tonight = new Date('2026-11-19T01:00:00Z');
const promised = { is: 'at', at: tonight, provided: [] };
const withoutEmail = { email: null };
const filesAt = (times: string[]): Tenant['source'] =>
  tenantOf({ source: { kind: 'source-file', name: 'HR-bestand', folder: '/in', pattern: '*.csv', times } })
    .source;
const toTheFiles = tenantOf({ source: filesAt(['05:30']), schedule: { times: ['06:00', '13:00'] } });
const runsThatDay = [runAt('2026-11-18T05:00:00Z'), runAt('2026-11-17T12:00:00Z')];

describe('when somebody who is missing shows', () => {
  test.each([
    ['the source is mended before the next run', of(withoutEmail), promised],
    [
      'the start date is still to come as well: the later of the two',
      of(
        { email: null, startDate: '2026-12-01' },
        { 'tenant.agreement': tenantOf({ customAgreements: [inService] }) },
      ),
      { is: 'at', at: new Date('2026-12-01T01:00:00Z'), provided: [] },
    ],
    [
      'a file was made before it was mended: the run after the next file, not the next run',
      of(withoutEmail, { 'tenant.agreement': toTheFiles, 'lms.sync-runs': runsThatDay }),
      { is: 'at', at: new Date('2026-11-19T05:00:00Z'), provided: [] },
    ],
    [
      'what stands in the file needs no new one',
      of(
        { changedAt: '2026-11-18T06:30:00+01:00' },
        { 'tenant.agreement': toTheFiles, 'lms.sync-runs': runsThatDay },
      ),
      { is: 'at', at: new Date('2026-11-18T12:00:00Z'), provided: [] },
    ],
    [
      'the sync is stalled: no time',
      of(withoutEmail, { 'lms.sync-runs': [runAt(nights[0], 'failed'), runAt(nights[1])] }),
      { is: 'waits-for-sync' },
    ],
    [
      'the licences are full: no time',
      of(withoutEmail, {
        'lms.licences': { used: 500, maximum: 500 },
        'lms.waiting': waitingFor(4),
      }),
      { is: 'waits-for-licences' },
    ],
    [
      'nothing else is wrong, but the licences are full: no time',
      of({}, { 'lms.licences': { used: 500, maximum: 500 }, 'lms.waiting': waitingFor(4) }),
      { is: 'waits-for-licences' },
    ],
    [
      'the last free licence is waited for by somebody else',
      of(withoutEmail, {
        'lms.licences': { used: 499, maximum: 500 },
        'lms.waiting': waitingFor(1),
      }),
      { is: 'at', at: tonight, provided: [{ is: 'others-wait', people: 2, free: 1 }] },
    ],
    [
      'the last free licence is waited for by nobody else',
      of(withoutEmail, {
        'lms.licences': { used: 499, maximum: 500 },
        'lms.waiting': waitingFor(0),
      }),
      promised,
    ],
    [
      'the one who waits is the person asked about',
      of(
        { changedAt: '2026-11-18T08:00:00Z' },
        { 'lms.licences': { used: 499, maximum: 500 }, 'lms.waiting': waitingFor(1) },
      ),
      promised,
    ],
    [
      'the runs could not be read',
      { ...of(withoutEmail), 'lms.sync-runs': unknown() },
      { is: 'at', at: tonight, provided: [{ is: 'sync-not-read' }] },
    ],
    [
      'the licences could not be read',
      { ...of(withoutEmail), 'lms.licences': unknown() },
      { is: 'at', at: tonight, provided: [{ is: 'licences-not-read' }] },
    ],
    [
      'the source does not keep when a record changed',
      of({ changedAt: null }),
      { is: 'if-changed-since', since: new Date(nights[0]), at: tonight },
    ],
    ['nothing is wrong and the run came after the change', of({}), null],
  ])('%s', (_when, facts, expected) => {
    expect(visible(userMissing, facts)).toEqual(expected);
  });

  test('in a file that was read in, only what changed after its delivery is still to come', () => {
    const delivered = new Date('2026-11-18T04:30:00Z');
    const facts = of({ changedAt: null }, { 'tenant.agreement': toTheFiles, 'lms.sync-runs': runsThatDay });
    const matches = facts['hr.matches'];
    const read = matches?.is === 'known' ? { 'hr.matches': { ...matches, asOf: delivered } } : {};
    expect(visible(userMissing, { ...facts, ...read })).toEqual({
      is: 'if-changed-since',
      since: delivered,
      at: new Date('2026-11-19T05:00:00Z'),
    });
  });
});

describe('when something shows of somebody who has an account', () => {
  const full = { 'lms.licences': { used: 500, maximum: 500 } } as const;

  test('full licences stand in nobody’s way who has one', () => {
    const facts = of({ email: 'nieuw@zonnehof.example' }, { 'lms.matches': [matchOf()], ...full });
    expect(visible(dataIncorrect, facts)).toEqual(promised);
  });

  test('access that has ended gave its licence back', () => {
    const facts = of({}, { 'lms.matches': [matchOf({ accessUntil: '2026-11-17' })], ...full });
    expect(visible(cannotLogIn, facts)).toEqual({ is: 'waits-for-licences' });
    const unread: Facts = { ...facts, 'lms.licences': unknown() };
    expect(visible(cannotLogIn, unread)).toMatchObject({ is: 'at', provided: [{ is: 'licences-not-read' }] });
  });

  test('an account of somebody else is no licence', () => {
    const facts = of(withoutEmail, { 'lms.key-holders': [accountOf({ importId: 'p-9' })], ...full });
    expect(visible(userMissing, facts)).toEqual({ is: 'waits-for-licences' });
  });
});

const tenants = fc.record({
  times: fc.constantFrom(...[['02:00'], ['06:00', '13:00'], ['02:30', '10:00', '10:01'], ['23:59']]),
  source: fc.option(fc.constantFrom(...[['05:30'], ['01:00', '12:30'], ['10:00']].map(filesAt))),
});

/** The same facts of a customer with another schedule, and perhaps with files. */
function reschedule(
  facts: Facts,
  { times, source }: { times: string[]; source: Tenant['source'] | null },
): Facts {
  const known = facts['tenant.agreement'];
  if (known?.is !== 'known') return facts;
  const { schedule } = known.value;
  const tenant = { ...known.value, source: source ?? known.value.source, schedule: { ...schedule, times } };
  return { ...facts, 'tenant.agreement': { ...known, value: tenant } };
}

/** Before when the cause cannot have gone, whatever somebody does now. */
function earliest({ remedy }: Cause, { source, schedule, timeZone }: Tenant): Date {
  if (remedy.by === 'time' && remedy.visibleAt !== undefined) return new Date(remedy.visibleAt);
  if (remedy.by !== 'source-owner' || source.kind !== 'source-file') return now;
  return nextRun({ ...schedule, times: source.times }, timeZone, now) ?? now;
}

test.each(learnlinqFlows.map((flow) => [flow.id, flow] as const))(
  '%s: whatever is promised is a scheduled run to come, and never before the change can be known',
  (_id, flow) => {
    fc.assert(
      fc.property(fc.oneof(anyWorld, anyCustomer), tenants, (given, agreed) => {
        const facts = reschedule(given, agreed);
        const tenant = facts['tenant.agreement'];
        const shown = visible(flow, facts);
        const step = advance(flow, facts, now);
        if (shown === null || !('at' in shown) || step.is !== 'done' || tenant?.is !== 'known') return;
        const causes = step.findings.filter((finding): finding is Cause => finding.is === 'cause');
        expect(shown.at.getTime()).toBeGreaterThan(now.getTime());
        expect(previousRun(tenant.value.schedule, tenant.value.timeZone, shown.at)).toEqual(shown.at);
        for (const cause of causes)
          expect(shown.at.getTime()).toBeGreaterThanOrEqual(earliest(cause, tenant.value).getTime());
        expect(causes.map(({ check }) => check)).not.toContain('licence-limit-reached');
        expect(causes.map(({ check }) => check)).not.toContain('source-sync-stalled');
      }),
      { numRuns: 120 },
    );
  },
);
