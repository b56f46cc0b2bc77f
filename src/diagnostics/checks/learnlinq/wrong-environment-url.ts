import { z } from 'zod';
import { define } from '../../define.ts';
import { environmentOf, hostIn } from '../../facts/environment.ts';
import { spellingDistance } from '../../facts/spelling-distance.ts';
import type { Language } from '../../model.ts';

const detail = z.object({
  how: z.enum(['right', 'misspelt', 'other-ending', 'elsewhere']),
  /** The customer's own address. */
  site: z.string(),
});
type How = z.infer<typeof detail>['how'];

/** So many letters apart, it is a slip of the pen. */
const slip = 2;

/**
 * The link that was used is not the customer's own (000:45). It is compared as text and never fetched; what
 * stands there instead, and whose it is, is not said.
 */
export const wrongEnvironmentUrl = define({
  id: 'wrong-environment-url',
  bullets: ['000:45', '000:47'],
  needs: ['asker.mentions', 'tenant.agreement'],
  detail,
  personal: {},
  decide({ 'asker.mentions': { url }, 'tenant.agreement': tenant }) {
    if (url === null) return { is: 'not-applicable' };
    const site = environmentOf(tenant);
    const how = compare(hostIn(url), site);
    return how === 'right'
      ? { is: 'clear', seen: { how, site } }
      : { is: 'cause', detail: { how, site }, remedy: { by: 'person' } };
  },
  wording: {
    nl: {
      title: 'De link naar LearnLinq',
      failing: 'Een verkeerde link naar LearnLinq',
      clear: ({ how }) => told.nl[how],
      cause: ({ how }) => told.nl[how],
      remedy: ({ site }) => `Gebruik https://${site} en bewaar die link bij je favorieten.`,
    },
    en: {
      title: 'The link to LearnLinq',
      failing: 'A wrong link to LearnLinq',
      clear: ({ how }) => told.en[how],
      cause: ({ how }) => told.en[how],
      remedy: ({ site }) => `Use https://${site} and keep that link among your favourites.`,
    },
  },
});

function compare(host: string | null, site: string): How {
  if (host === site) return 'right';
  if (host === null) return 'elsewhere';
  if (withoutEnding(host) === withoutEnding(site)) return 'other-ending';
  return spellingDistance(host, site) <= slip ? 'misspelt' : 'elsewhere';
}

const withoutEnding = (host: string): string => host.slice(0, Math.max(0, host.lastIndexOf('.')));

const told: Record<Language, Record<How, string>> = {
  nl: {
    right: 'De link is die van jullie eigen LearnLinq.',
    misspelt: 'In de link zit een schrijffout.',
    'other-ending': 'De link eindigt niet op ‘.com’.',
    elsewhere: 'De link is niet die van jullie LearnLinq.',
  },
  en: {
    right: 'The link is the one of your own LearnLinq.',
    misspelt: 'There is a slip in the link.',
    'other-ending': 'The link does not end in ‘.com’.',
    elsewhere: 'The link is not the one of your LearnLinq.',
  },
};
