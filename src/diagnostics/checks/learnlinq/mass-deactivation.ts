import { z } from 'zod';
import { define } from '../../define.ts';
import { mostRemoved } from '../../facts/removed-share.ts';
import type { Language } from '../../model.ts';

const detail = z.object({
  gone: z.int().min(0),
  before: z.int().min(0),
  /** The part that was agreed as the most, above 0 and at most 1. */
  agreed: z.number().gt(0).max(1),
});
type Seen = z.infer<typeof detail>;

/** So many people are gone from the source that reading it in would deactivate more than was agreed. */
export const massDeactivation = define({
  id: 'mass-deactivation',
  bullets: ['+ delivery would deactivate too many'],
  needs: ['hr.removed-share', 'tenant.agreement'],
  detail,
  personal: {},
  decide({ 'hr.removed-share': { gone, before }, 'tenant.agreement': { massDeactivationShare: agreed } }) {
    const seen = { gone, before, agreed };
    return gone > mostRemoved(before, agreed)
      ? { is: 'cause', detail: seen, remedy: { by: 'technical-admin', lookAgain: 'after-next-sync' } }
      : { is: 'clear', seen };
  },
  wording: {
    nl: {
      title: 'Mensen die uit de bron verdwenen zijn',
      failing: 'Er zouden te veel mensen hun toegang verliezen',
      clear: ({ gone, before }) =>
        gone === 0
          ? 'Niemand is uit de bron verdwenen.'
          : `Uit de bron verdwenen: ${gone} van de ${before} mensen. Dat blijft binnen de afspraak.`,
      cause: (seen) =>
        `Uit de bron verdwenen: ${seen.gone} van de ${seen.before} mensen (${share(seen, 'nl')}). De afspraak is hoogstens ${percent(seen.agreed, 'nl')}.`,
      remedy: () =>
        'Laat je technisch applicatiebeheerder eerst nagaan of de levering volledig is, vóór de koppeling weer loopt.',
      asked: () => 'Ga na of de levering volledig is, vóór de koppeling weer loopt.',
    },
    en: {
      title: 'People who are gone from the source',
      failing: 'Too many people would lose their access',
      clear: ({ gone, before }) =>
        gone === 0
          ? 'Nobody is gone from the source.'
          : `Gone from the source: ${gone} of ${before} people. That is within what was agreed.`,
      cause: (seen) =>
        `Gone from the source: ${seen.gone} of ${seen.before} people (${share(seen, 'en')}). At most ${percent(seen.agreed, 'en')} was agreed.`,
      remedy: () =>
        'Ask your technical administrator to find out whether the delivery is complete before the next sync.',
      asked: () => 'Find out whether the delivery is complete before the next sync.',
    },
  },
});

const share = ({ gone, before }: Seen, language: Language): string =>
  percent(before === 0 ? 0 : gone / before, language);

/** One decimal place, so that just over the agreed share is seen to be over it. */
const percent = (part: number, language: Language): string =>
  new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(part);
