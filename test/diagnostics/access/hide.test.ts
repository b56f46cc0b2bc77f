import { describe, expect, test } from '@jest/globals';
import { authorise } from '../../../src/diagnostics/access/authorise.ts';
import { hiddenFrom, mendsSystems } from '../../../src/diagnostics/access/hide.ts';
import type { PersonWish } from '../../../src/diagnostics/facts/person.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const tenant = tenantOf({
  administrators: ['beheer@zonnehof.example'],
  technicalAdministrators: ['techniek@zonnehof.example'],
  agents: ['agent@support.example'],
});
const self: PersonWish = { is: 'self' };
const sanne: PersonWish = { is: 'name', text: 'Sanne Jansen' };

describe('whose values are hidden', () => {
  test.each([
    ['beheer@zonnehof.example', sanne, []],
    ['beheer@zonnehof.example', self, []],
    ['agent@support.example', sanne, []],
    ['techniek@zonnehof.example', self, ['other']],
    ['sanne@zonnehof.example', self, ['other']],
  ])('from %s, asking about %j: %j', (address, wish, hidden) => {
    const leave = authorise({
      actor: { tenant: tenant.id, address, proven: 'yes', via: 'channel' },
      tenant,
      wish,
      team: null,
    });
    expect(leave.is === 'granted' ? hiddenFrom(leave.grant) : leave).toEqual(hidden);
  });
});

test.each([
  ['administrators and agents', [], true],
  ['a technical administrator who asks about the integration', ['subject', 'other'], true],
  ['anybody else', ['other'], false],
] as const)('what a system said itself is told to %s: %j, %p', (_who, hide, told) => {
  expect(mendsSystems(hide)).toBe(told);
});
