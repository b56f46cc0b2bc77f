import { describe, expect, test } from '@jest/globals';
import { grantForCustomer } from '../../../src/diagnostics/access/grant-for-customer.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const tenant = tenantOf({
  administrators: ['beheer@zonnehof.example'],
  technicalAdministrators: ['techniek@zonnehof.example'],
  agents: ['agent@loket.example'],
});

describe('leave of ours for a whole customer', () => {
  test.each(['beheer@zonnehof.example', 'agent@loket.example'])('is had on behalf of %s', (address) => {
    expect(grantForCustomer(tenant, address)).toMatchObject({
      ...{ tenant: 'zonnehof', actor: address, scope: 'customer', via: 'schedule' },
    });
  });

  test.each([undefined, 'techniek@zonnehof.example', 'eva@zonnehof.example'])('and not of %s', (address) => {
    expect(grantForCustomer(tenant, address)).toBeNull();
  });
});
