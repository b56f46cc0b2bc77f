import { licenceLimitReached } from '../../../../src/diagnostics/checks/learnlinq/licence-limit-reached.ts';
import { matchOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { waitingFor } from '../../../fixtures/waiting.ts';

const remedy = { by: 'support', desk: 'licences' } as const;
const full = { used: 500, maximum: 500 };

describeCheck(licenceLimitReached, {
  cause: [
    {
      when: 'every licence is used and several people wait',
      given: { 'lms.licences': full, 'lms.waiting': waitingFor(7) },
      remedy,
      nl: 'Alle licenties zijn bezet (500 van de 500), dus er komt niemand meer bij. Er wachten 7 mensen op een licentie. → Er zijn meer licenties nodig: ik kan dat voor je doorsturen. Een account waarvan de toegang eindigt, maakt er ook meteen één vrij.',
      en: 'All licences are taken (500 of 500), so nobody can be added. 7 people are waiting for a licence. → More licences are needed: I can forward that for you. An account whose access ends frees one at once, too.',
    },
    {
      when: 'only the person asked about waits',
      given: { 'lms.licences': full, 'lms.waiting': waitingFor(1) },
      remedy,
      nl: 'Alle licenties zijn bezet (500 van de 500), dus er komt niemand meer bij. Er wacht 1 persoon op een licentie. → Er zijn meer licenties nodig: ik kan dat voor je doorsturen. Een account waarvan de toegang eindigt, maakt er ook meteen één vrij.',
      en: 'All licences are taken (500 of 500), so nobody can be added. 1 person is waiting for a licence. → More licences are needed: I can forward that for you. An account whose access ends frees one at once, too.',
    },
    {
      when: 'it could not be counted who waits',
      given: { 'lms.licences': { used: 503, maximum: 500 }, 'lms.waiting': { is: 'not-counted' } },
      remedy,
      nl: 'Alle licenties zijn bezet (503 van de 500), dus er komt niemand meer bij. Hoeveel mensen er wachten, kon ik niet tellen. → Er zijn meer licenties nodig: ik kan dat voor je doorsturen. Een account waarvan de toegang eindigt, maakt er ook meteen één vrij.',
      en: 'All licences are taken (503 of 500), so nobody can be added. I could not count how many people are waiting. → More licences are needed: I can forward that for you. An account whose access ends frees one at once, too.',
    },
    {
      when: 'the person has an account whose access has ended, which uses no licence',
      given: { 'lms.licences': full, 'lms.matches': [matchOf({ accessUntil: '2026-11-17' })] },
      remedy,
    },
    {
      when: 'the person has an archived account',
      given: { 'lms.licences': full, 'lms.matches': [matchOf({ state: 'archived' })] },
      remedy,
    },
  ],
  clear: [
    {
      when: 'licences are left',
      given: {},
      nl: 'Nog 12 vrij: 488 van de 500 in gebruik.',
      en: '12 still free: 488 of 500 in use.',
    },
  ],
  'not-applicable': [
    { when: 'the source holds nobody', given: { 'hr.record': null, 'lms.licences': full } },
    { when: 'the person has a licence already', given: { 'lms.matches': [matchOf()], 'lms.licences': full } },
    {
      when: 'today is the last day of an account',
      given: { 'lms.matches': [matchOf({ accessUntil: '2026-11-18' })], 'lms.licences': full },
    },
  ],
});
