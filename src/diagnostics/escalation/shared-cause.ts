import { flowFor } from '../flows/flows.ts';
import type { Finding, FlowId } from '../model.ts';
import type { Reaches } from '../peers/reach.ts';

interface Found {
  readonly flow: FlowId;
  readonly findings: readonly Finding[];
  /** For whom each cause holds. */
  readonly reaches: Reaches;
}

/**
 * What others at this customer have as well: the causes that hold for everybody or for a department, each as its
 * check and what two with the same cause share. No personal values. `null`: it is this person's own.
 */
export function sharedCause({ flow, findings, reaches }: Found): string | null {
  const checks = flowFor(flow)?.checks ?? [];
  const shared = findings.flatMap((finding) => {
    const reach = reaches[finding.check];
    if (finding.is !== 'cause' || (reach?.is !== 'everybody' && reach?.is !== 'unit')) return [];
    const check = checks.find(({ id }) => id === finding.check);
    const unit = reach.compared !== null && reach.is === 'unit' ? reach.compared.unit : null;
    return check === undefined ? [] : [[check.id, check.kind(finding), unit].join(' ')];
  });
  return shared.length === 0 ? null : shared.toSorted().join('\n');
}
