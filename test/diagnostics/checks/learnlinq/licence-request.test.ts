import { expect, test } from '@jest/globals';
import { licenceRequest } from '../../../../src/diagnostics/checks/learnlinq/licence-request.ts';
import type { IdleAccount } from '../../../../src/diagnostics/facts/idle-account.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { factsOf, now } from '../../../fixtures/facts.ts';
import { waitingAre, waitingFor } from '../../../fixtures/waiting.ts';

const remedy = { by: 'support', desk: 'licences' } as const;
const full = { used: 500, maximum: 500 };
const wait = (people: number) => waitingFor(people);
const idle = (because: IdleAccount['because'], ...names: readonly string[]): IdleAccount[] =>
  names.map((name) => ({ because, account: accountOf({ id: name, name }) }));

test('so many people that they cannot be followed one by one are counted only', () => {
  const keysOf = (people: number) => {
    const names = Array.from({ length: people }, (_, nth) => [`P${nth}`, null] as const);
    const finding = licenceRequest.run(
      factsOf({ 'lms.licences': full, 'lms.waiting': waitingAre(names) }),
      now,
    );
    return finding.is === 'cause' ? finding.detail['keys'] : null;
  };
  expect(keysOf(500)).toHaveLength(500);
  expect(keysOf(501)).toEqual([]);
});

test('what an older ticket holds, without who waited, can still be read', () => {
  const detail = { used: 500, maximum: 500, waiting: 2, idle: [], names: [], proposed: 2 };
  const old = { check: 'licence-request', read: [], is: 'cause', detail, remedy } as const;
  expect(licenceRequest.say(old, 'en', []).text).toContain('2 people are waiting.');
});

