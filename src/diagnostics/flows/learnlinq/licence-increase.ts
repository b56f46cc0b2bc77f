import { licenceRequest } from '../../checks/learnlinq/licence-request.ts';
import { conclude } from '../../conclude.ts';
import type { Conclusion, Finding, Flow } from '../../model.ts';

/** *We need more licences.* (000:23) Only who sees the whole customer may ask. */
export const licenceIncrease: Flow = {
  id: 'licence-increase',
  about: 'customer',
  checks: [licenceRequest],
  conclude: elseLicences,
};

/** A wish for licences goes to that desk, also when some are free. */
function elseLicences(findings: readonly Finding[]): Conclusion {
  const conclusion = conclude(findings);
  return conclusion.is === 'escalate' ? { ...conclusion, to: 'licences' } : conclusion;
}
