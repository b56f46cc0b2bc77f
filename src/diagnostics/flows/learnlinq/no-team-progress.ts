import { accountMissing } from '../../checks/learnlinq/account-missing.ts';
import { changedUnitSource } from '../../checks/learnlinq/changed-unit-source.ts';
import { everybodyAffected } from '../../checks/learnlinq/everybody-affected.ts';
import { missingUnitLink } from '../../checks/learnlinq/missing-unit-link.ts';
import { conclude } from '../../conclude.ts';
import type { Cause, Conclusion, Finding, Flow } from '../../model.ts';

/** *Why does this person have no Team Progress?* (000:71-77) */
export const noTeamProgress: Flow = {
  id: 'no-team-progress',
  about: 'person',
  checks: [accountMissing, missingUnitLink, changedUnitSource, everybodyAffected],
  conclude: forEverybodyFirst,
};

/** Once no manager has it, what is missing for one of them explains nothing (000:85). */
function forEverybodyFirst(findings: readonly Finding[]): Conclusion {
  const all = findings.find(
    (finding): finding is Cause => finding.is === 'cause' && finding.check === everybodyAffected.id,
  );
  return all?.remedy.by === 'flow'
    ? { is: 'go-on', flow: all.remedy.flow, because: all }
    : conclude(findings);
}
