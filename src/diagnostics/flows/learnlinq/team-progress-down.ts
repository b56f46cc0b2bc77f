import { duplicateDelivery } from '../../checks/learnlinq/duplicate-delivery.ts';
import { misplacedDelivery } from '../../checks/learnlinq/misplaced-delivery.ts';
import { missingUnits } from '../../checks/learnlinq/missing-units.ts';
import { unitsDetached } from '../../checks/learnlinq/units-detached.ts';
import { conclude } from '../../conclude.ts';
import type { Conclusion, Finding, Flow } from '../../model.ts';

/** *Why does Team Progress work for nobody?* (000:85-97) */
export const teamProgressDown: Flow = {
  id: 'team-progress-down',
  about: 'customer',
  checks: [unitsDetached, missingUnits, misplacedDelivery, duplicateDelivery],
  conclude: elseConsultancy,
};

/** What the source and its files do not explain is for a consultant, perhaps with the supplier of the HR application (000:97). */
function elseConsultancy(findings: readonly Finding[]): Conclusion {
  const conclusion = conclude(findings);
  return conclusion.is === 'escalate' ? { ...conclusion, to: 'consultancy' } : conclusion;
}
