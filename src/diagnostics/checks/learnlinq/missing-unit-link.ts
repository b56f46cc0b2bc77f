import { z } from 'zod';
import { define } from '../../define.ts';
import type { AccountChange, Unit } from '../../facts/account-history.ts';
import { dayIn } from '../../facts/calendar.ts';
import { moment, sayMoment } from '../../facts/moment.ts';
import { byGo, momentOfChange } from '../../facts/recent-change.ts';
import { managedUnits, openAccounts } from '../../facts/unit-links.ts';
import type { Language } from '../../model.ts';
import { listValues } from '../../words/list-values.ts';

const detail = z.object({
  how: z.enum(['linked', 'removed-by-sync', 'removed-by-hand', 'unit-gone', 'never-made']),
  /** The units that are managed now, or that were until the link went. */
  units: z.array(z.string()),
  /** When it went: the run that did it, or the moment; `null` when that is not known. */
  at: moment.nullable(),
  /** Who took it away by hand; empty when that is not kept. */
  removedBy: z.string(),
});
type Seen = z.infer<typeof detail>;

/**
 * Nobody's team is shown to who manages no unit. That link is made by hand, since hierarchy does not come along
 * from the source; it can be taken away by mistake, be unknown, or not be made yet (000:73, 77).
 */
export const missingUnitLink = define({
  id: 'missing-unit-link',
  bullets: ['000:73', '000:77'],
  needs: ['lms.own-accounts', 'lms.changes', 'lms.units', 'lms.sync-runs', 'tenant.agreement'],
  detail,
  personal: { removedBy: 'other' },
  decide(facts, now) {
    const { timeZone } = facts['tenant.agreement'];
    const open = openAccounts(facts['lms.own-accounts'], dayIn(timeZone, now));
    if (open.length === 0) return { is: 'not-applicable' };
    const units = facts['lms.units'];
    const { live, gone } = managedUnits(open, units);
    if (live.length > 0) return { is: 'clear', seen: seenAs('linked', live) };
    const ids = open.map(({ id }) => id);
    const removed = facts['lms.changes'].filter(
      ({ account, field, before, after }) =>
        ids.includes(account) && field === 'managedUnit' && before !== null && after === null,
    );
    const [last = []] = byGo(removed);
    const [newest] = last;
    const at = newest === undefined ? null : momentOfChange(newest, facts['lms.sync-runs'], timeZone);
    return { is: 'cause', detail: { ...lostBy(gone, last, units), at }, remedy: { by: 'lms-admin' } };
  },
  wording: {
    nl: {
      title: 'Gekoppeld aan een Organisatorische Eenheid',
      failing: 'Niet gekoppeld aan een Organisatorische Eenheid',
      clear: ({ units }) => `Gekoppeld als leidinggevende aan ${listValues(units, 'nl')}.`,
      cause: (seen) => causes.nl[seen.how](seen),
      remedy: ({ how, units }) =>
        how === 'never-made' || how === 'unit-gone'
          ? `Laat een LearnLinq-beheerder deze persoon met de hand koppelen aan de ${how === 'unit-gone' ? 'eenheid die ervoor in de plaats kwam' : 'eenheid van het team'}, via Instellingen → Organisatorische Eenheden.`
          : `Laat een LearnLinq-beheerder de koppeling met ${listValues(units, 'nl')} herstellen, via Instellingen → Organisatorische Eenheden.`,
    },
    en: {
      title: 'Linked to an organisational unit',
      failing: 'Not linked to an organisational unit',
      clear: ({ units }) => `Linked as manager to ${listValues(units, 'en')}.`,
      cause: (seen) => causes.en[seen.how](seen),
      remedy: ({ how, units }) =>
        how === 'never-made' || how === 'unit-gone'
          ? `Ask a LearnLinq administrator to link this person by hand to the ${how === 'unit-gone' ? 'unit that came in its place' : "team's unit"}, under Instellingen → Organisatorische Eenheden (Settings, organisational units).`
          : `Ask a LearnLinq administrator to restore the link with ${listValues(units, 'en')}, under Instellingen → Organisatorische Eenheden (Settings, organisational units).`,
    },
  },
});

const seenAs = (how: Seen['how'], units: readonly string[], removedBy = ''): Seen => ({
  how,
  units: [...units],
  at: null,
  removedBy,
});

/** A link with a unit that is no more counts as lost with it, whoever took the link away. */
function lostBy(gone: readonly string[], last: readonly AccountChange[], units: readonly Unit[]): Seen {
  const [newest] = last;
  if (newest === undefined) return gone.length > 0 ? seenAs('unit-gone', gone) : seenAs('never-made', []);
  const lost = [...new Set(last.flatMap(({ before }) => before ?? []))].sort();
  const still = lost.filter((title) => units.some((unit) => unit.title === title));
  if (still.length === 0) return seenAs('unit-gone', lost);
  if (newest.by === 'sync') return seenAs('removed-by-sync', still);
  return seenAs('removed-by-hand', still, newest.byName ?? '');
}

type Told = Record<Seen['how'], (seen: Seen) => string>;
const on = ({ at }: Seen, language: Language) => (at === null ? '' : sayMoment(at, language));

const causes: Record<Language, Told> = {
  nl: {
    linked: () => '',
    'removed-by-sync': (seen) =>
      `De koppeling met ${listValues(seen.units, 'nl')} is weggehaald toen de bron werd ingelezen op ${on(seen, 'nl')}.`,
    'removed-by-hand': (seen) =>
      `De koppeling met ${listValues(seen.units, 'nl')} is op ${on(seen, 'nl')} met de hand weggehaald${seen.removedBy === '' ? '' : ` door ${seen.removedBy}`}.`,
    'unit-gone': (seen) =>
      `${listValues(seen.units, 'nl')} ${seen.units.length === 1 ? 'bestaat' : 'bestaan'} niet meer in LearnLinq, en daarmee verviel de koppeling${seen.at === null ? '' : ` op ${on(seen, 'nl')}`}.`,
    'never-made': () =>
      'Er is nooit een koppeling met een eenheid gemaakt. Die komt niet mee uit de bron: een beheerder maakt haar met de hand.',
  },
  en: {
    linked: () => '',
    'removed-by-sync': (seen) =>
      `The link with ${listValues(seen.units, 'en')} was removed by the sync of ${on(seen, 'en')}.`,
    'removed-by-hand': (seen) =>
      `The link with ${listValues(seen.units, 'en')} was removed by hand on ${on(seen, 'en')}${seen.removedBy === '' ? '' : ` by ${seen.removedBy}`}.`,
    'unit-gone': (seen) =>
      `${listValues(seen.units, 'en')} no longer ${seen.units.length === 1 ? 'exists' : 'exist'} in LearnLinq, so the link was lost${seen.at === null ? '' : ` on ${on(seen, 'en')}`}.`,
    'never-made': () =>
      'No link with a unit was ever made. It does not come along from the source: an administrator makes it by hand.',
  },
};
