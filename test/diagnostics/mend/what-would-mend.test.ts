import { describe, expect, test } from '@jest/globals';
import { advance } from '../../../src/diagnostics/advance.ts';
import type { HrRecord } from '../../../src/diagnostics/facts/hr-record.ts';
import type { Condition } from '../../../src/diagnostics/facts/tenant.ts';
import { userMissing } from '../../../src/diagnostics/flows/learnlinq/user-missing.ts';
import { hideValues } from '../../../src/diagnostics/mend/hide-values.ts';
import { sayMend } from '../../../src/diagnostics/mend/say-mend.ts';
import { whatWouldMend } from '../../../src/diagnostics/mend/what-would-mend.ts';
import type { Whose } from '../../../src/diagnostics/model.ts';
import { accountOf, matchOf } from '../../fixtures/account.ts';
import { factsOf, type Given, now, unknown } from '../../fixtures/facts.ts';
import { recordOf } from '../../fixtures/record.ts';
import { nights, runAt } from '../../fixtures/sync-run.ts';
import { careOnly, inService, ruleOf, tenantOf } from '../../fixtures/tenant.ts';
import { waitingFor } from '../../fixtures/waiting.ts';

const given = (record: Partial<HrRecord>, more: Given = {}) =>
  factsOf({ ...more, 'hr.matches': [{ how: 'exact', record: recordOf(record) }] });
type Facts = ReturnType<typeof given>;

const mend = (facts: Facts) => whatWouldMend(userMissing, facts, now);
function said(facts: Facts, language: 'nl' | 'en', hide: readonly Whose[] = []): readonly string[] {
  const step = advance(userMissing, facts, now);
  if (step.is !== 'done') return [];
  return sayMend(
    { mend: hideValues(mend(facts), hide), findings: step.findings, flow: 'user-missing' },
    language,
  );
}

const condition = (
  attribute: string,
  operator: Condition['operator'],
  value: Condition['value'],
): Condition => ({
  attribute,
  operator,
  value,
});
const filtered = (...rules: readonly (readonly Condition[])[]) => ({
  'tenant.agreement': tenantOf({
    filter: rules.map((all, index) => ruleOf(`Regel ${index + 1}`, `Rule ${index + 1}`, ...all)),
  }),
});
const kok = { employments: [{ function: 'Kok', department: 'Keuken' }] };
const set = (attribute: string, wanted: object, seen: string, employment: number | null = 0) => ({
  is: 'attribute',
  attribute,
  employment,
  seen,
  wanted,
});
const anyOf = (...values: readonly string[]) => ({ is: 'any-of', values });

