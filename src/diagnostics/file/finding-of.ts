import type { Language } from '../model.ts';
import type { FileFinding } from './check-report.ts';
import type { FileFault } from './file-fault.ts';

/** A fault as it is printed, in one language. */
export const findingOf = (fault: FileFault, language: Language): FileFinding => ({
  row: fault.row,
  column: fault.column,
  check: fault.check,
  expected: fault.expected[language],
  found: fault.found[language],
  repair: fault.repair,
});
