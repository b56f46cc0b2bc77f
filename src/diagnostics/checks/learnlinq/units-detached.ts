import { z } from 'zod';
import { define } from '../../define.ts';
import type { Account } from '../../facts/account.ts';
import type { AccountChange, Unit } from '../../facts/account-history.ts';
import { moment, sayMoment } from '../../facts/moment.ts';
import { momentOfChange, newestFirst } from '../../facts/recent-change.ts';
import { managedUnits } from '../../facts/unit-links.ts';
import type { Language } from '../../model.ts';
import { listValues } from '../../words/list-values.ts';

const detail = z.object({
  /** People who lost their unit through the source in the last 14 days, and of how many. */
  people: z.int().min(0),
  of: z.int().min(0),
  /** Managers who lost the unit of their team through it. */
  managers: z.int().min(0),
  units: z.array(z.string()),
  at: moment.nullable(),
});
type Seen = z.infer<typeof detail>;

/** Fewer than this, in people and as a part of all, is the coming and going of any fortnight. */
const noticeable = { people: 3, share: 0.05 };

/** A change in the source took people off their organisational units (000:89). */
export const unitsDetached = define({
  id: 'units-detached',
  bullets: ['000:89'],
  needs: [
    'lms.unit-changes',
    'lms.units',
    'lms.managers',
    'lms.licences',
    'lms.sync-runs',
    'tenant.agreement',
  ],
  detail,
  personal: {},
  decide(facts) {
    const { timeZone } = facts['tenant.agreement'];
    const units = facts['lms.units'];
    const linked = facts['lms.managers'].filter((each) => managedUnits([each], units).live.length > 0);
    const lost = detached(facts['lms.unit-changes'], units);
    const people = lost.filter(({ field }) => field === 'department');
    const managers = lost.filter((change) => change.field === 'managedUnit' && !isAmong(linked, change));
    const [newest] = newestFirst([...people, ...managers]);
    const seen: Seen = {
      people: countAccounts(people),
      of: facts['lms.licences'].used,
      managers: countAccounts(managers),
      units: [...new Set([...people, ...managers].flatMap(({ before }) => before ?? []))].sort(),
      at: newest === undefined ? null : momentOfChange(newest, facts['lms.sync-runs'], timeZone),
    };
    const many = seen.people >= noticeable.people && seen.people >= seen.of * noticeable.share;
    const allManagers = seen.managers > 0 && linked.length === 0;
    return many || allManagers
      ? { is: 'cause', detail: seen, remedy: { by: 'technical-admin', lookAgain: 'after-next-sync' } }
      : { is: 'clear', seen };
  },
  wording: {
    nl: {
      title: 'Mensen en hun Organisatorische Eenheid',
      failing: 'De bron heeft mensen losgemaakt van hun eenheid',
      clear: ({ people, of }) =>
        people === 0
          ? 'In de laatste 14 dagen heeft de bron niemand losgemaakt van zijn eenheid.'
          : `In de laatste 14 dagen heeft de bron weinig mensen losgemaakt van hun eenheid (${people} van de ${of}).`,
      cause: (seen) =>
        `Toen de bron werd ingelezen op ${on(seen, 'nl')}, raakten ${whom(seen, 'nl')} los van hun Organisatorische Eenheid: ${listValues(seen.units, 'nl')}.`,
      remedy: () =>
        'Laat je technisch applicatiebeheerder nagaan wat er in de bron is gewijzigd aan de afdelingen, en dat herstellen.',
      asked: () => 'Ga na wat er in de bron is gewijzigd aan de afdelingen, en herstel dat.',
    },
    en: {
      title: 'People and their organisational unit',
      failing: 'The source took people off their unit',
      clear: ({ people, of }) =>
        people === 0
          ? 'In the last 14 days the source has taken nobody off a unit.'
          : `In the last 14 days the source has taken few people off their unit (${people} of ${of}).`,
      cause: (seen) =>
        `The sync of ${on(seen, 'en')} took ${whom(seen, 'en')} off their organisational unit: ${listValues(seen.units, 'en')}.`,
      remedy: () =>
        'Ask your technical administrator what changed in the source about the departments, and to put it right.',
      asked: () => 'Find out what changed in the source about the departments, and put it right.',
    },
  },
});

/**
 * The latest change of each account and field, where the source left no unit, or one that LearnLinq has not; or
 * where the unit that somebody came from is gone, so that nobody manages the new one. A plain move is none.
 */
function detached(changes: readonly AccountChange[], units: readonly Unit[]): readonly AccountChange[] {
  const titles = new Set(units.map(({ title }) => title));
  const latest = new Map<string, AccountChange>();
  for (const change of newestFirst(changes)) {
    const key = `${change.field} ${change.account}`;
    if (!latest.has(key)) latest.set(key, change);
  }
  return [...latest.values()].filter(
    ({ by, before, after }) =>
      by === 'sync' && (before ?? '') !== '' && !(titles.has(before ?? '') && titles.has(after ?? '')),
  );
}

const isAmong = (accounts: readonly Account[], { account }: AccountChange): boolean =>
  accounts.some(({ id }) => id === account);

const countAccounts = (changes: readonly AccountChange[]): number =>
  new Set(changes.map(({ account }) => account)).size;

const on = ({ at }: Seen, language: Language): string => (at === null ? '' : sayMoment(at, language));

function whom({ people, of, managers }: Seen, language: Language): string {
  const words = {
    nl: [`${people} van de ${of} mensen`, `${managers} leidinggevende${managers === 1 ? '' : 'n'}`, ' en '],
    en: [`${people} of ${of} people`, `${managers} manager${managers === 1 ? '' : 's'}`, ' and '],
  }[language];
  const [some = '', leaders = '', and = ''] = words;
  return [people > 0 && some, managers > 0 && leaders].filter(Boolean).join(and);
}
