import { accountMissing } from '../../../../src/diagnostics/checks/learnlinq/account-missing.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';

describeCheck(accountMissing, {
  cause: [
    {
      when: 'there is no account of this person',
      given: { 'lms.own-accounts': [] },
      remedy: { by: 'flow', flow: 'user-missing' },
      nl: 'Deze persoon heeft geen actief account in LearnLinq. → De vraag is dus waarom dat account er niet is: dat zoek ik uit.',
      en: 'This person has no active account in LearnLinq. → So the question is why that account is not there: I will find out.',
    },
  ],
  clear: [
    {
      when: 'there is an account',
      given: { 'lms.own-accounts': [accountOf()] },
      nl: 'Er is een account.',
      en: 'There is an account.',
    },
    {
      when: 'there are two',
      given: { 'lms.own-accounts': [accountOf(), accountOf({ id: 'a-2' })] },
      nl: 'Er zijn 2 accounts van deze persoon.',
      en: 'There are 2 accounts of this person.',
    },
  ],
});