describe('the smallest change that lets somebody through the filter', () => {
  test.each([
    [
      'any of the values that a rule names',
      filtered([condition('department', 'in', ['Zorg', 'Thuiszorg'])]),
      [set('department', anyOf('Zorg', 'Thuiszorg'), 'Keuken')],
    ],
    [
      'the rule with the fewest attributes, wherever it stands',
      filtered(
        [condition('department', 'is', 'Zorg'), condition('function', 'is', 'Arts')],
        [condition('function', 'is', 'Begeleider')],
      ),
      [set('function', anyOf('Begeleider'), 'Kok')],
    ],
    [
      'the first of two rules with as many',
      filtered([condition('department', 'is', 'Zorg')], [condition('function', 'is', 'Arts')]),
      [set('department', anyOf('Zorg'), 'Keuken')],
    ],
    [
      'only the attribute that fails, where the other holds already',
      filtered([condition('department', 'is', 'Keuken'), condition('function', 'is', 'Chef')]),
      [set('function', anyOf('Chef'), 'Kok')],
    ],
    [
      'another value than the one that is kept out',
      filtered([condition('function', 'not-in', ['Kok', 'Stagiair'])]),
      [set('function', { is: 'anything-but', values: ['Kok', 'Stagiair'] }, 'Kok')],
    ],
    [
      'any value with that beginning',
      filtered([condition('department', 'starts-with', ['Zorg', 'Kook'])]),
      [set('department', { is: 'beginning-with', values: ['Kook', 'Zorg'] }, 'Keuken')],
    ],
    [
      'an attribute of the customer’s own',
      filtered([condition('Locatie', 'is', 'Noord')]),
      [set('Locatie', anyOf('Noord'), '', null)],
    ],
    [
      'a day, when the other rule would take more',
      filtered([condition('startDate', 'on-or-before', '2024-01-01')]),
      [set('startDate', { is: 'day', from: null, until: '2024-01-01' }, '2024-03-01', null)],
    ],
    [
      'days between two bounds',
      filtered([
        condition('startDate', 'on-or-after', '2025-01-01'),
        condition('startDate', 'on-or-before', 'today'),
      ]),
      [set('startDate', { is: 'day', from: '2025-01-01', until: '2026-11-18' }, '2024-03-01', null)],
    ],
    [
      'a value that satisfies the agreements as well',
      {
        'tenant.agreement': tenantOf({
          filter: [ruleOf('Zorg', 'Care', condition('department', 'in', ['Zorg', 'Thuiszorg', 'Nachtzorg']))],
          customAgreements: [
            ruleOf('Geen nacht', 'No nights', condition('department', 'is-not', 'Nachtzorg')),
          ],
        }),
      },
      [set('department', anyOf('Zorg', 'Thuiszorg'), 'Keuken')],
    ],
  ])('%s', (_when, agreement, changes) => {
    expect(mend(given(kok, agreement))?.together).toMatchObject({ changes, left: [], unchecked: [] });
  });

  test('of several employments the one that takes the least', () => {
    const employments = [
      { function: 'Kok', department: 'Keuken' },
      { function: 'Kok', department: 'Zorg' },
    ];
    const both = filtered([condition('department', 'is', 'Zorg'), condition('function', 'is', 'Arts')]);
    expect(mend(given({ employments }, both))?.together?.changes).toEqual([
      set('function', anyOf('Arts'), 'Kok', 1),
    ]);
  });

  test.each([
    [
      'two conditions exclude each other',
      filtered([condition('department', 'is', 'Zorg'), condition('department', 'is-not', 'Zorg')]),
    ],
    ['it would be somebody else', filtered([condition('username', 'is', 'admin')])],
    ['the key would have to change', filtered([condition('id', 'starts-with', 'X')])],
    [
      'the days exclude each other',
      filtered([
        condition('startDate', 'on-or-after', 'today'),
        condition('startDate', 'on-or-before', '2025-01-01'),
      ]),
    ],
    [
      'the filter and an agreement exclude each other',
      {
        'tenant.agreement': tenantOf({
          filter: [careOnly],
          customAgreements: [ruleOf('Niet zorg', 'Not care', condition('department', 'is-not', 'Zorg'))],
        }),
      },
    ],
  ])('nothing is made up where %s', (_when, agreement) => {
    expect(mend(given(kok, agreement))?.together ?? null).toBeNull();
  });
});

const careAgreed = tenantOf({ filter: [careOnly], customAgreements: [inService] });
const inKitchen = { employments: [{ function: 'Arts', department: 'Keuken' }] };
const full = {
  'lms.licences': { used: 500, maximum: 500 },
  'lms.waiting': waitingFor(3),
} as const;

