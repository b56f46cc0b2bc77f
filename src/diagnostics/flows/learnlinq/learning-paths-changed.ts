import { accountMissing } from '../../checks/learnlinq/account-missing.ts';
import { changedAudience } from '../../checks/learnlinq/changed-audience.ts';
import { duplicateAccount } from '../../checks/learnlinq/duplicate-account.ts';
import { expiredAccess } from '../../checks/learnlinq/expired-access.ts';
import { portfolioResultMissing } from '../../checks/learnlinq/portfolio-result-missing.ts';
import { restoredWithoutEnrolments } from '../../checks/learnlinq/restored-without-enrolments.ts';
import { sourceDifference } from '../../checks/learnlinq/source-difference.ts';
import { conclude } from '../../conclude.ts';
import type { Flow } from '../../model.ts';

/** *Why did this person's learning paths change?* The other points come first (000:67-69). */
export const learningPathsChanged: Flow = {
  id: 'learning-paths-changed',
  about: 'person',
  checks: [
    accountMissing,
    duplicateAccount,
    sourceDifference,
    expiredAccess,
    changedAudience,
    portfolioResultMissing,
    restoredWithoutEnrolments,
  ],
  conclude,
};
