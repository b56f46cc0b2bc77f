import { changedAudience } from '../../../../src/diagnostics/checks/learnlinq/changed-audience.ts';
import type { TargetGroup } from '../../../../src/diagnostics/facts/target-group.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { changeOf } from '../../../fixtures/change.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';

const groups: readonly TargetGroup[] = [
  {
    id: 'g-1',
    title: 'Zorg',
    include: [{ function: null, unit: 'Zorg' }],
    exclude: [{ function: 'Stagiair', unit: null }],
    paths: ['Medicatie', 'Tillen'],
  },
  {
    id: 'g-2',
    title: 'Keuken',
    include: [{ function: 'Kok', unit: 'Keuken' }],
    exclude: [],
    paths: ['Hygiëne', 'Tillen'],
  },
  { id: 'g-3', title: 'Iedereen', include: [{ function: null, unit: null }], exclude: [], paths: ['Welkom'] },
];
const cook = accountOf({ employments: [{ function: 'Kok', department: 'Keuken' }], units: ['Keuken'] });
const toKitchen = [
  changeOf({ field: 'function', before: 'Verpleegkundige', after: 'Kok' }),
  changeOf({ field: 'department', before: 'Zorg', after: 'Keuken' }),
];
const remedy = { by: 'nobody' } as const;

describeCheck(changedAudience, {
  cause: [
    {
      when: 'the sync moved somebody from care to the kitchen',
      given: { 'lms.own-accounts': [cook], 'lms.changes': toKitchen, 'lms.target-groups': groups },
      remedy,
      hidden: ['Verpleegkundige', 'Keuken', 'Medicatie', 'Hygiëne'],
      nl: 'Op woensdag 18 november 2026 om 02:00 veranderde de koppeling ‘Verpleegkundige, Zorg’ in ‘Kok, Keuken’. Daar hoort een andere doelgroep bij. Erbij gekomen: ‘Hygiëne’. Vervallen: ‘Medicatie’. Wat al behaald was, blijft in het Portfolio staan. → Klopt de nieuwe functie en afdeling, dan hoeft niemand iets te doen. Klopt die niet, pas die dan aan in de HR-bron.',
      en: 'On Wednesday 18 November 2026 at 02:00 the sync changed ‘Verpleegkundige, Zorg’ into ‘Kok, Keuken’. Another target group goes with that. Added: ‘Hygiëne’. Gone: ‘Medicatie’. What was already achieved stays in the Portfolio. → If the new function and department are right, nobody has to do anything. If not, correct them in the HR source.',
    },
    {
      when: 'somebody changed the function by hand, into one that is left out',
      given: {
        'lms.own-accounts': [accountOf({ employments: [{ function: 'Stagiair', department: 'Zorg' }] })],
        'lms.changes': [
          changeOf({
            field: 'function',
            before: 'Verpleegkundige',
            after: 'Stagiair',
            by: 'person',
            at: '2026-11-12T13:00:00Z',
          }),
        ],
        'lms.target-groups': groups,
      },
      remedy,
      nl: 'Op donderdag 12 november 2026 om 14:00 veranderde iemand in LearnLinq ‘Verpleegkundige, Zorg’ in ‘Stagiair, Zorg’. Daar hoort een andere doelgroep bij. Vervallen: ‘Medicatie’ en ‘Tillen’. Wat al behaald was, blijft in het Portfolio staan. → Klopt de nieuwe functie en afdeling, dan hoeft niemand iets te doen. Klopt die niet, pas die dan aan in de HR-bron.',
    },
    {
      when: 'a second employment was added',
      given: {
        'lms.own-accounts': [
          accountOf({
            employments: [
              { function: 'Verpleegkundige', department: 'Zorg' },
              { function: 'Kok', department: 'Keuken' },
            ],
          }),
        ],
        'lms.changes': [
          changeOf({ field: 'function', after: 'Kok' }),
          changeOf({ field: 'department', after: 'Keuken' }),
        ],
        'lms.target-groups': groups,
      },
      remedy,
    },
    {
      when: 'the only employment was taken away',
      given: {
        'lms.own-accounts': [accountOf({ employments: [], units: [] })],
        'lms.changes': [
          changeOf({ field: 'function', before: 'Kok' }),
          changeOf({ field: 'department', before: 'Keuken' }),
        ],
        'lms.target-groups': groups,
      },
      remedy,
      en: 'On Wednesday 18 November 2026 at 02:00 the sync changed ‘Kok, Keuken’ into an empty function. Another target group goes with that. Gone: ‘Hygiëne’ and ‘Tillen’. What was already achieved stays in the Portfolio. → If the new function and department are right, nobody has to do anything. If not, correct them in the HR source.',
    },
    {
      when: 'an earlier change counts and a later one made no difference',
      given: {
        'lms.own-accounts': [accountOf({ employments: [{ function: 'Verzorgende', department: 'Zorg' }] })],
        'lms.changes': [
          changeOf({ field: 'function', before: 'Verpleegkundige', after: 'Verzorgende' }),
          changeOf({ field: 'department', before: 'Keuken', after: 'Zorg', at: '2026-11-10T01:02:00Z' }),
        ],
        'lms.target-groups': groups,
      },
      remedy,
    },
  ],
  clear: [
    {
      when: 'nothing changed',
      given: { 'lms.own-accounts': [accountOf()], 'lms.target-groups': groups },
      nl: 'De functie en de afdeling zijn in de laatste 90 dagen niet gewijzigd.',
      en: 'The function and the department have not changed in the last 90 days.',
    },
    {
      when: 'another function has the same learning paths',
      given: {
        'lms.own-accounts': [accountOf()],
        'lms.changes': [changeOf({ field: 'function', before: 'Verzorgende', after: 'Verpleegkundige' })],
        'lms.target-groups': groups,
      },
      nl: 'De functie of de afdeling is gewijzigd, maar daar horen dezelfde verplichte leerpaden bij.',
      en: 'The function or the department changed, but the same mandatory learning paths go with it.',
    },
    {
      when: 'the change is more than 90 days ago',
      given: {
        'lms.own-accounts': [cook],
        'lms.changes': toKitchen.map((change) => ({ ...change, at: '2026-08-20T01:00:00Z' })),
        'lms.target-groups': groups,
      },
    },
    {
      when: 'only the address changed',
      given: {
        'lms.own-accounts': [accountOf()],
        'lms.changes': [
          changeOf({ field: 'email', before: 'a@zonnehof.example', after: 'b@zonnehof.example' }),
        ],
        'lms.target-groups': groups,
      },
    },
  ],
  'not-applicable': [
    { when: 'there is no account', given: { 'lms.changes': toKitchen, 'lms.target-groups': groups } },
    {
      when: 'access has ended, which takes everybody out of every target group',
      given: {
        'lms.own-accounts': [{ ...cook, accessUntil: '2026-11-17' }],
        'lms.changes': toKitchen,
        'lms.target-groups': groups,
      },
    },
  ],
});
