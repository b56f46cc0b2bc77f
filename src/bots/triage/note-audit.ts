import type { Sender } from '../../diagnostics/access/grant.ts';
import type { AuditLine } from '../../diagnostics/ports/audit.ts';
import type { WorkPorts } from './desk-ports.ts';

/** One line for each customer that it concerns. */
export const noteAudit = (
  { store, clock }: Pick<WorkPorts, 'store' | 'clock'>,
  sender: Sender,
  customers: readonly string[],
  action: AuditLine['action'],
  outcome: string,
) =>
  store.audit(customers.map((tenant) => ({ at: clock(), tenant, actor: sender.address, action, outcome })));
