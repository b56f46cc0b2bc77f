import { z } from 'zod';
import { define } from '../../define.ts';
import { dayIn } from '../../facts/calendar.ts';
import { moment, sayMoment } from '../../facts/moment.ts';
import { momentOfChange, recentChanges } from '../../facts/recent-change.ts';
import { managedUnits, openAccounts } from '../../facts/unit-links.ts';
import { showValue } from '../../words/show-value.ts';

const detail = z.object({
  what: z.enum(['unchanged', 'unit-changed']),
  /** Empty: there was none, or there is none any more. */
  before: z.string(),
  after: z.string(),
  at: moment.nullable(),
});
type Seen = z.infer<typeof detail>;

/**
 * The source moved the person to another unit, and what is managed did not move along (000:75). A move from and
 * to units that were never managed changes nothing to Team Progress.
 */
export const changedUnitSource = define({
  id: 'changed-unit-source',
  bullets: ['000:75'],
  needs: ['lms.own-accounts', 'lms.changes', 'lms.units', 'lms.sync-runs', 'tenant.agreement'],
  detail,
  personal: { before: 'subject', after: 'subject' },
  decide(facts, now) {
    const { timeZone } = facts['tenant.agreement'];
    const open = openAccounts(facts['lms.own-accounts'], dayIn(timeZone, now));
    if (open.length === 0) return { is: 'not-applicable' };
    const { live } = managedUnits(open, facts['lms.units']);
    const moved = recentChanges(facts['lms.changes'], ['department'], now).find(
      ({ account, by, before, after }) =>
        by === 'sync' &&
        open.some(({ id }) => id === account) &&
        !live.includes(after ?? '') &&
        (live.length === 0 || live.includes(before ?? '')),
    );
    if (moved === undefined) return { is: 'clear', seen: unchanged };
    const seen: Seen = {
      what: 'unit-changed',
      before: moved.before ?? '',
      after: moved.after ?? '',
      at: momentOfChange(moved, facts['lms.sync-runs'], timeZone),
    };
    return { is: 'cause', detail: seen, remedy: { by: 'source-owner', lookAgain: 'after-next-sync' } };
  },
  wording: {
    nl: {
      title: 'De eenheid volgens de bron',
      failing: 'De bron heeft de eenheid gewijzigd',
      clear: () =>
        'De bron heeft de eenheid in de laatste 90 dagen niet zo gewijzigd dat het team verdwijnt.',
      cause: ({ before, after, at }) =>
        `De bron heeft de eenheid gewijzigd van ${named(before, 'geen eenheid')} naar ${named(after, 'geen eenheid')}, ingelezen op ${at === null ? '' : sayMoment(at, 'nl')}. De koppeling als leidinggevende gaat dan niet mee.`,
      remedy: () =>
        'Klopt de wijziging niet, zet die dan terug in de HR-bron. Klopt die wel, laat dan een LearnLinq-beheerder de nieuwe eenheid koppelen.',
    },
    en: {
      title: 'The unit according to the source',
      failing: 'The source changed the unit',
      clear: () =>
        'In the last 90 days the source has not changed the unit in a way that makes a team vanish.',
      cause: ({ before, after, at }) =>
        `The source changed the unit from ${named(before, 'no unit')} to ${named(after, 'no unit')}, read in on ${at === null ? '' : sayMoment(at, 'en')}. The link as manager does not move along.`,
      remedy: () =>
        'If the change is wrong, put it back in the HR source. If it is right, ask a LearnLinq administrator to link the new unit.',
    },
  },
});

const unchanged: Seen = { what: 'unchanged', before: '', after: '', at: null };

const named = (unit: string, none: string): string => (unit === '' ? none : showValue(unit));
