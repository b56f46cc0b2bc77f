import { missingUnitLink } from '../../../../src/diagnostics/checks/learnlinq/missing-unit-link.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { changeOf } from '../../../fixtures/change.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';

const remedy = { by: 'lms-admin' } as const;
const own = [accountOf()];
const bySync = changeOf({ field: 'managedUnit', before: 'Zorg' });
const byHand = changeOf({
  field: 'managedUnit',
  before: 'Zorg',
  by: 'person',
  byName: 'Petra de Wit',
  at: '2026-11-12T13:00:00Z',
});

describeCheck(missingUnitLink, {
  cause: [
    {
      when: 'a run of the sync removed the link',
      given: { 'lms.own-accounts': own, 'lms.changes': [bySync] },
      remedy,
      nl: 'De koppeling met ‘Zorg’ is weggehaald toen de bron werd ingelezen op woensdag 18 november 2026 om 02:00. → Laat een LearnLinq-beheerder de koppeling met ‘Zorg’ herstellen, via Instellingen → Organisatorische Eenheden.',
      en: 'The link with ‘Zorg’ was removed by the sync of Wednesday 18 November 2026 at 02:00. → Ask a LearnLinq administrator to restore the link with ‘Zorg’, under Instellingen → Organisatorische Eenheden (Settings, organisational units).',
    },
    {
      when: 'somebody removed the link by hand',
      given: { 'lms.own-accounts': own, 'lms.changes': [byHand] },
      remedy,
      ofOthers: ['Petra', 'de Wit'],
      nl: 'De koppeling met ‘Zorg’ is op donderdag 12 november 2026 om 14:00 met de hand weggehaald door Petra de Wit. → Laat een LearnLinq-beheerder de koppeling met ‘Zorg’ herstellen, via Instellingen → Organisatorische Eenheden.',
      en: 'The link with ‘Zorg’ was removed by hand on Thursday 12 November 2026 at 14:00 by Petra de Wit. → Ask a LearnLinq administrator to restore the link with ‘Zorg’, under Instellingen → Organisatorische Eenheden (Settings, organisational units).',
    },
    {
      when: 'it was not kept who removed the link',
      given: { 'lms.own-accounts': own, 'lms.changes': [{ ...byHand, byName: null }] },
      remedy,
      nl: 'De koppeling met ‘Zorg’ is op donderdag 12 november 2026 om 14:00 met de hand weggehaald. → Laat een LearnLinq-beheerder de koppeling met ‘Zorg’ herstellen, via Instellingen → Organisatorische Eenheden.',
    },
    {
      when: 'the last of two removals counts',
      given: { 'lms.own-accounts': own, 'lms.changes': [byHand, bySync] },
      remedy,
      en: 'The link with ‘Zorg’ was removed by the sync of Wednesday 18 November 2026 at 02:00. → Ask a LearnLinq administrator to restore the link with ‘Zorg’, under Instellingen → Organisatorische Eenheden (Settings, organisational units).',
    },
    {
      when: 'the unit disappeared in a reorganisation',
      given: { 'lms.own-accounts': own, 'lms.changes': [{ ...bySync, before: 'Zuid' }] },
      remedy,
      nl: '‘Zuid’ bestaat niet meer in LearnLinq, en daarmee verviel de koppeling op woensdag 18 november 2026 om 02:00. → Laat een LearnLinq-beheerder deze persoon met de hand koppelen aan de eenheid die ervoor in de plaats kwam, via Instellingen → Organisatorische Eenheden.',
      en: '‘Zuid’ no longer exists in LearnLinq, so the link was lost on Wednesday 18 November 2026 at 02:00. → Ask a LearnLinq administrator to link this person by hand to the unit that came in its place, under Instellingen → Organisatorische Eenheden (Settings, organisational units).',
    },
    {
      when: 'the links are with units that are no more',
      given: { 'lms.own-accounts': [accountOf({ managedUnits: ['Zuid', 'Noord'] })] },
      remedy,
      nl: '‘Noord’ en ‘Zuid’ bestaan niet meer in LearnLinq, en daarmee verviel de koppeling. → Laat een LearnLinq-beheerder deze persoon met de hand koppelen aan de eenheid die ervoor in de plaats kwam, via Instellingen → Organisatorische Eenheden.',
    },
    {
      when: 'no link was ever made',
      given: { 'lms.own-accounts': own },
      remedy,
      nl: 'Er is nooit een koppeling met een eenheid gemaakt. Die komt niet mee uit de bron: een beheerder maakt haar met de hand. → Laat een LearnLinq-beheerder deze persoon met de hand koppelen aan de eenheid van het team, via Instellingen → Organisatorische Eenheden.',
      en: "No link with a unit was ever made. It does not come along from the source: an administrator makes it by hand. → Ask a LearnLinq administrator to link this person by hand to the team's unit, under Instellingen → Organisatorische Eenheden (Settings, organisational units).",
    },
    {
      when: 'a change of somebody else is not taken for one of this person',
      given: { 'lms.own-accounts': own, 'lms.changes': [{ ...bySync, account: 'a-9' }] },
      remedy,
      en: "No link with a unit was ever made. It does not come along from the source: an administrator makes it by hand. → Ask a LearnLinq administrator to link this person by hand to the team's unit, under Instellingen → Organisatorische Eenheden (Settings, organisational units).",
    },
  ],
  clear: [
    {
      when: 'a unit is managed',
      given: { 'lms.own-accounts': [accountOf({ managedUnits: ['Zorg'] })] },
      nl: 'Gekoppeld als leidinggevende aan ‘Zorg’.',
      en: 'Linked as manager to ‘Zorg’.',
    },
    {
      when: 'one of two units is gone',
      given: { 'lms.own-accounts': [accountOf({ managedUnits: ['Zorg', 'Zuid'] })] },
    },
  ],
  'not-applicable': [
    { when: 'there is no account', given: {} },
    {
      when: 'access has ended',
      given: { 'lms.own-accounts': [accountOf({ accessUntil: '2026-11-17' })] },
    },
  ],
});
