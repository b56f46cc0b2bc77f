import { expect, test } from '@jest/globals';
import { brief, type Report } from '../../../src/diagnostics/escalation/brief.ts';

const report: Report = {
  flow: 'user-missing',
  wish: { is: 'name', text: 'Sanne Jansen' },
  who: 'Sanne Jansen',
  about: 'person',
  findings: [{ check: 'absent-from-source', read: [], is: 'unknown', missing: ['hr.matches'] }],
  conclusion: { is: 'undecided', unchecked: ['absent-from-source'] },
  reaches: {},
  lookedAt: new Date('2026-11-17T09:30:00Z'),
  unread: [
    {
      fact: 'hr.matches',
      because: 'malformed',
      until: null,
      reference: 'B8213AF1',
      detail: "Connector field 'Email' not found",
    },
    {
      fact: 'lms.licences',
      because: 'unreachable',
      until: new Date('2026-11-17T10:00:00Z'),
      reference: null,
      detail: null,
    },
  ],
  hide: [],
  timeZone: 'Europe/Amsterdam',
  mend: null,
  visibleAt: null,
  lookAfter: null,
  before: null,
};

test('the desk reads what a system said itself, and where its own log says more', () => {
  expect(brief(report)).toMatchObject({
    unchecked: ['absent-from-source'],
    unread: [
      {
        fact: 'hr.matches',
        because: 'malformed',
        until: null,
        reference: 'B8213AF1',
        detail: "Connector field 'Email' not found",
      },
      { fact: 'lms.licences', because: 'unreachable', until: '2026-11-17T10:00:00.000Z', reference: null },
    ],
  });
});
