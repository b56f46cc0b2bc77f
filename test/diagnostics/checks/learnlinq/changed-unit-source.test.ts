import { changedUnitSource } from '../../../../src/diagnostics/checks/learnlinq/changed-unit-source.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { changeOf } from '../../../fixtures/change.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';

const remedy = { by: 'source-owner', lookAgain: 'after-next-sync' } as const;
const units = ['Zorg', 'Keuken', 'Kantoor'].map((title) => ({ id: title, title, parent: null }));
const moved = changeOf({ field: 'department', before: 'Zorg', after: 'Keuken' });

describeCheck(changedUnitSource, {
  cause: [
    {
      when: 'somebody without a team came to another unit',
      given: { 'lms.own-accounts': [accountOf()], 'lms.changes': [moved], 'lms.units': units },
      remedy,
      hidden: ['Zorg', 'Keuken'],
      nl: 'De bron heeft de eenheid gewijzigd van ‘Zorg’ naar ‘Keuken’, ingelezen op woensdag 18 november 2026 om 02:00. De koppeling als leidinggevende gaat dan niet mee. → Klopt de wijziging niet, zet die dan terug in de HR-bron. Klopt die wel, laat dan een LearnLinq-beheerder de nieuwe eenheid koppelen.',
      en: 'The source changed the unit from ‘Zorg’ to ‘Keuken’, read in on Wednesday 18 November 2026 at 02:00. The link as manager does not move along. → If the change is wrong, put it back in the HR source. If it is right, ask a LearnLinq administrator to link the new unit.',
    },
    {
      when: 'a manager left the unit that is managed for one that is not',
      given: {
        'lms.own-accounts': [accountOf({ managedUnits: ['Zorg'] })],
        'lms.changes': [moved],
        'lms.units': units,
      },
      remedy,
    },
    {
      when: 'the source holds no unit any more',
      given: {
        'lms.own-accounts': [accountOf({ units: [] })],
        'lms.changes': [{ ...moved, after: null }],
        'lms.units': units,
      },
      remedy,
      nl: 'De bron heeft de eenheid gewijzigd van ‘Zorg’ naar geen eenheid, ingelezen op woensdag 18 november 2026 om 02:00. De koppeling als leidinggevende gaat dan niet mee. → Klopt de wijziging niet, zet die dan terug in de HR-bron. Klopt die wel, laat dan een LearnLinq-beheerder de nieuwe eenheid koppelen.',
    },
  ],
  clear: [
    {
      when: 'nothing changed',
      given: { 'lms.own-accounts': [accountOf()] },
      nl: 'De bron heeft de eenheid in de laatste 90 dagen niet zo gewijzigd dat het team verdwijnt.',
      en: 'In the last 90 days the source has not changed the unit in a way that makes a team vanish.',
    },
    {
      when: 'the new unit is managed as well',
      given: {
        'lms.own-accounts': [accountOf({ managedUnits: ['Keuken'] })],
        'lms.changes': [moved],
        'lms.units': units,
      },
    },
    {
      when: 'another unit is managed than the two of the move',
      given: {
        'lms.own-accounts': [accountOf({ managedUnits: ['Kantoor'] })],
        'lms.changes': [moved],
        'lms.units': units,
      },
    },
    {
      when: 'somebody moved this person by hand',
      given: { 'lms.own-accounts': [accountOf()], 'lms.changes': [{ ...moved, by: 'person' }] },
    },
    {
      when: 'it is longer ago than 90 days',
      given: { 'lms.own-accounts': [accountOf()], 'lms.changes': [{ ...moved, at: '2026-08-01T01:00:00Z' }] },
    },
  ],
  'not-applicable': [{ when: 'there is no account', given: { 'lms.changes': [moved] } }],
});
