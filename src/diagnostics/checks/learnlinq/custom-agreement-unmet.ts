import { z } from 'zod';
import { define } from '../../define.ts';
import { calendarDay, dayIn, nextRun, startOfDay } from '../../facts/calendar.ts';
import { moment, momentOf, sayDay, sayMoment } from '../../facts/moment.ts';
import { type Unmet, unmet } from '../../facts/rule.ts';
import { bilingual, operators, type Tenant } from '../../facts/tenant.ts';
import type { Language, Remedy } from '../../model.ts';
import { enumerate } from '../../words/enumerate.ts';
import { sayCondition, saySeen } from '../../words/say-condition.ts';

const condition = z.object({
  attribute: z.string(),
  operator: z.enum(operators),
  value: z.union([z.string(), z.array(z.string())]),
});
const detail = z.object({
  /** Every agreement with this customer. */
  agreed: z.array(bilingual),
  failing: z.array(z.object({ title: bilingual, unmet: z.array(condition) })),
  /** For each that fails, the value seen of each attribute. */
  seen: z.array(z.record(z.string(), z.string())),
  /** When nothing but the calendar is in the way: the first day on which all of it holds, and the run after. */
  holds: z.object({ from: z.iso.date(), visibleAt: moment.nullable() }).nullable(),
});
type Seen = z.infer<typeof detail>;

/** A rule that was agreed with this customer alone does not hold, such as a start date still to come (000:25). */
export const customAgreementUnmet = define({
  id: 'custom-agreement-unmet',
  bullets: ['000:25'],
  needs: ['hr.record', 'tenant.agreement'],
  detail,
  personal: { seen: 'subject' },
  decide({ 'hr.record': record, 'tenant.agreement': tenant }, now) {
    if (record === null || tenant.customAgreements.length === 0) return { is: 'not-applicable' };
    const today = dayIn(tenant.timeZone, now);
    const failing = tenant.customAgreements
      .map((rule) => ({ title: rule.title, unmet: unmet(rule, record, today) }))
      .filter((each) => each.unmet.length > 0);
    const seen: Seen = {
      agreed: tenant.customAgreements.map(({ title }) => title),
      failing: failing.map((each) => ({ ...each, unmet: each.unmet.map(({ seen: _, ...rest }) => rest) })),
      seen: failing.map((each) => Object.fromEntries(each.unmet.map((one) => [one.attribute, one.seen]))),
      holds: holdsFrom(
        failing.flatMap((each) => each.unmet),
        tenant,
      ),
    };
    return failing.length === 0
      ? { is: 'clear', seen }
      : { is: 'cause', detail: seen, remedy: remedyFor(seen) };
  },
  wording: {
    nl: {
      title: 'Afspraken over de koppeling',
      failing: 'Voldoet nog niet aan een afspraak',
      clear: ({ agreed }) => `Voldoet aan wat er is afgesproken: ${titles(agreed, 'nl')}.`,
      cause: (seen) => `Voldoet nog niet aan wat er is afgesproken. ${told(seen, 'nl')}`,
      remedy: ({ holds }) =>
        holds === null
          ? 'Pas de gegevens aan in de HR-bron als ze niet kloppen.'
          : `Dit komt vanzelf goed: vanaf ${sayFrom(holds, 'nl')} kan deze persoon meekomen.`,
    },
    en: {
      title: 'Agreements about the integration',
      failing: 'Does not meet an agreement yet',
      clear: ({ agreed }) => `Meets what was agreed: ${titles(agreed, 'en')}.`,
      cause: (seen) => `Does not meet what was agreed yet. ${told(seen, 'en')}`,
      remedy: ({ holds }) =>
        holds === null
          ? 'Change the details in the HR source if they are wrong.'
          : `This will come right by itself: from ${sayFrom(holds, 'en')} this person can come along.`,
    },
  },
});

/** Only when every failing condition waits for a day to come; the last of those days counts. */
function holdsFrom(unmetConditions: readonly Unmet[], { schedule, timeZone }: Tenant): Seen['holds'] {
  const days = unmetConditions.map(({ operator, value, seen }) =>
    operator === 'on-or-before' && value === 'today' ? calendarDay(seen) : null,
  );
  const from = days.every((day) => day !== null) ? days.toSorted().at(-1) : undefined;
  if (from === undefined) return null;
  const run = nextRun(schedule, timeZone, new Date(startOfDay(timeZone, from).getTime() - 1));
  return { from, visibleAt: run && momentOf(run, timeZone) };
}

function remedyFor({ holds }: Seen): Remedy {
  if (holds === null) return { by: 'source-owner', lookAgain: 'after-next-sync' };
  return holds.visibleAt === null ? { by: 'time' } : { by: 'time', visibleAt: holds.visibleAt.at };
}

const sayFrom = ({ from, visibleAt }: NonNullable<Seen['holds']>, language: Language): string =>
  visibleAt === null ? sayDay(from, language) : sayMoment(visibleAt, language);

const titles = (agreed: Seen['agreed'], language: Language): string =>
  enumerate(
    agreed.map((each) => `‘${each[language]}’`),
    language,
  );

const told = ({ failing, seen }: Seen, language: Language): string =>
  failing
    .map(({ title, unmet: conditions }, index) => {
      const all = conditions.map(
        (each) =>
          `${sayCondition(each, language)}, ${saySeen(seen[index]?.[each.attribute] ?? '', language)}`,
      );
      return `‘${title[language]}’: ${all.join('; ')}.`;
    })
    .join(' ');
