import { authorise } from '../../../src/diagnostics/access/authorise.ts';
import type { Grant } from '../../../src/diagnostics/access/grant.ts';
import { tenant } from '../../../src/diagnostics/facts/tenant.ts';

/** A grant as it is minted in earnest: an administrator or agent for the whole customer, or an employee for themselves. */
export function grantOf(
  tenantId: string,
  address: string,
  role: 'administrator' | 'agent' | 'employee',
): Grant {
  const answer = authorise({
    actor: { tenant: tenantId, address, proven: 'yes', via: 'token' },
    tenant: tenant.parse({
      id: tenantId,
      name: tenantId,
      source: { kind: 'api', name: 'HR' },
      schedule: { times: ['06:00'] },
      administrators: role === 'administrator' ? [address] : [],
      agents: role === 'agent' ? [address] : [],
    }),
    wish: role === 'employee' ? { is: 'self' } : 'customer',
    team: null,
  });
  if (answer.is !== 'granted') throw new Error(`no grant: ${answer.is}`);
  return answer.grant;
}
