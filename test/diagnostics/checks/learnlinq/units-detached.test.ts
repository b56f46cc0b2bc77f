import { unitsDetached } from '../../../../src/diagnostics/checks/learnlinq/units-detached.ts';
import type { AccountChange } from '../../../../src/diagnostics/facts/account-history.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { changeOf } from '../../../fixtures/change.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';

const remedy = { by: 'technical-admin', lookAgain: 'after-next-sync' } as const;
const licences = { used: 40, maximum: 50 };
const lost = (people: number, given: Partial<AccountChange> = {}) =>
  Array.from({ length: people }, (_, index) =>
    changeOf({ field: 'department', before: 'Zorg', account: `a-${index}`, ...given }),
  );
const linkLost = changeOf({ field: 'managedUnit', before: 'Zorg', account: 'm-1' });

describeCheck(unitsDetached, {
  cause: [
    {
      when: 'the source took three of forty people off their unit',
      given: { 'lms.licences': licences, 'lms.unit-changes': lost(3) },
      remedy,
      nl: 'Toen de bron werd ingelezen op woensdag 18 november 2026 om 02:00, raakten 3 van de 40 mensen los van hun Organisatorische Eenheid: ‘Zorg’. → Laat je technisch applicatiebeheerder nagaan wat er in de bron is gewijzigd aan de afdelingen, en dat herstellen.',
      en: 'The sync of Wednesday 18 November 2026 at 02:00 took 3 of 40 people off their organisational unit: ‘Zorg’. → Ask your technical administrator what changed in the source about the departments, and to put it right.',
    },
    {
      when: 'people and the only manager lost their unit',
      given: {
        'lms.licences': licences,
        'lms.unit-changes': [...lost(4, { after: 'Team Zorg' }), linkLost],
        'lms.managers': [accountOf({ id: 'm-1' })],
      },
      remedy,
      nl: 'Toen de bron werd ingelezen op woensdag 18 november 2026 om 02:00, raakten 4 van de 40 mensen en 1 leidinggevende los van hun Organisatorische Eenheid: ‘Zorg’. → Laat je technisch applicatiebeheerder nagaan wat er in de bron is gewijzigd aan de afdelingen, en dat herstellen.',
      en: 'The sync of Wednesday 18 November 2026 at 02:00 took 4 of 40 people and 1 manager off their organisational unit: ‘Zorg’. → Ask your technical administrator what changed in the source about the departments, and to put it right.',
    },
    {
      when: 'only the managers were taken off theirs, and none is left with one',
      given: {
        'lms.licences': licences,
        'lms.unit-changes': [linkLost, { ...linkLost, id: 'c-x', account: 'm-2' }],
        'lms.managers': [accountOf({ id: 'm-1' }), accountOf({ id: 'm-2' })],
      },
      remedy,
      en: 'The sync of Wednesday 18 November 2026 at 02:00 took 2 managers off their organisational unit: ‘Zorg’. → Ask your technical administrator what changed in the source about the departments, and to put it right.',
    },
    {
      when: 'the unit that people came from is gone',
      given: { 'lms.licences': licences, 'lms.unit-changes': lost(3, { before: 'Zuid', after: 'Zorg' }) },
      remedy,
    },
  ],
  clear: [
    {
      when: 'nothing changed',
      given: {},
      nl: 'In de laatste 14 dagen heeft de bron niemand losgemaakt van zijn eenheid.',
      en: 'In the last 14 days the source has taken nobody off a unit.',
    },
    {
      when: 'three of five hundred is the coming and going of any fortnight',
      given: { 'lms.unit-changes': lost(3) },
      nl: 'In de laatste 14 dagen heeft de bron weinig mensen losgemaakt van hun eenheid (3 van de 488).',
      en: 'In the last 14 days the source has taken few people off their unit (3 of 488).',
    },
    {
      when: 'two of a few are few',
      given: { 'lms.licences': { used: 4, maximum: 5 }, 'lms.unit-changes': lost(2) },
    },
    {
      when: 'people moved from one unit to another that exists',
      given: {
        'lms.licences': licences,
        'lms.unit-changes': lost(9, { after: 'Keuken' }),
        'lms.units': ['Zorg', 'Keuken'].map((title) => ({ id: title, title, parent: null })),
      },
    },
    {
      when: 'people lost their unit and got it back with the next run',
      given: {
        'lms.licences': licences,
        'lms.unit-changes': [
          ...lost(9, { at: '2026-11-17T01:01:00Z' }),
          ...lost(9, { before: null, after: 'Zorg' }),
        ],
      },
    },
    {
      when: 'somebody did it by hand',
      given: { 'lms.licences': licences, 'lms.unit-changes': lost(9, { by: 'person' }) },
    },
    {
      when: 'one manager lost a unit and manages another still',
      given: {
        'lms.unit-changes': [linkLost],
        'lms.managers': [accountOf({ id: 'm-1', managedUnits: ['Zorg'] })],
      },
    },
  ],
});
