import { z } from 'zod';
import { define } from '../../define.ts';
import { dayIn } from '../../facts/calendar.ts';
import { skeleton } from '../../facts/look-alikes.ts';
import { type Unmet, unmet } from '../../facts/rule.ts';
import { bilingual, operators, type Rule } from '../../facts/tenant.ts';
import { sharpForm } from '../../facts/text-form.ts';
import type { Language } from '../../model.ts';
import { sayCondition, saySeen } from '../../words/say-condition.ts';

const failing = z.object({
  attribute: z.string(),
  operator: z.enum(operators),
  value: z.union([z.string(), z.array(z.string())]),
  /** Whether what was seen looks like what was wanted. */
  nearly: z.enum(['no', 'but-for-case-or-spaces', 'but-for-look-alikes']),
});
const detail = z.object({
  /** The rule that lets the person in. */
  passes: bilingual.nullable(),
  /** Every rule that does not, the closest first. */
  rules: z.array(z.object({ title: bilingual, unmet: z.array(failing) })),
  /** For each of those rules, the value seen of each attribute. */
  seen: z.array(z.record(z.string(), z.string())),
});
type Seen = z.infer<typeof detail>;

/** The function or department lies outside the filter that was agreed for the integration (000:21). */
export const importFilterMismatch = define({
  id: 'import-filter-mismatch',
  bullets: ['000:19', '000:21'],
  needs: ['hr.record', 'tenant.agreement'],
  detail,
  personal: { seen: 'subject' },
  decide({ 'hr.record': record, 'tenant.agreement': tenant }, now) {
    if (record === null || tenant.filter.length === 0) return { is: 'not-applicable' };
    const today = dayIn(tenant.timeZone, now);
    const tried = tenant.filter.map((rule) => ({ rule, unmet: unmet(rule, record, today) }));
    const passed = tried.find((each) => each.unmet.length === 0);
    if (passed !== undefined) {
      return { is: 'clear', seen: { passes: passed.rule.title, rules: [], seen: [] } };
    }
    const closest = tried.sort((a, b) => a.unmet.length - b.unmet.length);
    return {
      is: 'cause',
      detail: {
        passes: null,
        rules: closest.map(shown),
        seen: closest.map((each) =>
          Object.fromEntries(each.unmet.map(({ attribute, seen }) => [attribute, seen])),
        ),
      },
      remedy: { by: 'source-owner', lookAgain: 'after-next-sync' },
    };
  },
  wording: {
    nl: {
      title: 'Het filter van de koppeling',
      failing: 'Valt buiten het filter',
      clear: ({ passes }) => `Valt binnen het filter: ‘${passes?.nl ?? ''}’.`,
      cause: (seen) => `Valt buiten het filter van de koppeling. ${told(seen, 'nl')}`,
      remedy: () => 'Hoort deze persoon wel in LearnLinq? Pas dan de gegevens aan in de HR-bron.',
    },
    en: {
      title: 'The filter of the integration',
      failing: 'Outside the filter',
      clear: ({ passes }) => `Inside the filter: ‘${passes?.en ?? ''}’.`,
      cause: (seen) => `Outside the filter of the integration. ${told(seen, 'en')}`,
      remedy: () => 'Should this person be in LearnLinq? Then change the details in the HR source.',
    },
  },
});

const shown = ({ rule, unmet: conditions }: { rule: Rule; unmet: readonly Unmet[] }) => ({
  title: rule.title,
  unmet: conditions.map(({ seen, ...condition }) => ({
    ...condition,
    nearly: likeness({ seen, ...condition }),
  })),
});

function likeness({ operator, value, seen }: Unmet): z.infer<typeof failing>['nearly'] {
  if (operator !== 'is' && operator !== 'in') return 'no';
  const wanted = typeof value === 'string' ? [value] : value;
  if (wanted.some((each) => sharpForm(each) === sharpForm(seen))) return 'but-for-case-or-spaces';
  return wanted.some((each) => skeleton(each) === skeleton(seen)) ? 'but-for-look-alikes' : 'no';
}

const told = ({ rules, seen }: Seen, language: Language): string =>
  rules
    .map(({ title, unmet: conditions }, index) => {
      const all = conditions.map((condition) => {
        const value = saySeen(seen[index]?.[condition.attribute] ?? '', language);
        return `${sayCondition(condition, language)}, ${value}${hints[language][condition.nearly]}`;
      });
      return `‘${title[language]}’: ${all.join('; ')}.`;
    })
    .join(' ');

const hints: Record<Language, Record<z.infer<typeof failing>['nearly'], string>> = {
  nl: {
    no: '',
    'but-for-case-or-spaces': ' (alleen hoofdletters of spaties verschillen)',
    'but-for-look-alikes': ' (alleen een letter die er hetzelfde uitziet verschilt)',
  },
  en: {
    no: '',
    'but-for-case-or-spaces': ' (only capitals or spaces differ)',
    'but-for-look-alikes': ' (only a letter that looks the same differs)',
  },
};