describe('what is said about it', () => {
  test.each([
    [
      'the filter alone',
      given(inKitchen, { 'tenant.agreement': careAgreed }),
      [
        'Als dit in de bron niet klopt: met afdeling ‘Zorg’ komt deze persoon wel mee.',
        'Daarmee zijn er dan 489 van de 500 licenties in gebruik.',
      ],
      [
        'If this is wrong in the source: with department ‘Zorg’ this person comes along.',
        'Then 489 of 500 licences are in use.',
      ],
    ],
    [
      'a missing field and the filter: neither is enough',
      given({ ...inKitchen, email: null }, { 'tenant.agreement': careAgreed }),
      [
        'Alleen het ene of alleen het andere oplossen is niet genoeg: allebei is nodig.',
        'Als dit in de bron niet klopt: met e-mail ingevuld en afdeling ‘Zorg’ komt deze persoon wel mee.',
        'Daarmee zijn er dan 489 van de 500 licenties in gebruik.',
      ],
      [
        'Solving just the one or just the other is not enough: it takes both.',
        'If this is wrong in the source: with e-mail filled in and department ‘Zorg’ this person comes along.',
        'Then 489 of 500 licences are in use.',
      ],
    ],
    [
      'a start date to come as well: by itself, but not at once',
      given({ ...inKitchen, startDate: '2026-12-01' }, { 'tenant.agreement': careAgreed }),
      [
        'Alleen het ene of alleen het andere oplossen is niet genoeg: allebei is nodig.',
        'Als dit in de bron niet klopt: met afdeling ‘Zorg’ komt deze persoon vanaf 1 december 2026 mee.',
        'Daarmee zijn er dan 489 van de 500 licenties in gebruik.',
      ],
      [
        'Solving just the one or just the other is not enough: it takes both.',
        'If this is wrong in the source: with department ‘Zorg’ this person comes along from 1 December 2026.',
        'Then 489 of 500 licences are in use.',
      ],
    ],
    [
      'one change that mends the filter and an agreement, and another that does not',
      given(inKitchen, {
        'tenant.agreement': tenantOf({
          filter: [careOnly],
          customAgreements: [
            ruleOf('Geen keuken', 'No kitchen', condition('department', 'is-not', 'Keuken')),
          ],
        }),
      }),
      [
        'Als dit in de bron niet klopt: met afdeling ‘Zorg’ komt deze persoon wel mee.',
        'Daarmee zijn er dan 489 van de 500 licenties in gebruik.',
      ],
      [
        'If this is wrong in the source: with department ‘Zorg’ this person comes along.',
        'Then 489 of 500 licences are in use.',
      ],
    ],
    [
      'full licences: one for everybody who waits, and for this person',
      given({ email: null }, full),
      [
        'Alleen het ene of alleen het andere oplossen is niet genoeg: allebei is nodig.',
        'Met e-mail ingevuld en 4 extra licenties komt deze persoon wel mee.',
        'Daarmee zijn er dan 501 van de 504 licenties in gebruik.',
      ],
      [
        'Solving just the one or just the other is not enough: it takes both.',
        'With e-mail filled in and 4 more licences this person comes along.',
        'Then 501 of 504 licences are in use.',
      ],
    ],
    [
      'three things at once',
      given(
        { username: null, email: 'sanne\u200B@zonnehof.example' },
        { 'lms.sync-runs': [runAt(nights[0], 'failed'), runAt(nights[1])] },
      ),
      [
        'Eén ervan oplossen is niet genoeg: alle 3 zijn nodig.',
        'Met gebruikersnaam ingevuld, e-mail ‘sanne@zonnehof.example’ en een koppeling die weer loopt komt deze persoon wel mee.',
        'Daarmee zijn er dan 489 van de 500 licenties in gebruik.',
      ],
      [
        'Solving one of them is not enough: it takes all 3.',
        'With username filled in, e-mail ‘sanne@zonnehof.example’ and a sync that runs again this person comes along.',
        'Then 489 of 500 licences are in use.',
      ],
    ],
    [
      'the runs could not be read, so it is not known whether it is enough',
      { ...given(inKitchen, { 'tenant.agreement': careAgreed }), 'lms.sync-runs': unknown() },
      [
        'Als dit in de bron niet klopt: met afdeling ‘Zorg’ is dit opgelost; of dat genoeg is, weet ik pas als ik alles kan controleren.',
        'Daarmee zijn er dan 489 van de 500 licenties in gebruik.',
      ],
      [
        'If this is wrong in the source: with department ‘Zorg’ this is solved; whether that is enough, I only know once I can check everything.',
        'Then 489 of 500 licences are in use.',
      ],
    ],
    [
      'the cheapest change for the filter would break an agreement',
      given(inKitchen, {
        'tenant.agreement': tenantOf({
          filter: [careOnly],
          customAgreements: [
            ruleOf(
              'In de keuken, of op Noord',
              'In the kitchen, or in the north',
              condition('department', 'in', ['Keuken', 'Tuin']),
            ),
          ],
        }),
      }),
      ['Alleen afdeling ‘Zorg’ is niet genoeg: dan staat ‘Afspraken over de koppeling’ nog in de weg.'],
      [
        'Just department ‘Zorg’ is not enough: ‘Agreements about the integration’ would stand in the way then.',
      ],
    ],
  ])('%s', (_when, facts, nl, en) => {
    expect(said(facts, 'nl')).toEqual(nl);
    expect(said(facts, 'en')).toEqual(en);
  });

  test.each([
    ['a missing field', given({ email: null })],
    ['a value written badly', given({ email: 'sanne jansen@zonnehof.example' })],
    ['a day to come', given({ startDate: '2026-12-01' }, { 'tenant.agreement': careAgreed })],
    ['full licences', given({}, full)],
    ['a run to come', given({ changedAt: '2026-11-18T08:00:00Z' })],
    ['keys that another account holds', given({}, { 'lms.key-holders': [accountOf({ importId: 'p-9' })] })],
  ])('one cause whose remedy says it all needs no more words: %s', (_when, facts) => {
    expect(said(facts, 'nl')).toEqual([]);
  });

  test('a single point that mends the rest is not told as not enough', () => {
    const facts = given(
      { ...inKitchen, changedAt: '2026-11-18T08:00:00Z' },
      { 'hr.connection': { kind: 'api', outcome: 'answered', rows: 40, rowsBefore: 498 } },
    );
    expect(mend(facts)?.alone).toMatchObject([
      { cause: 'sync-not-yet-run', left: ['connector-source'] },
      { cause: 'connector-source', left: [] },
    ]);
    expect(said(facts, 'nl')[0]).toBe('Alleen punt 1 oplossen is niet genoeg: dan blijft punt 2 over.');
  });

  test('values that may not be read are not said', () => {
    const facts = given(
      { ...inKitchen, email: ' sanne@zonnehof.example' },
      { 'tenant.agreement': careAgreed },
    );
    expect(said(facts, 'nl').join(' ')).toContain('sanne@zonnehof.example');
    expect(said(facts, 'nl', ['subject']).join(' ')).not.toContain('sanne');
    expect(said(facts, 'nl', ['other']).join(' ')).toContain('sanne@zonnehof.example');
  });
});

