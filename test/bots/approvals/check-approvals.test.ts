import { describe, expect, test } from '@jest/globals';
import { checkApprovals } from '../../../src/bots/approvals/check-approvals.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const steps = [{ by: ['baas@zonnehof.example'], needed: 1 }];
const asks = tenantOf({ approvals: { licences: [{ upTo: null, steps }], expiresAfter: 5 } });
const nobody = tenantOf({ approvals: { licences: [{ upTo: null, steps: [] }], expiresAfter: 5 } });

describe('whether who approves licences can be told', () => {
  test('with neither a chat platform nor a mail server they cannot, and what to do is said', () => {
    const found = checkApprovals([asks, nobody, tenantOf({})], { chat: 'not-set-up', mail: 'not-set-up' });
    expect(found).toEqual([
      {
        is: 'wrong',
        what: `Whoever approves licences at ${asks.id} is not told when they are asked.`,
        why: expect.any(String),
        fix: expect.stringContaining('LOKET_SMTP_HOST'),
      },
    ]);
  });

  test.each([
    { chat: 'set-up', mail: 'not-set-up' },
    { chat: 'not-set-up', mail: 'set-up' },
  ] as const)('one of them will do (%j)', (ways) => {
    expect(checkApprovals([asks], ways)).toEqual([]);
  });
});
