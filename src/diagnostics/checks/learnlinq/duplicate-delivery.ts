import { z } from 'zod';
import { define } from '../../define.ts';
import { type DeliveryState, deliveryState } from '../../facts/delivery-state.ts';
import type { HrDelivery } from '../../facts/hr-delivery.ts';
import { moment, momentOf, sayMoment } from '../../facts/moment.ts';
import type { Language } from '../../model.ts';
import { enumerate } from '../../words/enumerate.ts';
import { showValue } from '../../words/show-value.ts';

const detail = z.object({
  how: z.enum(['none', 'single', 'double', 'older-beside', 'same-content']),
  folder: z.string(),
  /** The files concerned, newest first, and how many more there are. */
  files: z.array(z.object({ name: z.string(), at: moment })),
  more: z.int().min(0),
});
type Seen = z.infer<typeof detail>;

/** Source files lie there twice: two of one delivery, an older one beside the new, or the same content again (000:95). */
export const duplicateDelivery = define({
  id: 'duplicate-delivery',
  bullets: ['000:95'],
  needs: ['hr.deliveries', 'tenant.agreement'],
  detail,
  personal: {},
  decide({ 'hr.deliveries': deliveries, 'tenant.agreement': tenant }, now) {
    const state = deliveryState(deliveries, tenant, now);
    if (state === null) return { is: 'not-applicable' };
    const { how, files } = judge(state);
    const seen: Seen = {
      how,
      folder: state.folder,
      files: files.slice(0, shown).map(({ name, deliveredAt }) => ({
        name,
        at: momentOf(new Date(deliveredAt), tenant.timeZone),
      })),
      more: Math.max(0, files.length - shown),
    };
    return how === 'none' || how === 'single'
      ? { is: 'clear', seen }
      : { is: 'cause', detail: seen, remedy: { by: 'technical-admin', lookAgain: 'after-next-sync' } };
  },
  wording: {
    nl: {
      title: 'Dubbele en oudere bronbestanden',
      failing: 'Er staan dubbele of oudere bronbestanden klaar',
      clear: ({ how }) =>
        how === 'single' ? 'Er staat één bronbestand klaar.' : 'Er staat geen bronbestand klaar.',
      cause: (seen) => causes.nl[seen.how](list(seen, 'nl')),
      remedy: ({ how }) =>
        how === 'same-content'
          ? 'Laat je technisch applicatiebeheerder nagaan of de bron wel een nieuw bestand maakt.'
          : 'Laat je technisch applicatiebeheerder alleen het nieuwste bestand laten staan.',
      asked: ({ how }) =>
        how === 'same-content'
          ? 'Ga na of de bron wel een nieuw bestand maakt.'
          : 'Laat alleen het nieuwste bestand staan.',
    },
    en: {
      title: 'Double and older source files',
      failing: 'There are double or older source files',
      clear: ({ how }) => (how === 'single' ? 'One source file is there.' : 'No source file is there.'),
      cause: (seen) => causes.en[seen.how](list(seen, 'en')),
      remedy: ({ how }) =>
        how === 'same-content'
          ? 'Ask your technical administrator to find out whether the source really makes a new file.'
          : 'Ask your technical administrator to leave only the newest file there.',
      asked: ({ how }) =>
        how === 'same-content'
          ? 'Find out whether the source really makes a new file.'
          : 'Leave only the newest file there.',
    },
  },
});

/** So many files are named; of the others it is said how many they are. */
const shown = 4;

function judge({ right, named, current }: DeliveryState): {
  readonly how: Seen['how'];
  readonly files: readonly HrDelivery[];
} {
  const [newest, second] = right;
  if (newest === undefined) return { how: 'none', files: [] };
  if (second !== undefined) {
    const twice = second.hash !== null && second.hash === newest.hash;
    return { how: twice || isOfSameGo(second, current) ? 'double' : 'older-beside', files: right };
  }
  const before = named[named.indexOf(newest) + 1];
  return before !== undefined && newest.hash !== null && before.hash === newest.hash
    ? { how: 'same-content', files: [newest, before] }
    : { how: 'single', files: [newest] };
}

/** Files of one delivery come shortly after each other, in milliseconds. */
const oneGo = 60 * 60_000;

const isOfSameGo = (second: HrDelivery, current: HrDelivery | null): boolean =>
  current !== null && Date.parse(current.deliveredAt) - Date.parse(second.deliveredAt) <= oneGo;

function list({ files, more }: Seen, language: Language): string {
  const named = files.map(({ name, at }) => `${showValue(name)} (${sayMoment(at, language)})`);
  const rest = { nl: `nog ${more}`, en: `${more} more` }[language];
  return enumerate(more === 0 ? named : [...named, rest], language);
}

const causes: Record<Language, Record<Seen['how'], (files: string) => string>> = {
  nl: {
    none: () => '',
    single: () => '',
    double: (files) => `Het bronbestand staat er dubbel: ${files}.`,
    'older-beside': (files) => `Naast het nieuwste bronbestand staan er nog oudere: ${files}.`,
    'same-content': (files) =>
      `Het nieuwste bronbestand heeft precies dezelfde inhoud als het vorige: ${files}.`,
  },
  en: {
    none: () => '',
    single: () => '',
    double: (files) => `The source file is there twice: ${files}.`,
    'older-beside': (files) => `Older source files are still there beside the newest one: ${files}.`,
    'same-content': (files) =>
      `The newest source file has exactly the same content as the one before: ${files}.`,
  },
};
