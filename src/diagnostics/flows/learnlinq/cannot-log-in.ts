import { accountMissing } from '../../checks/learnlinq/account-missing.ts';
import { emailMismatch } from '../../checks/learnlinq/email-mismatch.ts';
import { expiredAccess } from '../../checks/learnlinq/expired-access.ts';
import { identityProviderMissing } from '../../checks/learnlinq/identity-provider-missing.ts';
import { invitationNotReceived } from '../../checks/learnlinq/invitation-not-received.ts';
import { resetToUnknownAddress } from '../../checks/learnlinq/reset-to-unknown-address.ts';
import { singleSignOnAccount } from '../../checks/learnlinq/single-sign-on-account.ts';
import { tenantWideLoginFailure } from '../../checks/learnlinq/tenant-wide-login-failure.ts';
import { unusedPasswordReset } from '../../checks/learnlinq/unused-password-reset.ts';
import { usernameMismatch } from '../../checks/learnlinq/username-mismatch.ts';
import { wrongEnvironmentUrl } from '../../checks/learnlinq/wrong-environment-url.ts';
import { conclude } from '../../conclude.ts';
import type { Flow } from '../../model.ts';

/** *Why can this person not log in?* (000:29-55) */
export const cannotLogIn: Flow = {
  id: 'cannot-log-in',
  about: 'person',
  checks: [
    accountMissing,
    expiredAccess,
    singleSignOnAccount,
    identityProviderMissing,
    invitationNotReceived,
    unusedPasswordReset,
    resetToUnknownAddress,
    emailMismatch,
    wrongEnvironmentUrl,
    usernameMismatch,
    tenantWideLoginFailure,
  ],
  conclude,
};
