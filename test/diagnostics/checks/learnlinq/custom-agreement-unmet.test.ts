import { customAgreementUnmet } from '../../../../src/diagnostics/checks/learnlinq/custom-agreement-unmet.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { recordOf } from '../../../fixtures/record.ts';
import { inService, ruleOf, tenantOf } from '../../../fixtures/tenant.ts';

const owner = { by: 'source-owner', lookAgain: 'after-next-sync' } as const;
const approved = ruleOf('Akkoord leidinggevende', 'Approved by manager', {
  attribute: 'akkoord',
  operator: 'is',
  value: 'ja',
});
const released = ruleOf('Vrijgegeven', 'Released', {
  attribute: 'vrijgaveDatum',
  operator: 'on-or-before',
  value: 'today',
});

describeCheck(customAgreementUnmet, {
  cause: [
    {
      when: 'the first working day is still to come: it mends itself at the run of that day',
      given: {
        'tenant.agreement': tenantOf({ customAgreements: [inService] }),
        'hr.record': recordOf({ startDate: '2026-12-01' }),
      },
      remedy: { by: 'time', visibleAt: '2026-12-01T01:00:00.000Z' },
      hidden: ['Sanne'],
      nl: 'Voldoet nog niet aan wat er is afgesproken. ‘Al in dienst’: datum in dienst moet vandaag of eerder zijn, maar in de bron staat 1 december 2026. → Dit komt vanzelf goed: vanaf dinsdag 1 december 2026 om 02:00 kan deze persoon meekomen.',
      en: 'Does not meet what was agreed yet. ‘In service’: start date must be today or earlier, but the source says 1 December 2026. → This will come right by itself: from Tuesday 1 December 2026 at 02:00 this person can come along.',
    },
    {
      when: 'the integration runs at midnight: the run at the start of that day takes the person along',
      given: {
        'tenant.agreement': tenantOf({ customAgreements: [inService], schedule: { times: ['00:00'] } }),
        'hr.record': recordOf({ startDate: '2026-12-01' }),
      },
      remedy: { by: 'time', visibleAt: '2026-11-30T23:00:00.000Z' },
    },
    {
      when: 'the first working day is a Saturday and the integration runs on Mondays: the Monday after',
      given: {
        'tenant.agreement': tenantOf({
          customAgreements: [inService],
          schedule: { times: ['06:00'], days: ['mon'] },
        }),
        'hr.record': recordOf({ startDate: '2027-03-27' }),
      },
      remedy: { by: 'time', visibleAt: '2027-03-29T04:00:00.000Z' },
    },
    {
      when: 'two days are still to come: the later one counts',
      given: {
        'tenant.agreement': tenantOf({ customAgreements: [inService, released] }),
        'hr.record': recordOf({
          startDate: '2026-12-01',
          attributes: { vrijgaveDatum: '2026-12-15T00:00:00' },
        }),
      },
      remedy: { by: 'time', visibleAt: '2026-12-15T01:00:00.000Z' },
      nl: 'Voldoet nog niet aan wat er is afgesproken. ‘Al in dienst’: datum in dienst moet vandaag of eerder zijn, maar in de bron staat 1 december 2026. ‘Vrijgegeven’: vrijgaveDatum moet vandaag of eerder zijn, maar in de bron staat 15 december 2026. → Dit komt vanzelf goed: vanaf dinsdag 15 december 2026 om 02:00 kan deze persoon meekomen.',
      en: 'Does not meet what was agreed yet. ‘In service’: start date must be today or earlier, but the source says 1 December 2026. ‘Released’: vrijgaveDatum must be today or earlier, but the source says 15 December 2026. → This will come right by itself: from Tuesday 15 December 2026 at 02:00 this person can come along.',
    },
    {
      when: 'something other than the calendar is in the way as well',
      given: {
        'tenant.agreement': tenantOf({ customAgreements: [inService, approved] }),
        'hr.record': recordOf({ startDate: '2026-12-01', attributes: { akkoord: 'nee' } }),
      },
      remedy: owner,
      hidden: ['nee'],
      nl: 'Voldoet nog niet aan wat er is afgesproken. ‘Al in dienst’: datum in dienst moet vandaag of eerder zijn, maar in de bron staat 1 december 2026. ‘Akkoord leidinggevende’: akkoord moet ‘ja’ zijn, maar in de bron staat ‘nee’. → Pas de gegevens aan in de HR-bron als ze niet kloppen.',
      en: 'Does not meet what was agreed yet. ‘In service’: start date must be today or earlier, but the source says 1 December 2026. ‘Approved by manager’: akkoord must be ‘ja’, but the source says ‘nee’. → Change the details in the HR source if they are wrong.',
    },
    {
      when: 'the start date is empty: no day will bring it right',
      given: {
        'tenant.agreement': tenantOf({ customAgreements: [inService] }),
        'hr.record': recordOf({ startDate: null }),
      },
      remedy: owner,
      nl: 'Voldoet nog niet aan wat er is afgesproken. ‘Al in dienst’: datum in dienst moet vandaag of eerder zijn, maar in de bron staat niets. → Pas de gegevens aan in de HR-bron als ze niet kloppen.',
      en: 'Does not meet what was agreed yet. ‘In service’: start date must be today or earlier, but the source holds nothing. → Change the details in the HR source if they are wrong.',
    },
    {
      when: 'the date cannot be read',
      given: {
        'tenant.agreement': tenantOf({ customAgreements: [released] }),
        'hr.record': recordOf({ attributes: { vrijgaveDatum: '01-12-2026' } }),
      },
      remedy: owner,
    },
  ],
  clear: [
    {
      when: 'today is the first working day',
      given: {
        'tenant.agreement': tenantOf({ customAgreements: [inService] }),
        'hr.record': recordOf({ startDate: '2026-11-18' }),
      },
      nl: 'Voldoet aan wat er is afgesproken: ‘Al in dienst’.',
      en: 'Meets what was agreed: ‘In service’.',
    },
    {
      when: 'it is already tomorrow in Amsterdam',
      given: {
        'tenant.agreement': tenantOf({ customAgreements: [inService] }),
        'hr.record': recordOf({ startDate: '2026-11-19' }),
      },
      now: new Date('2026-11-18T23:30:00Z'),
    },
  ],
  'not-applicable': [
    {
      when: 'the source holds nobody',
      given: { 'hr.record': null, 'tenant.agreement': tenantOf({ customAgreements: [inService] }) },
    },
    { when: 'nothing special was agreed', given: {} },
  ],
});
