import { missingRequiredField } from '../../checks/learnlinq/missing-required-field.ts';
import { conclude } from '../../conclude.ts';
import type { Flow } from '../../model.ts';

/** *Why is this person not in LearnLinq?* (000:5-27) */
export const userMissing: Flow = {
  id: 'user-missing',
  checks: [missingRequiredField],
  conclude,
};
