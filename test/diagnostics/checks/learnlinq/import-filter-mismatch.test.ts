import { importFilterMismatch } from '../../../../src/diagnostics/checks/learnlinq/import-filter-mismatch.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { recordOf } from '../../../fixtures/record.ts';
import { careOnly, ruleOf, tenantOf } from '../../../fixtures/tenant.ts';

const remedy = { by: 'source-owner', lookAgain: 'after-next-sync' } as const;
const working = (department: string, job = 'Kok') =>
  recordOf({ employments: [{ function: job, department }] });
const nurses = ruleOf(
  'Verpleging op locatie',
  'Nurses on site',
  { attribute: 'function', operator: 'in', value: ['Verpleegkundige', 'Verzorgende'] },
  { attribute: 'department', operator: 'starts-with', value: 'Locatie' },
);

describeCheck(importFilterMismatch, {
  cause: [
    {
      when: 'the department is another one',
      given: { 'tenant.agreement': tenantOf({ filter: [careOnly] }), 'hr.record': working('Facilitair') },
      remedy,
      hidden: ['Facilitair'],
      nl: 'Valt buiten het filter van de koppeling. ‘Alleen zorg’: afdeling moet ‘Zorg’ zijn, maar in de bron staat ‘Facilitair’. → Hoort deze persoon wel in LearnLinq? Pas dan de gegevens aan in de HR-bron.',
      en: 'Outside the filter of the integration. ‘Care only’: department must be ‘Zorg’, but the source says ‘Facilitair’. → Should this person be in LearnLinq? Then change the details in the HR source.',
    },
    {
      when: 'several rules fail: the closest comes first',
      given: { 'tenant.agreement': tenantOf({ filter: [nurses, careOnly] }), 'hr.record': working('Keuken') },
      remedy,
      hidden: ['Keuken', 'Kok'],
      nl: 'Valt buiten het filter van de koppeling. ‘Alleen zorg’: afdeling moet ‘Zorg’ zijn, maar in de bron staat ‘Keuken’. ‘Verpleging op locatie’: functie moet ‘Verpleegkundige’ of ‘Verzorgende’ zijn, maar in de bron staat ‘Kok’; afdeling moet beginnen met ‘Locatie’, maar in de bron staat ‘Keuken’. → Hoort deze persoon wel in LearnLinq? Pas dan de gegevens aan in de HR-bron.',
      en: 'Outside the filter of the integration. ‘Care only’: department must be ‘Zorg’, but the source says ‘Keuken’. ‘Nurses on site’: function must be ‘Verpleegkundige’ or ‘Verzorgende’, but the source says ‘Kok’; department must start with ‘Locatie’, but the source says ‘Keuken’. → Should this person be in LearnLinq? Then change the details in the HR source.',
    },
    {
      when: 'only capitals and a trailing space differ',
      given: { 'tenant.agreement': tenantOf({ filter: [careOnly] }), 'hr.record': working('ZORG ') },
      remedy,
      nl: 'Valt buiten het filter van de koppeling. ‘Alleen zorg’: afdeling moet ‘Zorg’ zijn, maar in de bron staat ‘ZORG␣’ (alleen hoofdletters of spaties verschillen). → Hoort deze persoon wel in LearnLinq? Pas dan de gegevens aan in de HR-bron.',
      en: 'Outside the filter of the integration. ‘Care only’: department must be ‘Zorg’, but the source says ‘ZORG␣’ (only capitals or spaces differ). → Should this person be in LearnLinq? Then change the details in the HR source.',
    },
    {
      when: 'only a look-alike letter differs',
      given: { 'tenant.agreement': tenantOf({ filter: [careOnly] }), 'hr.record': working('Z\u043Erg') },
      remedy,
      nl: 'Valt buiten het filter van de koppeling. ‘Alleen zorg’: afdeling moet ‘Zorg’ zijn, maar in de bron staat ‘Z‹о U+043E›rg’ (alleen een letter die er hetzelfde uitziet verschilt). → Hoort deze persoon wel in LearnLinq? Pas dan de gegevens aan in de HR-bron.',
      en: 'Outside the filter of the integration. ‘Care only’: department must be ‘Zorg’, but the source says ‘Z‹о U+043E›rg’ (only a letter that looks the same differs). → Should this person be in LearnLinq? Then change the details in the HR source.',
    },
    {
      when: 'there is no employment at all',
      given: {
        'tenant.agreement': tenantOf({ filter: [careOnly] }),
        'hr.record': recordOf({ employments: [] }),
      },
      remedy,
      nl: 'Valt buiten het filter van de koppeling. ‘Alleen zorg’: afdeling moet ‘Zorg’ zijn, maar in de bron staat niets. → Hoort deze persoon wel in LearnLinq? Pas dan de gegevens aan in de HR-bron.',
      en: 'Outside the filter of the integration. ‘Care only’: department must be ‘Zorg’, but the source holds nothing. → Should this person be in LearnLinq? Then change the details in the HR source.',
    },
    {
      when: 'a department is shut out',
      given: {
        'tenant.agreement': tenantOf({
          filter: [
            ruleOf('Niet extern', 'No externals', {
              attribute: 'department',
              operator: 'not-in',
              value: ['Inhuur', 'Stage'],
            }),
          ],
        }),
        'hr.record': working('Inhuur'),
      },
      remedy,
      nl: 'Valt buiten het filter van de koppeling. ‘Niet extern’: afdeling mag niet ‘Inhuur’ of ‘Stage’ zijn, maar in de bron staat ‘Inhuur’. → Hoort deze persoon wel in LearnLinq? Pas dan de gegevens aan in de HR-bron.',
      en: 'Outside the filter of the integration. ‘No externals’: department must not be ‘Inhuur’ or ‘Stage’, but the source says ‘Inhuur’. → Should this person be in LearnLinq? Then change the details in the HR source.',
    },
  ],
  clear: [
    {
      when: 'one rule lets the person in',
      given: { 'tenant.agreement': tenantOf({ filter: [nurses, careOnly] }) },
      nl: 'Valt binnen het filter: ‘Alleen zorg’.',
      en: 'Inside the filter: ‘Care only’.',
    },
    {
      when: 'one of several employments is inside',
      given: {
        'tenant.agreement': tenantOf({ filter: [careOnly] }),
        'hr.record': recordOf({
          employments: [
            { function: 'Kok', department: 'Keuken' },
            { function: 'Verzorgende', department: 'Zorg' },
          ],
        }),
      },
    },
  ],
  'not-applicable': [
    {
      when: 'the source holds nobody',
      given: { 'hr.record': null, 'tenant.agreement': tenantOf({ filter: [careOnly] }) },
    },
    { when: 'this customer has no filter', given: {} },
  ],
});
