import { z } from 'zod';
import { define } from '../../define.ts';
import { deliveryState } from '../../facts/delivery-state.ts';
import { moment, momentOf, sayMoment } from '../../facts/moment.ts';
import { showValue } from '../../words/show-value.ts';

const detail = z.object({
  folder: z.string(),
  /** The moment at which a delivery should have been there. */
  due: moment,
  /** The newest one that is; `null`: none. */
  newest: z.object({ name: z.string(), at: moment }).nullable(),
});

/** No source file arrived in time: the integration reads an old one, or none. */
export const deliveryOverdue = define({
  id: 'delivery-overdue',
  bullets: ['+ no source file in time'],
  needs: ['hr.deliveries', 'tenant.agreement'],
  detail,
  personal: {},
  decide({ 'hr.deliveries': deliveries, 'tenant.agreement': tenant }, now) {
    const state = deliveryState(deliveries, tenant, now);
    if (state === null || state.due === null) return { is: 'not-applicable' };
    const newest = state.current ?? state.right[0];
    const seen = {
      folder: state.folder,
      due: momentOf(state.due, tenant.timeZone),
      newest:
        newest === undefined
          ? null
          : { name: newest.name, at: momentOf(new Date(newest.deliveredAt), tenant.timeZone) },
    };
    return state.current === null
      ? { is: 'cause', detail: seen, remedy: { by: 'technical-admin', lookAgain: 'after-next-sync' } }
      : { is: 'clear', seen };
  },
  wording: {
    nl: {
      title: 'De levering van het bronbestand',
      failing: 'Het bronbestand is niet op tijd geleverd',
      clear: ({ newest }) =>
        newest === null
          ? ''
          : `${showValue(newest.name)} is op tijd geleverd, op ${sayMoment(newest.at, 'nl')}.`,
      cause: ({ folder, due, newest }) =>
        `Op ${sayMoment(due, 'nl')} had er in ${showValue(folder)} een nieuw bronbestand moeten staan. ${
          newest === null
            ? 'Er staat er geen.'
            : `Het nieuwste is ${showValue(newest.name)}, van ${sayMoment(newest.at, 'nl')}.`
        }`,
      remedy: () =>
        'Laat je technisch applicatiebeheerder nagaan waarom er geen bestand kwam, en het alsnog leveren.',
      asked: () => 'Ga na waarom er geen bestand kwam, en lever het alsnog.',
    },
    en: {
      title: 'The delivery of the source file',
      failing: 'The source file was not delivered in time',
      clear: ({ newest }) =>
        newest === null
          ? ''
          : `${showValue(newest.name)} was delivered in time, on ${sayMoment(newest.at, 'en')}.`,
      cause: ({ folder, due, newest }) =>
        `On ${sayMoment(due, 'en')} a new source file should have been in ${showValue(folder)}. ${
          newest === null
            ? 'There is none.'
            : `The newest is ${showValue(newest.name)}, from ${sayMoment(newest.at, 'en')}.`
        }`,
      remedy: () =>
        'Ask your technical administrator to find out why no file came, and to deliver it after all.',
      asked: () => 'Find out why no file came, and deliver it after all.',
    },
  },
});
