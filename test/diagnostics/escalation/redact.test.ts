import { expect, test } from '@jest/globals';
import { brief, type Report } from '../../../src/diagnostics/escalation/brief.ts';
import {
  type EvidenceBundle,
  evidenceBundle,
  redactedBundle,
} from '../../../src/diagnostics/escalation/evidence.ts';
import { redact } from '../../../src/diagnostics/escalation/redact.ts';

const at = new Date('2026-11-17T09:30:00Z');
const marker = 'Kwetsbaar';
const seen = { fields: [], shown: { email: `${marker}@zonnehof.example`, username: marker } };

const report: Report = {
  flow: 'user-missing',
  wish: { is: 'name', text: `Sanne ${marker}` },
  who: `Sanne ${marker}`,
  about: 'person',
  findings: [
    {
      check: 'malformed-value',
      read: [{ fact: 'hr.record', source: 'AFAS', asOf: at }],
      is: 'cause',
      detail: seen,
      remedy: { by: 'source-owner', lookAgain: 'after-next-sync' },
    },
    { check: 'no-check-of-ours', read: [], is: 'clear', seen: { value: marker } },
  ],
  conclusion: { is: 'undecided', unchecked: [] },
  reaches: {},
  lookedAt: at,
  unread: [
    {
      fact: 'lms.licences',
      because: 'malformed',
      until: null,
      reference: 'R1',
      detail: `no such user ${marker}`,
    },
  ],
  hide: [],
  timeZone: 'Europe/Amsterdam',
  mend: {
    together: {
      changes: [
        {
          is: 'attribute',
          attribute: 'email',
          employment: null,
          seen: marker,
          wanted: { is: 'respelled', value: marker },
        },
      ],
      left: [],
      unchecked: [],
      besides: [],
    },
    alone: [],
  },
  visibleAt: null,
  lookAfter: null,
  before: null,
};
const bundle: EvidenceBundle = {
  version: 2,
  variant: 'full',
  look: { ...brief(report), before: brief(report) },
  conversation: [{ side: 'heard', text: `Waar is ${marker}?`, at: at.toISOString() }],
};

test('the whole evidence has the values, and fits its schema', () => {
  expect(JSON.stringify(bundle).split(marker).length).toBeGreaterThan(8);
  expect(evidenceBundle.parse(bundle)).toEqual(bundle);
});

test('the redacted one has no personal value anywhere, and still every check, source and moment', () => {
  const redacted = redactedBundle.parse(redact(bundle));
  expect(JSON.stringify(redacted)).not.toContain(marker);
  expect(redacted.look?.findings[0]).toMatchObject({
    check: 'malformed-value',
    verdict: 'cause',
    detail: { shown: { email: 'K•••@z•••.example', username: 'K•••' } },
    read: [{ fact: 'hr.record', source: 'AFAS', asOf: at.toISOString() }],
  });
  expect(redacted.look?.unread).toMatchObject([{ reference: 'R1', detail: null }]);
});

test('the values of a check that is not known here do not go along', () => {
  expect(redact(bundle).look?.findings[1]?.detail).toBeNull();
});
