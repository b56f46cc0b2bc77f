import { absentFromSource } from '../../checks/learnlinq/absent-from-source.ts';
import { alreadyPresent } from '../../checks/learnlinq/already-present.ts';
import { connectorSource } from '../../checks/learnlinq/connector-source.ts';
import { customAgreementUnmet } from '../../checks/learnlinq/custom-agreement-unmet.ts';
import { importFilterMismatch } from '../../checks/learnlinq/import-filter-mismatch.ts';
import { keyHeldByAnotherAccount } from '../../checks/learnlinq/key-held-by-another-account.ts';
import { licenceLimitReached } from '../../checks/learnlinq/licence-limit-reached.ts';
import { malformedValue } from '../../checks/learnlinq/malformed-value.ts';
import { missingRequiredField } from '../../checks/learnlinq/missing-required-field.ts';
import { sourceSyncStalled } from '../../checks/learnlinq/source-sync-stalled.ts';
import { syncNotYetRun } from '../../checks/learnlinq/sync-not-yet-run.ts';
import { conclude } from '../../conclude.ts';
import type { Flow } from '../../model.ts';

/** *Why is this person not in LearnLinq?* (000:5-27) */
export const userMissing: Flow = {
  id: 'user-missing',
  about: 'person',
  sharedBy: 'who-has-no-account',
  checks: [
    sourceSyncStalled,
    alreadyPresent,
    absentFromSource,
    missingRequiredField,
    malformedValue,
    importFilterMismatch,
    licenceLimitReached,
    customAgreementUnmet,
    syncNotYetRun,
    keyHeldByAnotherAccount,
    connectorSource,
  ],
  conclude,
};
