import { describe, expect, test } from '@jest/globals';
import { connectorSource } from '../../../../src/diagnostics/checks/learnlinq/connector-source.ts';
import type { HrConnection } from '../../../../src/diagnostics/facts/hr-connection.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { factsOf, now, unknown } from '../../../fixtures/facts.ts';
import { recordOf } from '../../../fixtures/record.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

const remedy = { by: 'technical-admin', lookAgain: 'after-next-sync' } as const;
const afas = (given: Partial<HrConnection> = {}): HrConnection => ({
  kind: 'afas',
  outcome: 'answered',
  rows: 500,
  rowsBefore: 498,
  ...given,
});
const windowed = tenantOf({ contractWindow: { startsWithinDays: 90, endedWithinDays: 90 } });

describeCheck(connectorSource, {
  cause: [
    {
      when: 'the token is refused',
      given: { 'hr.connection': afas({ outcome: 'token-refused', rows: null }) },
      remedy,
      nl: 'Personeelsplein weigert de sleutel (token) van de koppeling: die is verlopen, ingetrokken of heeft te weinig rechten. → Bespreek dit met je technisch applicatiebeheerder, die de API of de connector beheert.',
      en: "Personeelsplein refuses the integration's token: it has expired, was withdrawn or has too few rights. → Talk about this with your technical administrator, who looks after the API or the connector.",
    },
    {
      when: 'the connector is blocked',
      given: { 'hr.connection': afas({ outcome: 'blocked', rows: null }) },
      remedy,
      nl: 'De connector van Personeelsplein is geblokkeerd. → Bespreek dit met je technisch applicatiebeheerder, die de API of de connector beheert.',
      en: 'The connector of Personeelsplein is blocked. → Talk about this with your technical administrator, who looks after the API or the connector.',
    },
    {
      when: 'there is nobody in it',
      given: { 'hr.connection': afas({ rows: 0 }), 'hr.record': null },
      remedy,
      nl: 'Personeelsplein antwoordt, maar met niemand erin (de vorige keer: 498 mensen). Vaak mag de gebruiker achter de koppeling dan te weinig zien. → Bespreek dit met je technisch applicatiebeheerder, die de API of de connector beheert.',
      en: 'Personeelsplein answers, but with nobody in it (the time before: 498 people). Often the user behind the integration may then see too little. → Talk about this with your technical administrator, who looks after the API or the connector.',
    },
    {
      when: 'there is nobody in it and no earlier call is known',
      given: { 'hr.connection': afas({ rows: 0, rowsBefore: null }), 'hr.record': null },
      remedy,
    },
    {
      when: 'there are far fewer people in it than the time before',
      given: { 'hr.connection': afas({ rows: 248 }) },
      remedy,
      nl: 'Personeelsplein geeft nu veel minder mensen dan de vorige keer: 248 in plaats van 498. → Bespreek dit met je technisch applicatiebeheerder, die de API of de connector beheert.',
      en: 'Personeelsplein now gives far fewer people than the time before: 248 instead of 498. → Talk about this with your technical administrator, who looks after the API or the connector.',
    },
    {
      when: 'the contract begins a day later than the integration looks ahead',
      given: { 'tenant.agreement': windowed, 'hr.record': recordOf({ startDate: '2027-02-17' }) },
      remedy,
      nl: 'De koppeling neemt alleen contracten mee die binnen 90 dagen beginnen, en dit contract begint later. → Bespreek met je technisch applicatiebeheerder of deze periode klopt.',
      en: 'The integration takes only contracts that begin within 90 days, and this one begins later. → Talk with your technical administrator about whether this period is right.',
    },
    {
      when: 'the contract ended a day earlier than the integration looks back',
      given: { 'tenant.agreement': windowed, 'hr.record': recordOf({ endDate: '2026-08-19' }) },
      remedy,
      nl: 'De koppeling neemt alleen contracten mee die hoogstens 90 dagen geleden eindigden, en dit contract eindigde eerder. → Bespreek met je technisch applicatiebeheerder of deze periode klopt.',
      en: 'The integration takes only contracts that ended at most 90 days ago, and this one ended earlier. → Talk with your technical administrator about whether this period is right.',
    },
  ],
  clear: [
    {
      when: 'the source answers as it did',
      given: {},
      nl: 'Personeelsplein antwoordt, met 500 mensen.',
      en: 'Personeelsplein answers, with 500 people.',
    },
    { when: 'half of the people are left', given: { 'hr.connection': afas({ rows: 249 }) } },
    {
      when: 'how many people there are was not counted',
      given: { 'hr.connection': afas({ rows: null }) },
      nl: 'Personeelsplein antwoordt.',
      en: 'Personeelsplein answers.',
    },
    {
      when: 'the contract begins and ends on the very edges of the period',
      given: {
        'tenant.agreement': windowed,
        'hr.record': recordOf({ startDate: '2027-02-16', endDate: '2026-08-20' }),
      },
    },
    {
      when: 'nobody was found to hold against the period',
      given: { 'tenant.agreement': windowed, 'hr.record': null },
    },
  ],
  'not-applicable': [
    {
      when: 'the source delivers files',
      given: { 'hr.connection': { kind: 'source-file', outcome: 'answered', rows: 0, rowsBefore: null } },
    },
  ],
});

describe('when the record could not be read', () => {
  const saidOf = (given: Parameters<typeof factsOf>[0]) =>
    connectorSource.run({ ...factsOf(given), 'hr.record': unknown() }, now).is;

  test('a connector that stands in the way is the cause all the same: it is what hides the record', () => {
    expect(saidOf({ 'hr.connection': afas({ outcome: 'blocked', rows: null }) })).toBe('cause');
    expect(saidOf({ 'hr.connection': afas({ rows: 0 }), 'tenant.agreement': windowed })).toBe('cause');
  });

  test('whether the contract lies within the period stays open', () => {
    expect(saidOf({ 'hr.connection': afas(), 'tenant.agreement': windowed })).toBe('unknown');
    expect(saidOf({ 'hr.connection': afas() })).toBe('clear');
  });
});
