import { accountMissing } from '../../checks/learnlinq/account-missing.ts';
import { duplicateAccount as moreThanOne } from '../../checks/learnlinq/duplicate-account.ts';
import { conclude } from '../../conclude.ts';
import type { Flow } from '../../model.ts';

/** *Why does this person occur more than once?* (000:63-65) */
export const duplicateAccount: Flow = {
  id: 'duplicate-account',
  about: 'person',
  checks: [accountMissing, moreThanOne],
  conclude,
};