describeCheck(licenceRequest, {
  cause: [
    {
      when: 'all are used, people wait, and nothing can be freed',
      given: { 'lms.licences': full, 'lms.waiting': wait(12) },
      remedy,
      nl: 'Alle 500 licenties zijn in gebruik (500 accounts). Er wachten 12 mensen. Er zijn geen accounts die je eerst kunt vrijmaken. → Mijn voorstel: vraag 12 licenties erbij (12 wachtend = 12).',
      en: 'All 500 licences are used (500 accounts). 12 people are waiting. There are no accounts that you can free first. → My proposal: ask for 12 more licences (12 waiting = 12).',
    },
    {
      when: 'it is known who wait, and from when',
      given: {
        'lms.licences': full,
        'lms.waiting': waitingAre([
          ['Jan de Vries', '2026-11-01'],
          ['Rosa Blom', '2026-12-01'],
          ['Els Kok', '2026-12-01'],
          ['Bas Mol', '2026-12-01'],
        ]),
      },
      remedy,
      ofOthers: ['Vries', 'Rosa', 'Els', 'Bas', 'key of'],
      nl: 'Alle 500 licenties zijn in gebruik (500 accounts). Er wachten 4 mensen: 1 in dienst sinds 1 november 2026 (Jan de Vries) en 3 in dienst vanaf 1 december 2026 (Bas Mol, Els Kok, Rosa Blom). Er zijn geen accounts die je eerst kunt vrijmaken. → Mijn voorstel: vraag 4 licenties erbij (4 wachtend = 4).',
      en: 'All 500 licences are used (500 accounts). 4 people are waiting: 1 employed since 1 November 2026 (Jan de Vries) and 3 employed from 1 December 2026 (Bas Mol, Els Kok, Rosa Blom). There are no accounts that you can free first. → My proposal: ask for 4 more licences (4 waiting = 4).',
    },
    {
      when: 'six people start on one day, which is today',
      given: {
        'lms.licences': full,
        'lms.waiting': waitingAre(['F', 'E', 'D', 'C', 'B', 'A'].map((name) => [name, '2026-11-18'])),
      },
      remedy,
      nl: 'Alle 500 licenties zijn in gebruik (500 accounts). Er wachten 6 mensen, in dienst sinds 18 november 2026 (A, B, C, D, E, …). Er zijn geen accounts die je eerst kunt vrijmaken. → Mijn voorstel: vraag 6 licenties erbij (6 wachtend = 6).',
    },
    {
      when: 'they start on more days than can be told, or on a day that the source does not say',
      given: {
        'lms.licences': full,
        'lms.waiting': waitingAre([
          ['A', null],
          ...['01', '02', '03', '04', '05'].map((day) => [`B${day}`, `2026-12-${day}`] as const),
        ]),
      },
      remedy,
      en: 'All 500 licences are used (500 accounts). 6 people are waiting: 1 employed from 1 December 2026 (B01), 1 employed from 2 December 2026 (B02), 1 employed from 3 December 2026 (B03), 1 employed from 4 December 2026 (B04), 1 employed from 5 December 2026 (B05) and 1 with another start date. There are no accounts that you can free first. → My proposal: ask for 6 more licences (6 waiting = 6).',
    },
    {
      when: 'others come in on their first day, and do not wait yet',
      given: {
        'lms.licences': full,
        'lms.waiting': waitingAre(
          [['Jan de Vries', null]],
          [
            ['Rosa Blom', '2026-12-01'],
            ['Els Kok', '2026-12-05'],
          ],
        ),
      },
      remedy,
      ofOthers: ['Vries', 'Rosa', 'Els'],
      nl: 'Alle 500 licenties zijn in gebruik (500 accounts). Er wacht 1 persoon, zonder datum in dienst in de bron (Jan de Vries). Binnenkort komen er nog 2 bij: 1 in dienst vanaf 1 december 2026 (Rosa Blom) en 1 in dienst vanaf 5 december 2026 (Els Kok). Die tellen nog niet mee. Er zijn geen accounts die je eerst kunt vrijmaken. → Mijn voorstel: vraag 1 licentie erbij (1 wachtend = 1).',
      en: 'All 500 licences are used (500 accounts). 1 person is waiting, without a start date in the source (Jan de Vries). 2 more start soon: 1 employed from 1 December 2026 (Rosa Blom) and 1 employed from 5 December 2026 (Els Kok). They are not counted yet. There are no accounts that you can free first. → My proposal: ask for 1 more licence (1 waiting = 1).',
    },
    {
      when: 'some can be freed first',
      given: {
        'lms.licences': full,
        'lms.waiting': wait(12),
        'lms.idle-accounts': [
          ...idle('ends-soon', 'Anna Bos'),
          ...idle('not-in-source', 'Piet Smit', 'Jan Vos', 'Els Kok', 'Bas Mol', 'Ada Pos', 'Tom Wit'),
          ...idle('never-used', 'Ria Dam', 'Leo Vis'),
        ],
      },
      remedy,
      ofOthers: ['Anna', 'Piet', 'Vos', 'Ria'],
      nl: 'Alle 500 licenties zijn in gebruik (500 accounts). Er wachten 12 mensen. Deze accounts kun je eerst vrijmaken: 6 van mensen die niet meer in de bron staan (Ada Pos, Bas Mol, Els Kok, Jan Vos, Piet Smit, …), 2 van mensen die nog nooit hebben ingelogd (Leo Vis, Ria Dam) en 1 van iemand van wie de toegang binnen 30 dagen eindigt (Anna Bos). Zodra de toegang eindigt, is de licentie vrij. → Mijn voorstel: vraag 3 licenties erbij (12 wachtend − 9 vrij te maken = 3).',
      en: 'All 500 licences are used (500 accounts). 12 people are waiting. You can free these accounts first: 6 of people who are not in the source any more (Ada Pos, Bas Mol, Els Kok, Jan Vos, Piet Smit, …), 2 of people who never signed in (Leo Vis, Ria Dam) and 1 of somebody whose access ends within 30 days (Anna Bos). As soon as access ends, the licence is free. → My proposal: ask for 3 more licences (12 waiting − 9 can be freed = 3).',
    },
    {
      when: 'more can be freed than people wait, so none need be added',
      given: {
        'lms.licences': full,
        'lms.waiting': wait(1),
        'lms.idle-accounts': idle('not-in-source', 'Piet Smit', 'Jan Vos'),
      },
      remedy,
      en: 'All 500 licences are used (500 accounts). 1 person is waiting. You can free these accounts first: 2 of people who are not in the source any more (Jan Vos, Piet Smit). As soon as access ends, the licence is free. → No more are needed for those who are waiting (1 waiting − 2 can be freed = −1).',
    },
    {
      when: 'more are used than there are',
      given: { 'lms.licences': { used: 503, maximum: 500 }, 'lms.waiting': wait(2) },
      remedy,
      en: 'All 500 licences are used (503 accounts). 2 people are waiting. There are no accounts that you can free first. → My proposal: ask for 5 more licences (2 waiting + 3 too many in use = 5).',
    },
    {
      when: 'who waits could not be counted',
      given: { 'lms.licences': full, 'lms.waiting': { is: 'not-counted' } },
      remedy,
      nl: 'Alle 500 licenties zijn in gebruik (500 accounts). Hoeveel mensen er wachten, kon ik niet tellen. Er zijn geen accounts die je eerst kunt vrijmaken. → Support kan met je kijken hoeveel licenties erbij moeten.',
    },
  ],
  clear: [
    {
      when: 'some are still free',
      given: {},
      nl: '488 van de 500 licenties zijn in gebruik, dus er zijn er nog 12 vrij. Er zijn geen accounts die je eerst kunt vrijmaken.',
      en: '488 of the 500 licences are used, so 12 are still free. There are no accounts that you can free first.',
    },
    {
      when: 'some are free, and more people wait',
      given: {
        'lms.licences': { used: 497, maximum: 500 },
        'lms.waiting': wait(14),
        'lms.idle-accounts': idle('never-used', 'Ria Dam', 'Leo Vis'),
      },
      nl: '497 van de 500 licenties zijn in gebruik, dus er zijn er nog 3 vrij. Er wachten 14 mensen. Deze accounts kun je eerst vrijmaken: 2 van mensen die nog nooit hebben ingelogd (Leo Vis, Ria Dam). Zodra de toegang eindigt, is de licentie vrij. Mijn voorstel: vraag 9 licenties erbij (14 wachtend − 3 vrij − 2 vrij te maken = 9).',
      en: '497 of the 500 licences are used, so 3 are still free. 14 people are waiting. You can free these accounts first: 2 of people who never signed in (Leo Vis, Ria Dam). As soon as access ends, the licence is free. My proposal: ask for 9 more licences (14 waiting − 3 free − 2 can be freed = 9).',
    },
  ],
});
