import { z } from 'zod';
import { define } from '../../define.ts';
import { type DeliveryState, deliveryState } from '../../facts/delivery-state.ts';
import type { HrDelivery } from '../../facts/hr-delivery.ts';
import { moment, momentOf, sayMoment } from '../../facts/moment.ts';
import type { Language } from '../../model.ts';
import { showValue } from '../../words/show-value.ts';

const detail = z.object({
  how: z.enum(['in-place', 'wrong-folder', 'wrong-name', 'absent']),
  /** Where it should be, under what name. */
  folder: z.string(),
  pattern: z.string(),
  /** The file that was found; empty when there is none. */
  name: z.string(),
  foundIn: z.string(),
  at: moment.nullable(),
});
type Seen = z.infer<typeof detail>;

/** The file is not where it should be: absent, in another folder, or under another name (000:93). */
export const misplacedDelivery = define({
  id: 'misplaced-delivery',
  bullets: ['000:93'],
  needs: ['hr.deliveries', 'tenant.agreement'],
  detail,
  personal: {},
  decide({ 'hr.deliveries': deliveries, 'tenant.agreement': tenant }, now) {
    const state = deliveryState(deliveries, tenant, now);
    if (state === null) return { is: 'not-applicable' };
    const { folder, pattern, current, right, strays } = state;
    const [stray] = strays;
    const [newest] = right;
    const file = current ?? stray?.delivery ?? newest ?? null;
    const seen: Seen = { how: how(state), folder, pattern, ...described(file, tenant.timeZone) };
    return seen.how === 'in-place'
      ? { is: 'clear', seen }
      : { is: 'cause', detail: seen, remedy: { by: 'technical-admin', lookAgain: 'after-next-sync' } };
  },
  wording: {
    nl: {
      title: 'De plaats en de naam van het bronbestand',
      failing: 'Het bronbestand staat niet waar het hoort',
      clear: ({ name, at, ...seen }) =>
        `${showValue(name)} staat in de juiste map (${place(seen, 'nl')}), van ${at === null ? '' : sayMoment(at, 'nl')}.`,
      cause: (seen) => causes.nl[seen.how](seen),
      remedy: (seen) =>
        `Laat je technisch applicatiebeheerder zorgen dat het bestand als ${showValue(seen.pattern)} in ${place(seen, 'nl')} komt te staan.`,
      asked: (seen) =>
        `Zorg dat het bestand als ${showValue(seen.pattern)} in ${place(seen, 'nl')} komt te staan.`,
    },
    en: {
      title: 'The place and the name of the source file',
      failing: 'The source file is not where it belongs',
      clear: ({ name, at, ...seen }) =>
        `${showValue(name)} is in the right folder (${place(seen, 'en')}), from ${at === null ? '' : sayMoment(at, 'en')}.`,
      cause: (seen) => causes.en[seen.how](seen),
      remedy: (seen) =>
        `Ask your technical administrator to make sure that the file arrives as ${showValue(seen.pattern)} in ${place(seen, 'en')}.`,
      asked: (seen) =>
        `Make sure that the file arrives as ${showValue(seen.pattern)} in ${place(seen, 'en')}.`,
    },
  },
});

/** An older file in the right place is not misplaced: that the new one is late is another matter. */
function how({ right, strays }: DeliveryState): Seen['how'] {
  const [stray] = strays;
  if (stray !== undefined) return stray.fault;
  return right.length > 0 ? 'in-place' : 'absent';
}

const described = (file: HrDelivery | null, timeZone: string) => ({
  name: file?.name ?? '',
  foundIn: file?.folder ?? '',
  at: file && momentOf(new Date(file.deliveredAt), timeZone),
});

const place = ({ folder }: Pick<Seen, 'folder'>, language: Language): string =>
  folder === '' ? { nl: 'de hoofdmap', en: 'the top folder' }[language] : showValue(folder);

const found = ({ name, at }: Seen, language: Language): string =>
  `${showValue(name)} (${at === null ? '' : sayMoment(at, language)})`;

const causes: Record<Language, Record<Seen['how'], (seen: Seen) => string>> = {
  nl: {
    'in-place': () => '',
    'wrong-folder': (seen) =>
      `${found(seen, 'nl')} staat in ${place({ folder: seen.foundIn }, 'nl')} in plaats van in ${place(seen, 'nl')}.`,
    'wrong-name': (seen) =>
      `In ${place(seen, 'nl')} staat ${found(seen, 'nl')}, maar die naam past niet bij ${showValue(seen.pattern)}.`,
    absent: (seen) => `In ${place(seen, 'nl')} staat geen bestand ${showValue(seen.pattern)}.`,
  },
  en: {
    'in-place': () => '',
    'wrong-folder': (seen) =>
      `${found(seen, 'en')} is in ${place({ folder: seen.foundIn }, 'en')} instead of ${place(seen, 'en')}.`,
    'wrong-name': (seen) =>
      `${place(seen, 'en')} holds ${found(seen, 'en')}, but that name does not fit ${showValue(seen.pattern)}.`,
    absent: (seen) => `There is no file ${showValue(seen.pattern)} in ${place(seen, 'en')}.`,
  },
};
