import { everybodyAffected } from '../../../../src/diagnostics/checks/learnlinq/everybody-affected.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';

const remedy = { by: 'flow', flow: 'team-progress-down' } as const;
const managers = (...managed: readonly string[][]) =>
  managed.map((managedUnits, index) => accountOf({ id: `m-${index}`, managedUnits }));
const own = [accountOf()];

describeCheck(everybodyAffected, {
  cause: [
    {
      when: 'three other managers have no unit either',
      given: { 'lms.own-accounts': own, 'lms.managers': [...own, ...managers([], [], [])] },
      remedy,
      nl: 'Ook de andere leidinggevenden (3) zijn aan geen enkele eenheid gekoppeld. Het ligt dus niet aan één persoon. → Kijk waarom Team Voortgang voor niemand werkt.',
      en: 'The other managers (3) are not linked to any unit either. So it is not about one person. → Look into why Team Progress works for nobody.',
    },
    {
      when: 'the others are linked to units that are no more',
      given: { 'lms.own-accounts': own, 'lms.managers': managers(['Zuid'], ['Zuid'], [], ['Noord']) },
      remedy,
    },
  ],
  clear: [
    {
      when: 'one of the others has a unit',
      given: { 'lms.own-accounts': own, 'lms.managers': managers([], [], ['Zorg']) },
      nl: 'Van de andere leidinggevenden (3) hebben er 2 hetzelfde probleem.',
      en: 'Of the other managers (3), 2 have the same problem.',
    },
    {
      when: 'all of the others have one',
      given: { 'lms.own-accounts': own, 'lms.managers': managers(['Zorg'], ['Zorg']) },
      nl: 'Van de andere leidinggevenden (2) hebben er geen hetzelfde probleem.',
      en: 'Of the other managers (2), none has the same problem.',
    },
    {
      when: 'only two others can be compared with',
      given: { 'lms.own-accounts': own, 'lms.managers': [...own, ...managers([], [])] },
    },
    {
      when: 'nobody else can be',
      given: { 'lms.own-accounts': own, 'lms.managers': own },
      nl: 'Er zijn geen andere leidinggevenden om mee te vergelijken.',
      en: 'There are no other managers to compare with.',
    },
    {
      when: 'an account whose access has ended is not compared with',
      given: {
        'lms.own-accounts': own,
        'lms.managers': [...managers([], []), accountOf({ id: 'm-9', accessUntil: '2026-11-01' })],
      },
    },
    {
      when: 'this person does manage a unit',
      given: {
        'lms.own-accounts': [accountOf({ managedUnits: ['Zorg'] })],
        'lms.managers': managers([], [], []),
      },
    },
  ],
  'not-applicable': [{ when: 'there is no account', given: { 'lms.managers': managers([], [], []) } }],
});
