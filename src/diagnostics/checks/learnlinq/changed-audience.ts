import { z } from 'zod';
import { define } from '../../define.ts';
import type { Account } from '../../facts/account.ts';
import type { AccountChange } from '../../facts/account-history.ts';
import { dayIn } from '../../facts/calendar.ts';
import { type Employment, employment } from '../../facts/hr-record.ts';
import { moment, sayMoment } from '../../facts/moment.ts';
import { byGo, momentOfChange, recentChanges } from '../../facts/recent-change.ts';
import { pathsFor, type TargetGroup } from '../../facts/target-group.ts';
import { openAccounts } from '../../facts/unit-links.ts';
import type { Language } from '../../model.ts';
import { listValues } from '../../words/list-values.ts';

const detail = z.object({
  what: z.enum(['nothing-changed', 'same-paths', 'other-paths']),
  at: moment.nullable(),
  by: z.enum(['sync', 'person']),
  before: z.array(employment),
  after: z.array(employment),
  gained: z.array(z.string()),
  lost: z.array(z.string()),
});
type Seen = z.infer<typeof detail>;

/** Another function or department, so another target group and other learning paths (000:67, 69). */
export const changedAudience = define({
  id: 'changed-audience',
  bullets: ['000:67', '000:69'],
  needs: ['lms.own-accounts', 'lms.changes', 'lms.target-groups', 'lms.sync-runs', 'tenant.agreement'],
  detail,
  personal: { before: 'subject', after: 'subject', gained: 'subject', lost: 'subject' },
  decide(facts, now) {
    const { timeZone } = facts['tenant.agreement'];
    const open = openAccounts(facts['lms.own-accounts'], dayIn(timeZone, now));
    if (open.length === 0) return { is: 'not-applicable' };
    const changes = recentChanges(facts['lms.changes'], ['function', 'department'], now);
    const at = (change: AccountChange) => momentOfChange(change, facts['lms.sync-runs'], timeZone);
    const seen = open
      .flatMap((account) => goesOf(account, changes, facts['lms.target-groups']))
      .sort((a, b) => Number(isOther(b)) - Number(isOther(a)) || newerFirst(a.last, b.last))
      .map(({ last, ...paths }): Seen => ({ ...paths, at: at(last), by: last.by }))[0];
    if (seen === undefined) return { is: 'clear', seen: unchanged };
    return seen.what === 'other-paths'
      ? { is: 'cause', detail: seen, remedy: { by: 'nobody' } }
      : { is: 'clear', seen };
  },
  wording: {
    nl: {
      title: 'Functie, afdeling en doelgroep',
      failing: 'Valt onder een andere doelgroep',
      clear: ({ what }) =>
        what === 'nothing-changed'
          ? 'De functie en de afdeling zijn in de laatste 90 dagen niet gewijzigd.'
          : 'De functie of de afdeling is gewijzigd, maar daar horen dezelfde verplichte leerpaden bij.',
      cause: ({ at, by, before, after, gained, lost }) =>
        [
          `Op ${at === null ? '' : sayMoment(at, 'nl')} veranderde ${by === 'sync' ? 'de koppeling' : 'iemand in LearnLinq'} ${sayJobs(before, 'nl')} in ${sayJobs(after, 'nl')}.`,
          'Daar hoort een andere doelgroep bij.',
          gained.length > 0 && `Erbij gekomen: ${listValues(gained, 'nl')}.`,
          lost.length > 0 && `Vervallen: ${listValues(lost, 'nl')}.`,
          'Wat al behaald was, blijft in het Portfolio staan.',
        ]
          .filter(Boolean)
          .join(' '),
      remedy: () =>
        'Klopt de nieuwe functie en afdeling, dan hoeft niemand iets te doen. Klopt die niet, pas die dan aan in de HR-bron.',
    },
    en: {
      title: 'Function, department and target group',
      failing: 'Belongs to another target group',
      clear: ({ what }) =>
        what === 'nothing-changed'
          ? 'The function and the department have not changed in the last 90 days.'
          : 'The function or the department changed, but the same mandatory learning paths go with it.',
      cause: ({ at, by, before, after, gained, lost }) =>
        [
          `On ${at === null ? '' : sayMoment(at, 'en')} ${by === 'sync' ? 'the sync' : 'somebody in LearnLinq'} changed ${sayJobs(before, 'en')} into ${sayJobs(after, 'en')}.`,
          'Another target group goes with that.',
          gained.length > 0 && `Added: ${listValues(gained, 'en')}.`,
          lost.length > 0 && `Gone: ${listValues(lost, 'en')}.`,
          'What was already achieved stays in the Portfolio.',
        ]
          .filter(Boolean)
          .join(' '),
      remedy: () =>
        'If the new function and department are right, nobody has to do anything. If not, correct them in the HR source.',
    },
  },
});

const unchanged: Seen = {
  what: 'nothing-changed',
  at: null,
  by: 'sync',
  before: [],
  after: [],
  gained: [],
  lost: [],
};

const isOther = ({ what }: Pick<Seen, 'what'>): boolean => what === 'other-paths';

const newerFirst = (a: AccountChange, b: AccountChange): number =>
  Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : 1);

/** Each go of changes, newest first, with the paths before and after it: undone one by one from what holds now. */
function goesOf(account: Account, changes: readonly AccountChange[], groups: readonly TargetGroup[]) {
  let held: readonly Employment[] = account.employments;
  return byGo(changes.filter((change) => change.account === account.id)).flatMap((go) => {
    const [last] = go;
    const after = held;
    held = go.reduce(undo, after).filter((each) => each.function !== '' || each.department !== '');
    if (last === undefined) return [];
    const [had, has] = [pathsFor(held, groups), pathsFor(after, groups)];
    const gained = has.filter((path) => !had.includes(path));
    const lost = had.filter((path) => !has.includes(path));
    const what = gained.length + lost.length > 0 ? ('other-paths' as const) : ('same-paths' as const);
    return [{ last, what, before: [...held], after: [...after], gained, lost }];
  });
}

function undo(employments: readonly Employment[], change: AccountChange): readonly Employment[] {
  const field = change.field === 'function' ? 'function' : 'department';
  const value = change.before ?? '';
  const index = employments.findIndex((each) => each[field] === (change.after ?? ''));
  if (index === -1) return [...employments, { function: '', department: '', [field]: value }];
  return employments.map((each, place) => (place === index ? { ...each, [field]: value } : each));
}

function sayJobs(employments: readonly Employment[], language: Language): string {
  if (employments.length === 0) return { nl: 'een lege functie', en: 'an empty function' }[language];
  return listValues(
    employments.map((each) => [each.function, each.department].filter(Boolean).join(', ')),
    language,
  );
}
