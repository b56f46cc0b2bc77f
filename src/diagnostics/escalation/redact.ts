import { flowFor } from '../flows/flows.ts';
import { hideValues } from '../mend/hide-values.ts';
import type { Whose } from '../model.ts';
import type { EvidenceBundle, Look } from './evidence.ts';

const everybody: readonly Whose[] = ['subject', 'other'];

/**
 * What may lie with a desk outside the house: every check, verdict, source and moment, and no personal value. Names
 * and what was said stay here; a value of a system keeps its first letter, so that two can be told apart.
 */
export const redact = ({ look }: EvidenceBundle): EvidenceBundle => ({
  version: 2,
  variant: 'redacted',
  look: look && withoutValues(look),
  conversation: [],
});

function withoutValues(look: Look): Look {
  const checks = flowFor(look.flow)?.checks ?? [];
  return {
    ...look,
    about: { is: look.about.is, text: null },
    findings: look.findings.map((finding) => {
      const check = checks.find(({ id }) => id === finding.check);
      const detail = finding.detail && (check?.mask(finding.detail, everybody) ?? null);
      return { ...finding, detail: detail && { ...detail } };
    }),
    // A system may have repeated a value in what it said.
    unread: look.unread.map((each) => ({ ...each, detail: null })),
    mend: hideValues(look.mend, everybody),
    before: look.before && withoutValues(look.before),
  };
}
