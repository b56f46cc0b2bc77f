import { authorise } from '../../../src/diagnostics/access/authorise.ts';
import type { Grant } from '../../../src/diagnostics/access/grant.ts';
import { grantForJob } from '../../../src/diagnostics/access/grant-for-job.ts';
import { tenant } from '../../../src/diagnostics/facts/tenant.ts';

/** A grant as it is minted in earnest: an administrator or agent for the whole customer, or an employee for themselves. */
export function grantOf(
  tenantId: string,
  address: string,
  role: 'administrator' | 'agent' | 'employee',
): Grant {
  const answer = authorise({
    actor: { tenant: tenantId, address, proven: 'yes', via: 'token' },
    tenant: tenantOf(tenantId, address, role),
    wish: role === 'employee' ? { is: 'self' } : 'customer',
    team: null,
  });
  if (answer.is !== 'granted') throw new Error(`no grant: ${answer.is}`);
  return answer.grant;
}

/** As a job of ours has it, on behalf of an employee. */
export function jobGrantOf(tenantId: string, address: string): Grant {
  const grant = grantForJob(tenantOf(tenantId, address, 'employee'), { tenant: tenantId, address });
  if (grant === null) throw new Error('no grant');
  return grant;
}

const tenantOf = (id: string, address: string, role: string) =>
  tenant.parse({
    id,
    name: id,
    source: { kind: 'api', name: 'HR' },
    schedule: { times: ['06:00'] },
    administrators: role === 'administrator' ? [address] : [],
    agents: role === 'agent' ? [address] : [],
  });
