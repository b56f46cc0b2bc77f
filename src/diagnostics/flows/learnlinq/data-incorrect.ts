import { accountMissing } from '../../checks/learnlinq/account-missing.ts';
import { changeNotInSource } from '../../checks/learnlinq/change-not-in-source.ts';
import { selfServiceField } from '../../checks/learnlinq/self-service-field.ts';
import { sourceDifference } from '../../checks/learnlinq/source-difference.ts';
import { changeNotYetSynced } from '../../checks/learnlinq/sync-not-yet-run.ts';
import { conclude } from '../../conclude.ts';
import type { Flow } from '../../model.ts';

/** *Why are this person's details wrong?* (000:57-61, 79-83) */
export const dataIncorrect: Flow = {
  id: 'data-incorrect',
  about: 'person',
  checks: [accountMissing, sourceDifference, changeNotInSource, selfServiceField, changeNotYetSynced],
  conclude,
};
