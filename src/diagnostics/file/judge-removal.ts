import { massDeactivation } from '../checks/learnlinq/mass-deactivation.ts';
import { mostRemoved, type RemovedShare } from '../facts/removed-share.ts';
import type { Tenant } from '../facts/tenant.ts';
import type { FileFault } from './file-fault.ts';

/** What `mass-deactivation` makes of who would lose their access; `null` when it is within what was agreed. */
export function judgeRemoval(removed: RemovedShare, tenant: Tenant, now: Date): FileFault | null {
  const known = <T>(value: T) => ({ is: 'known', value, asOf: now, source: 'file' }) as const;
  const facts = { 'hr.removed-share': known(removed), 'tenant.agreement': known(tenant) };
  const finding = massDeactivation.run(facts, now);
  if (finding.is !== 'cause') return null;
  const { massDeactivationShare: share } = tenant;
  const most = mostRemoved(removed.before, share);
  return {
    row: null,
    column: null,
    check: 'mass-deactivation',
    expected: {
      nl: `hoogstens ${most} van de ${removed.before} mensen`,
      en: `at most ${most} of ${removed.before} people`,
    },
    found: {
      nl: massDeactivation.say(finding, 'nl', []).text,
      en: massDeactivation.say(finding, 'en', []).text,
    },
    repair: null,
  };
}
