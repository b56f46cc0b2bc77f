import { z } from 'zod';
import { define } from '../../define.ts';
import { dayIn } from '../../facts/calendar.ts';
import { managedUnits, openAccounts } from '../../facts/unit-links.ts';

const detail = z.object({ others: z.int().min(0), without: z.int().min(0) });

/** So many other managers say that it is not about one person. */
const fewest = 3;

/** No other manager has a unit either, so this is not about one person (000:85). */
export const everybodyAffected = define({
  id: 'everybody-affected',
  bullets: ['000:85'],
  needs: ['lms.own-accounts', 'lms.managers', 'lms.units', 'tenant.agreement'],
  detail,
  personal: {},
  decide(facts, now) {
    const today = dayIn(facts['tenant.agreement'].timeZone, now);
    const own = openAccounts(facts['lms.own-accounts'], today);
    if (own.length === 0) return { is: 'not-applicable' };
    const units = facts['lms.units'];
    const others = openAccounts(facts['lms.managers'], today).filter(
      ({ id }) => !facts['lms.own-accounts'].some((account) => account.id === id),
    );
    const without = others.filter((account) => managedUnits([account], units).live.length === 0);
    const seen = { others: others.length, without: without.length };
    const all = others.length >= fewest && without.length === others.length;
    return all && managedUnits(own, units).live.length === 0
      ? { is: 'cause', detail: seen, remedy: { by: 'flow', flow: 'team-progress-down' } }
      : { is: 'clear', seen };
  },
  wording: {
    nl: {
      title: 'Andere leidinggevenden',
      failing: 'Het geldt voor alle leidinggevenden',
      clear: ({ others, without }) =>
        others === 0
          ? 'Er zijn geen andere leidinggevenden om mee te vergelijken.'
          : `Van de andere leidinggevenden (${others}) ${without === 1 ? 'heeft' : 'hebben'} er ${without === 0 ? 'geen' : without} hetzelfde probleem.`,
      cause: ({ others }) =>
        `Ook de andere leidinggevenden (${others}) zijn aan geen enkele eenheid gekoppeld. Het ligt dus niet aan één persoon.`,
      remedy: () => 'Kijk waarom Team Voortgang voor niemand werkt.',
    },
    en: {
      title: 'Other managers',
      failing: 'It is so for every manager',
      clear: ({ others, without }) =>
        others === 0
          ? 'There are no other managers to compare with.'
          : `Of the other managers (${others}), ${without === 0 ? 'none' : without} ${without > 1 ? 'have' : 'has'} the same problem.`,
      cause: ({ others }) =>
        `The other managers (${others}) are not linked to any unit either. So it is not about one person.`,
      remedy: () => 'Look into why Team Progress works for nobody.',
    },
  },
});
