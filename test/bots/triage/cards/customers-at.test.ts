import { expect, test } from '@jest/globals';
import { customersAt } from '../../../../src/bots/triage/cards/customers-at.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

const none = { slack: [], teams: [], intercom: [] };
const tenants = new Map(
  [
    tenantOf({ id: 'linde', channels: { ...none, slack: ['T0LINDE01'] } }),
    tenantOf({ id: 'vermeer', channels: none }),
  ].map((tenant) => [tenant.id, tenant]),
);

test('in a workspace of a customer an agent is one for that customer alone', () => {
  expect(customersAt(tenants, { channel: 'slack', installation: 'T0LINDE01' })).toEqual(['linde']);
});

test('in the workspace of the desk an agent is one for every customer assigned', () => {
  expect(customersAt(tenants, { channel: 'slack', installation: 'T0DESK001' })).toEqual(['linde', 'vermeer']);
  expect(customersAt(tenants, { channel: 'teams', installation: 'T0LINDE01' })).toEqual(['linde', 'vermeer']);
});
