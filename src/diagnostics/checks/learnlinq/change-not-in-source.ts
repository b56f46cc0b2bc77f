import { z } from 'zod';
import { define } from '../../define.ts';
import { dayIn } from '../../facts/calendar.ts';
import { handMadeChanges, sameAsSource } from '../../facts/hand-made-change.ts';
import { moment, momentOf, sayMoment } from '../../facts/moment.ts';
import { mainAccount } from '../../facts/own-account.ts';
import { selfServiceGaps } from '../../facts/self-service.ts';
import { stillToCome, syncState } from '../../facts/sync-state.ts';
import type { Language } from '../../model.ts';
import { fieldName } from '../../words/field-names.ts';
import { showValue } from '../../words/show-value.ts';

const detail = z.object({
  how: z.enum(['on-its-way', 'by-hand', 'nowhere', 'no-record']),
  source: z.string(),
  /** What was changed by hand in LearnLinq, against the source. */
  changes: z.array(z.object({ field: z.string(), at: moment })),
  /** In the same order: what was entered, what the source holds, and who did it. */
  entered: z.array(z.string()),
  inSource: z.array(z.string()),
  by: z.array(z.string()),
});
type Seen = z.infer<typeof detail>;

/** What must change was changed by hand in LearnLinq, or nowhere: the source is what counts (000:81). */
export const changeNotInSource = define({
  id: 'change-not-in-source',
  bullets: ['000:79', '000:81'],
  needs: ['hr.record', 'lms.own-accounts', 'lms.changes', 'lms.sync-runs', 'tenant.agreement'],
  detail,
  personal: { entered: 'subject', inSource: 'subject', by: 'other' },
  decide(facts, now) {
    const record = facts['hr.record'];
    const tenant = facts['tenant.agreement'];
    const account = mainAccount(facts['lms.own-accounts'], record, dayIn(tenant.timeZone, now));
    if (account === null) return { is: 'not-applicable' };
    const remedy = { by: 'source-owner', lookAgain: 'after-next-sync' } as const;
    const seenAs = (how: Seen['how']): Seen => ({ ...nothing, how, source: tenant.source.name });
    if (record === null) return { is: 'cause', detail: seenAs('no-record'), remedy };
    const made = handMadeChanges(facts['lms.changes'], account, record, now);
    if (made.length > 0) {
      const changes = made.map(({ field, at }) => ({ field, at: momentOf(new Date(at), tenant.timeZone) }));
      const entered = made.map((each) => each.entered);
      const inSource = made.map((each) => each.inSource);
      const by = made.map((each) => each.by);
      return { is: 'cause', detail: { ...seenAs('by-hand'), changes, entered, inSource, by }, remedy };
    }
    const changed = record.changedAt === null ? null : new Date(record.changedAt);
    const isOnItsWay =
      stillToCome(changed, syncState(facts['lms.sync-runs'], tenant, now)) === 'yes' ||
      sameAsSource(account, record, tenant) === 'no' ||
      selfServiceGaps(account, record, tenant).length > 0;
    return isOnItsWay
      ? { is: 'clear', seen: seenAs('on-its-way') }
      : { is: 'cause', detail: seenAs('nowhere'), remedy };
  },
  wording: {
    nl: {
      title: 'Gewijzigd in de bron, niet in LearnLinq',
      failing: 'De wijziging staat niet in de bron',
      clear: () => 'Er is niets met de hand gewijzigd wat de bron weer overschrijft.',
      cause: (seen) => told.nl[seen.how](seen),
      remedy: ({ how, source }) =>
        how === 'no-record'
          ? `Zet deze persoon in ${source}, of laat een LearnLinq-beheerder de gegevens met de hand bijhouden.`
          : `Geef de wijziging door in ${source}; daar haalt LearnLinq de gegevens vandaan.`,
    },
    en: {
      title: 'Changed in the source, not in LearnLinq',
      failing: 'The change is not in the source',
      clear: () => 'Nothing was changed by hand that the source overwrites again.',
      cause: (seen) => told.en[seen.how](seen),
      remedy: ({ how, source }) =>
        how === 'no-record'
          ? `Add this person to ${source}, or have a LearnLinq administrator keep the details by hand.`
          : `Make the change in ${source}; that is where LearnLinq gets its details from.`,
    },
  },
});

const nothing = { changes: [], entered: [], inSource: [], by: [] };

const told: Record<Language, Record<Seen['how'], (seen: Seen) => string>> = {
  nl: {
    'on-its-way': () => '',
    'by-hand': (seen) =>
      `${changesIn(seen, 'nl')} De bron overschrijft wat er met de hand in LearnLinq is gezet.`,
    nowhere: ({ source }) =>
      `LearnLinq toont precies wat er in ${source} staat. Klopt er iets niet, dan klopt het dus ook daar niet.`,
    'no-record': ({ source }) =>
      `Deze persoon staat niet in ${source}, dus er komt niets mee vanuit de bron.`,
  },
  en: {
    'on-its-way': () => '',
    'by-hand': (seen) =>
      `${changesIn(seen, 'en')} The source overwrites what was entered by hand in LearnLinq.`,
    nowhere: ({ source }) =>
      `LearnLinq shows exactly what ${source} holds. So if something is wrong, it is wrong there as well.`,
    'no-record': ({ source }) => `This person is not in ${source}, so nothing comes along from the source.`,
  },
};

const changesIn = ({ changes, entered, inSource, by }: Seen, language: Language): string =>
  changes
    .map(({ field, at }, index) => {
      const name = fieldName(field, language);
      const [now = '', there = '', who = ''] = [entered[index], inSource[index], by[index]];
      return change[language](
        name,
        sayMoment(at, language),
        who,
        shown(now, language),
        shown(there, language),
      );
    })
    .join(' ');

const shown = (text: string, language: Language): string =>
  text === '' ? { nl: 'leeg', en: 'empty' }[language] : showValue(text);

type Change = (name: string, at: string, who: string, entered: string, there: string) => string;
const change: Record<Language, Change> = {
  nl: (name, at, who, entered, there) =>
    `Op ${at} is ${name} in LearnLinq met de hand gewijzigd${who === '' ? '' : ` door ${who}`} in ${entered}; in de bron staat ${there}.`,
  en: (name, at, who, entered, there) =>
    `On ${at} ${name} was changed by hand in LearnLinq${who === '' ? '' : ` by ${who}`} to ${entered}; the source has ${there}.`,
};