describe('what else it would change', () => {
  const group = (unit: string, ...paths: string[]) => ({
    id: unit,
    title: unit,
    include: [{ function: null, unit }],
    exclude: [],
    paths,
  });
  const groups = { 'lms.target-groups': [group('Zorg', 'Medicatie', 'Tillen'), group('Keuken', 'Hygiëne')] };

  test('learning paths by another target group, where those were read', () => {
    const facts = given(inKitchen, { 'tenant.agreement': careAgreed, ...groups });
    expect(mend(facts)?.together?.besides).toContainEqual({
      is: 'learning-paths',
      gained: ['Medicatie', 'Tillen'],
      lost: ['Hygiëne'],
    });
    expect(said(facts, 'nl')).toContain(
      'Daar horen andere leerpaden bij: erbij komt ‘Medicatie’ en ‘Tillen’. Vervallen: ‘Hygiëne’.',
    );
    const unread = { ...facts, 'lms.target-groups': unknown() };
    expect(mend(unread)?.together?.besides).toEqual([{ is: 'licence-used', used: 489, maximum: 500 }]);
  });

  test('nothing about paths where each of several values would give others', () => {
    const either = filtered([condition('department', 'in', ['Zorg', 'Thuiszorg'])]);
    expect(mend(given(inKitchen, { ...either, ...groups }))?.together?.besides).toEqual([
      { is: 'licence-used', used: 489, maximum: 500 },
    ]);
  });

  test('access lasts as long as the end date that was changed', () => {
    const window = tenantOf({ contractWindow: { startsWithinDays: 30, endedWithinDays: 30 } });
    const facts = given({ endDate: '2026-10-01' }, { 'tenant.agreement': window });
    expect(said(facts, 'nl')).toEqual([
      'Als dit in de bron niet klopt: met datum uit dienst 19 oktober 2026 of later komt deze persoon wel mee.',
      'De toegang loopt dan tot en met de nieuwe einddatum (19 oktober 2026 of later).',
      'Daarmee zijn er dan 489 van de 500 licenties in gebruik.',
    ]);
  });
});

describe('nothing is said', () => {
  test.each([
    [
      'of somebody who has an account',
      given(inKitchen, { 'tenant.agreement': careAgreed, 'lms.matches': [matchOf()] }),
    ],
    ['of somebody whom nothing keeps out', given({})],
    ['of somebody who is not in the source', factsOf({ 'hr.matches': [] })],
    [
      'without the source',
      { ...given(inKitchen, { 'tenant.agreement': careAgreed }), 'hr.matches': unknown() },
    ],
  ])('%s', (_when, facts) => {
    expect(mend(facts)).toBeNull();
  });
});
