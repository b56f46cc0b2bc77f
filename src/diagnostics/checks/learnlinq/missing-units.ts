import { z } from 'zod';
import { define } from '../../define.ts';
import { dayIn } from '../../facts/calendar.ts';
import { managedUnits, openAccounts } from '../../facts/unit-links.ts';
import { listValues } from '../../words/list-values.ts';

const detail = z.object({
  /** How many units LearnLinq has now. */
  units: z.int().min(0),
  /** Units that are gone although a manager is, or was in the last 14 days, linked to them. */
  gone: z.array(z.string()),
});

/** Organisational units are gone from LearnLinq (000:91). */
export const missingUnits = define({
  id: 'missing-units',
  bullets: ['000:91'],
  needs: ['lms.units', 'lms.managers', 'lms.unit-changes', 'tenant.agreement'],
  detail,
  personal: {},
  decide(facts, now) {
    const units = facts['lms.units'];
    const titles = new Set(units.map(({ title }) => title));
    const today = dayIn(facts['tenant.agreement'].timeZone, now);
    const linked = managedUnits(openAccounts(facts['lms.managers'], today), units).gone;
    const lost = facts['lms.unit-changes'].flatMap(({ field, before, after }) =>
      field === 'managedUnit' && before !== null && after === null && !titles.has(before) ? [before] : [],
    );
    const seen = { units: units.length, gone: [...new Set([...linked, ...lost])].sort() };
    return seen.units === 0 || seen.gone.length > 0
      ? { is: 'cause', detail: seen, remedy: { by: 'technical-admin' } }
      : { is: 'clear', seen };
  },
  wording: {
    nl: {
      title: 'De Organisatorische Eenheden in LearnLinq',
      failing: 'Er ontbreken Organisatorische Eenheden',
      clear: ({ units }) =>
        `Alle Organisatorische Eenheden waaraan leidinggevenden gekoppeld zijn, bestaan nog. LearnLinq kent er ${units}.`,
      cause: ({ units, gone }) =>
        [
          units === 0 && 'In LearnLinq staat geen enkele Organisatorische Eenheid meer.',
          gone.length > 0 &&
            `${listValues(gone, 'nl')} ${gone.length === 1 ? 'bestaat' : 'bestaan'} niet meer in LearnLinq.`,
        ]
          .filter(Boolean)
          .join(' '),
      remedy: () =>
        'Laat je technisch applicatiebeheerder nagaan waarom dit is gewijzigd. Zijn de eenheden terug, koppel dan de leidinggevenden opnieuw.',
      asked: () =>
        'Ga na waarom dit is gewijzigd. Zijn de eenheden terug, koppel dan de leidinggevenden opnieuw.',
    },
    en: {
      title: 'The organisational units in LearnLinq',
      failing: 'Organisational units are missing',
      clear: ({ units }) =>
        `All organisational units that managers are linked to still exist. LearnLinq has ${units}.`,
      cause: ({ units, gone }) =>
        [
          units === 0 && 'LearnLinq has no organisational unit left.',
          gone.length > 0 &&
            `${listValues(gone, 'en')} no longer ${gone.length === 1 ? 'exists' : 'exist'} in LearnLinq.`,
        ]
          .filter(Boolean)
          .join(' '),
      remedy: () =>
        'Ask your technical administrator why this changed. Once the units are back, link the managers again.',
      asked: () => 'Find out why this changed. Once the units are back, link the managers again.',
    },
  },
});
