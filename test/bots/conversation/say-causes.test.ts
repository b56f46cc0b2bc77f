import { describe, expect, test } from '@jest/globals';
import { sayReport } from '../../../src/bots/conversation/say-report.ts';
import type { Facts } from '../../../src/diagnostics/facts/fact-table.ts';
import { cannotLogIn } from '../../../src/diagnostics/flows/learnlinq/cannot-log-in.ts';
import { userMissing } from '../../../src/diagnostics/flows/learnlinq/user-missing.ts';
import type { Flow, Language } from '../../../src/diagnostics/model.ts';
import type { Reach, Reaches } from '../../../src/diagnostics/peers/reach.ts';
import { accountOf, matchOf } from '../../fixtures/account.ts';
import { factsOf } from '../../fixtures/facts.ts';
import { recordOf } from '../../fixtures/record.ts';
import { reportOn } from '../../fixtures/report-on.ts';
import { signInsOf } from '../../fixtures/sign-in.ts';
import { careOnly, tenantOf } from '../../fixtures/tenant.ts';

/** What is said of these facts, when the causes hold for these people. */
function said(flow: Flow, facts: Facts, reaches: Reaches, language: Language = 'nl'): readonly string[] {
  const found = reportOn(flow, facts);
  const report = { ...found, reaches: { ...found.reaches, ...reaches } };
  return sayReport(report, 'Sanne', language).text.split('\n');
}

const record = recordOf({ email: null, employments: [{ function: 'Kok', department: 'Zorg Zuid' }] });
const missing = factsOf({
  'hr.matches': [{ how: 'exact', record }],
  'hr.record': record,
  'tenant.agreement': tenantOf({ filter: [careOnly] }),
});
const counted = (shared: number, looked: number) => ({ shared, looked });
const unit: Reach = {
  is: 'unit',
  compared: { unit: 'Zorg Zuid', inUnit: counted(12, 14), elsewhere: counted(0, 25) },
};
const everybody: Reach = {
  is: 'everybody',
  compared: { unit: 'Zorg Zuid', inUnit: counted(14, 14), elsewhere: counted(20, 25) },
};
const few: Reach = {
  is: 'everybody',
  compared: { unit: null, inUnit: counted(1, 1), elsewhere: counted(20, 25) },
};

describe('for whom it holds', () => {
  test.each([
    [
      'nl',
      unit,
      'Dit geldt niet alleen voor Sanne: ook voor 12 van de 14 anderen van afdeling ‘Zorg Zuid’ die ik heb bekeken.',
    ],
    [
      'en',
      unit,
      'This is not only about Sanne: it also holds for 12 of the 14 others of department ‘Zorg Zuid’ whom I looked at.',
    ],
    [
      'nl',
      everybody,
      'Dit geldt niet alleen voor Sanne: ook voor alle 14 anderen van afdeling ‘Zorg Zuid’ en 20 van de 25 mensen daarbuiten die ik heb bekeken.',
    ],
    [
      'en',
      everybody,
      'This is not only about Sanne: it also holds for all 14 others of department ‘Zorg Zuid’ and 20 of the 25 people outside it whom I looked at.',
    ],
    ['nl', few, 'Dit geldt niet alleen voor Sanne: ook voor 21 van de 26 anderen die ik heb bekeken.'],
    ['en', few, 'This is not only about Sanne: it also holds for 21 of the 26 others whom I looked at.'],
  ] as const)('in %s: %j', (language, reach, heading) => {
    expect(said(userMissing, missing, { 'import-filter-mismatch': reach }, language)[0]).toBe(heading);
  });
});

describe('what belongs together', () => {
  const begin = (lines: readonly string[]) => lines.map((line) => line.slice(0, 28));

  test('causes that the same people share and the same hands mend are one story with one remedy', () => {
    const lines = said(userMissing, missing, {
      'import-filter-mismatch': unit,
      'missing-required-field': unit,
    });
    expect(begin(lines)).toEqual([
      'Dit geldt niet alleen voor S',
      'Niet ingevuld in de bron: e-',
      '→ Vul het e-mailadres in de ',
    ]);
    expect(lines[2]).toMatch(/HR-bron in\. Hoort deze persoon .* niet persoon voor persoon\.$/u);
  });

  test('what everybody shares comes before what a department shares', () => {
    const lines = said(userMissing, missing, {
      'import-filter-mismatch': everybody,
      'missing-required-field': unit,
    });
    expect(begin(lines)).toEqual([
      'Dit geldt niet alleen voor S',
      '1. Valt buiten het filter va',
      '→ Hoort deze persoon wel in ',
      'Dit geldt niet alleen voor S',
      '2. Niet ingevuld in de bron:',
      '→ Vul het e-mailadres in de ',
    ]);
  });

  test('where nothing is shared, the causes stand in the order of the flow, as ever', () => {
    expect(begin(said(userMissing, missing, {}))).toEqual([
      'Bij Sanne spelen 2 dingen. L',
      '1. Niet ingevuld in de bron:',
      '→ Vul het e-mailadres in de ',
      '2. Valt buiten het filter va',
      '→ Hoort deze persoon wel in ',
    ]);
  });

  test('logging in that fails for everybody comes before what is wrong with one account', () => {
    const own = { accessUntil: '2026-11-15' };
    const signIns = signInsOf('-b-1', '-b-2', '-b-3', '-b-4', '-b-5', '-b-6');
    const facts = factsOf({
      'lms.matches': [matchOf(own)],
      'lms.own-accounts': [accountOf(own)],
      'lms.sign-ins': signIns,
    });
    expect(begin(said(cannotLogIn, facts, {}, 'en'))).toEqual([
      'This is not only about Sanne',
      '1. Since Wednesday 18 Novemb',
      '→ This person is not the rea',
      'I also found this for Sanne:',
      '2. Access ended after 15 Nov',
      '→ If that date is right, not',
    ]);
  });
});
