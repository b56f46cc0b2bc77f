import { employment as employmentFact } from '../diagnostics/facts/hr-record.ts';

/** One function in one department. */
export const employment = employmentFact.extend({
  function: employmentFact.shape.function.describe('the function (JobTitle in LearnLinq)'),
  department: employmentFact.shape.department.describe('the department (organisational unit in LearnLinq)'),
});
