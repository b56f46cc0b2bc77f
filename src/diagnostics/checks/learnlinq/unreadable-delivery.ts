import { z } from 'zod';
import { define } from '../../define.ts';
import { deliveryState } from '../../facts/delivery-state.ts';
import { type HrDelivery, hrDelivery } from '../../facts/hr-delivery.ts';
import { moment, momentOf, sayMoment } from '../../facts/moment.ts';
import type { Language } from '../../model.ts';
import { enumerate } from '../../words/enumerate.ts';
import { showValue } from '../../words/show-value.ts';

const kind = hrDelivery.shape.trouble.element.shape.is;
const detail = z.object({
  name: z.string(),
  at: moment,
  rows: z.int().min(0).nullable(),
  /** Each kind of trouble once, with the first line where it shows and how often it does. */
  trouble: z.array(z.object({ is: kind, line: z.int().min(1).nullable(), times: z.int().min(1) })),
  /** The delivery before it that is used meanwhile; `null`: this one is used, or there is none. */
  used: z.object({ name: z.string(), at: moment }).nullable().default(null),
});
type Seen = z.infer<typeof detail>;
type Trouble = Seen['trouble'][number];

/** The latest delivery cannot be read as it should: its encoding, its columns, or it breaks off. */
export const unreadableDelivery = define({
  id: 'unreadable-delivery',
  bullets: ['+ source file cannot be read'],
  needs: ['hr.deliveries', 'tenant.agreement'],
  detail,
  personal: {},
  decide({ 'hr.deliveries': deliveries, 'tenant.agreement': tenant }, now) {
    const state = deliveryState(deliveries, tenant, now);
    const [newest, ...older] = state === null ? newestFirst(deliveries.found) : state.right;
    // An older one that can be read says nothing about the newest.
    if (newest === undefined || !wasRead(newest)) return { is: 'not-applicable' };
    const before = isUsable(newest) ? undefined : older.find((each) => wasRead(each) && isUsable(each));
    const seen: Seen = {
      ...placed(newest, tenant.timeZone),
      rows: newest.rows,
      trouble: [...inKinds(newest.trouble)],
      used: before === undefined ? null : placed(before, tenant.timeZone),
    };
    return seen.trouble.length === 0
      ? { is: 'clear', seen }
      : { is: 'cause', detail: seen, remedy: { by: 'technical-admin', lookAgain: 'after-next-sync' } };
  },
  wording: {
    nl: {
      title: 'De leesbaarheid van de levering',
      failing: 'De levering is niet goed te lezen',
      clear: ({ name, rows }) =>
        `${showValue(name)} is goed te lezen${rows === null ? '' : ` (${rows} ${rows === 1 ? 'regel' : 'regels'})`}.`,
      cause: ({ name, at, trouble, used }) =>
        `In ${showValue(name)} van ${sayMoment(at, 'nl')} klopt iets niet: ${enumerate(trouble.map(say.nl), 'nl')}.${
          used === null
            ? ''
            : ` Tot er een goed bestand is, gaan antwoorden over ${showValue(used.name)} van ${sayMoment(used.at, 'nl')}.`
        }`,
      remedy: () =>
        'Laat je technisch applicatiebeheerder dit herstellen in de bron en het bestand opnieuw leveren.',
      asked: () => 'Herstel dit in de bron en lever het bestand opnieuw.',
    },
    en: {
      title: 'Whether the delivery can be read',
      failing: 'The delivery cannot be read well',
      clear: ({ name, rows }) =>
        `${showValue(name)} can be read well${rows === null ? '' : ` (${rows} ${rows === 1 ? 'row' : 'rows'})`}.`,
      cause: ({ name, at, trouble, used }) =>
        `Something is wrong in ${showValue(name)} of ${sayMoment(at, 'en')}: ${enumerate(trouble.map(say.en), 'en')}.${
          used === null
            ? ''
            : ` Until there is a good file, answers are about ${showValue(used.name)} of ${sayMoment(used.at, 'en')}.`
        }`,
      remedy: () =>
        'Ask your technical administrator to correct this in the source and deliver the file again.',
      asked: () => 'Correct this in the source and deliver the file again.',
    },
  },
});

/** A file that nobody has opened yet is neither readable nor not. */
const wasRead = ({ rows, trouble }: HrDelivery): boolean => rows !== null || trouble.length > 0;

/** One that has no rows, or that breaks off, is passed over for the one before it. */
const isUsable = ({ rows, trouble }: HrDelivery): boolean =>
  rows !== null && trouble.every(({ is }) => is !== 'truncated');

const placed = ({ name, deliveredAt }: HrDelivery, zone: string) => ({
  name,
  at: momentOf(new Date(deliveredAt), zone),
});

const newestFirst = (found: readonly HrDelivery[]): readonly HrDelivery[] =>
  found.toSorted((a, b) => Date.parse(b.deliveredAt) - Date.parse(a.deliveredAt) || (a.id < b.id ? -1 : 1));

function inKinds(trouble: HrDelivery['trouble']): readonly Trouble[] {
  return kind.options.flatMap((is) => {
    const same = trouble.filter((each) => each.is === is);
    const lines = same.flatMap(({ line }) => line ?? []);
    const line = lines.length === 0 ? null : Math.min(...lines.slice(0, 1000));
    return same.length === 0 ? [] : [{ is, line, times: same.reduce((sum, each) => sum + timesOf(each), 0) }];
  });
}

/** A long list ends with how many more there are: `+ 12`. */
const timesOf = ({ text, line }: HrDelivery['trouble'][number]): number =>
  line === null ? Number(/^\+ (\d+)$/.exec(text)?.[1] ?? 1) : 1;

const inDutch: Record<Trouble['is'], string> = {
  empty: 'er staat niets in',
  'byte-order-mark': 'het begint met een byte order mark (BOM), zodat de eerste kolomnaam niet wordt herkend',
  encoding: 'letters zijn anders gecodeerd dan is afgesproken',
  delimiter: 'de kolommen zijn anders gescheiden dan is afgesproken',
  header: 'de kolomnamen kloppen niet',
  truncated: 'het breekt halverwege af',
  'unreadable-row': 'niet elke regel is te lezen',
};
const inEnglish: Record<Trouble['is'], string> = {
  empty: 'there is nothing in it',
  'byte-order-mark':
    'it begins with a byte order mark (BOM), so that the first column name is not recognised',
  encoding: 'letters are encoded in another way than agreed',
  delimiter: 'the columns are separated in another way than agreed',
  header: 'the column names are wrong',
  truncated: 'it breaks off halfway',
  'unreadable-row': 'not every row can be read',
};

const say: Record<Language, (trouble: Trouble) => string> = {
  nl({ is, line, times }) {
    if (line === null) return inDutch[is];
    return `${inDutch[is]} (${times === 1 ? `regel ${line}` : `${times} keer, voor het eerst op regel ${line}`})`;
  },
  en({ is, line, times }) {
    if (line === null) return inEnglish[is];
    return `${inEnglish[is]} (${times === 1 ? `line ${line}` : `${times} times, first on line ${line}`})`;
  },
};
