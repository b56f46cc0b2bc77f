import { portfolioResultMissing } from '../../../../src/diagnostics/checks/learnlinq/portfolio-result-missing.ts';
import type { LearningResult } from '../../../../src/diagnostics/facts/learning-result.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';

const resultOf = (given: Partial<LearningResult> = {}): LearningResult => ({
  id: 'r-1',
  account: 'a-1',
  path: 'Tillen',
  achievedAt: '2026-03-31T22:30:00Z',
  portfolio: 'shown',
  ...given,
});
const hidden = resultOf({ portfolio: 'hidden' });
const remedy = { by: 'support', desk: 'development' } as const;

describeCheck(portfolioResultMissing, {
  cause: [
    {
      when: 'a result of an account in use is hidden',
      given: {
        'lms.own-accounts': [accountOf()],
        'lms.results': [hidden, resultOf({ id: 'r-2', path: 'Medicatie' })],
      },
      remedy,
      hidden: ['Tillen'],
      nl: 'Dit is behaald, maar staat niet in het Portfolio: ‘Tillen’ (1 april 2026). → Dit kun je zelf niet oplossen: laat Development nakijken waarom het niet zichtbaar is.',
      en: 'This was achieved but is not in the Portfolio: ‘Tillen’ (1 April 2026). → You cannot mend this yourself: have Development find out why it does not show.',
    },
    {
      when: 'two are',
      given: {
        'lms.own-accounts': [accountOf()],
        'lms.results': [
          hidden,
          resultOf({ id: 'r-2', path: 'Medicatie', achievedAt: '2026-05-04T10:00:00Z', portfolio: 'hidden' }),
        ],
      },
      remedy,
      nl: 'Dit is behaald, maar staat niet in het Portfolio: ‘Medicatie’ (4 mei 2026) en ‘Tillen’ (1 april 2026). → Dit kun je zelf niet oplossen: laat Development nakijken waarom het niet zichtbaar is.',
    },
  ],
  clear: [
    {
      when: 'all that was achieved is shown',
      given: { 'lms.own-accounts': [accountOf()], 'lms.results': [resultOf()] },
      nl: 'Het Portfolio laat alles zien wat behaald is: 1 resultaat.',
      en: 'The Portfolio shows all that was achieved: 1 result.',
    },
    {
      when: 'nothing was achieved yet',
      given: { 'lms.own-accounts': [accountOf()] },
      nl: 'Er zijn nog geen resultaten behaald.',
      en: 'No results have been achieved yet.',
    },
  ],
  'not-applicable': [
    { when: 'there is no account', given: { 'lms.results': [hidden] } },
    {
      when: 'access has ended, which hides results on purpose',
      given: { 'lms.own-accounts': [accountOf({ accessUntil: '2026-11-17' })], 'lms.results': [hidden] },
    },
    {
      when: 'there are two accounts, and the results may stand in the other',
      given: { 'lms.own-accounts': [accountOf(), accountOf({ id: 'a-2' })], 'lms.results': [hidden] },
    },
  ],
});
