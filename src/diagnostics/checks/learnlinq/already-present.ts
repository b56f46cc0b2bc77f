import { z } from 'zod';
import { define } from '../../define.ts';
import type { Account } from '../../facts/account.ts';
import { dayIn } from '../../facts/calendar.ts';
import type { HrRecord } from '../../facts/hr-record.ts';
import { sayDay } from '../../facts/moment.ts';
import { accessOf, ownAccounts } from '../../facts/own-account.ts';
import type { Language } from '../../model.ts';
import { enumerate } from '../../words/enumerate.ts';
import { fieldName } from '../../words/field-names.ts';
import { sayDifferences } from '../../words/say-differences.ts';
import { showValue } from '../../words/show-value.ts';

const fields = ['username', 'name', 'email'] as const;
const values = z.object({ username: z.string(), name: z.string(), email: z.string() });
const detail = z.object({
  how: z.enum(['nowhere', 'as-in-source', 'differently', 'access-ended', 'not-in-source']),
  differs: z.array(z.enum(fields)),
  inSource: values.nullable(),
  inLearnLinq: values.nullable(),
  /** The last day with access, once it has passed. */
  accessUntil: z.iso.date().nullable(),
});
type Seen = z.infer<typeof detail>;

/** The person has an account already: as in the source, under other values, or one whose access has ended. */
export const alreadyPresent = define({
  id: 'already-present',
  bullets: ['+ present under another spelling', '+ present with ended access'],
  needs: ['hr.record', 'lms.matches', 'lms.key-holders', 'tenant.agreement'],
  detail,
  personal: { inSource: 'subject', inLearnLinq: 'subject' },
  decide(facts, now) {
    const record = facts['hr.record'];
    const today = dayIn(facts['tenant.agreement'].timeZone, now);
    const found = ownAccounts(record, facts['lms.matches'], facts['lms.key-holders'])
      .map((account) => compare(account, record, today))
      .sort((a, b) => order.indexOf(a.how) - order.indexOf(b.how) || a.differs.length - b.differs.length);
    const [nearest] = found;
    if (nearest === undefined) return { is: 'clear', seen: nothing };
    return { is: 'cause', detail: nearest, remedy: { by: 'flow', flow: 'cannot-log-in' } };
  },
  wording: {
    nl: {
      title: 'Een bestaand account in LearnLinq',
      failing: 'Heeft al een account',
      clear: () => 'Er is nog geen actief account.',
      cause: (seen) => causes.nl[seen.how](seen),
      remedy: ({ how }) =>
        how === 'access-ended'
          ? 'Klopt de einddatum niet? Pas die dan aan in de HR-bron.'
          : 'Een nieuw account is niet nodig: kijk of inloggen lukt met deze gegevens.',
    },
    en: {
      title: 'An existing account in LearnLinq',
      failing: 'Already has an account',
      clear: () => 'There is no active account yet.',
      cause: (seen) => causes.en[seen.how](seen),
      remedy: ({ how }) =>
        how === 'access-ended'
          ? 'Is that end date wrong? Then correct it in the HR source.'
          : 'No new account is needed: see whether logging in works with these details.',
    },
  },
});

/** An account that can be used goes before one that cannot. */
const order: readonly Seen['how'][] = ['as-in-source', 'differently', 'not-in-source', 'access-ended'];

const nothing: Seen = { how: 'nowhere', differs: [], inSource: null, inLearnLinq: null, accessUntil: null };

function compare(account: Account, record: HrRecord | null, today: string): Seen {
  const inSource = record && valuesOf(record);
  const inLearnLinq = valuesOf(account);
  const differs = inSource === null ? [] : fields.filter((field) => inSource[field] !== inLearnLinq[field]);
  const seen = { differs, inSource, inLearnLinq, accessUntil: null };
  if (accessOf(account, today) === 'ended') {
    return { ...seen, how: 'access-ended', accessUntil: account.accessUntil };
  }
  if (record === null) return { ...seen, how: 'not-in-source' };
  return { ...seen, how: differs.length === 0 ? 'as-in-source' : 'differently' };
}

const valuesOf = (of: Pick<HrRecord, (typeof fields)[number]>) => ({
  username: of.username ?? '',
  name: of.name ?? '',
  email: of.email ?? '',
});

const causes: Record<Language, Record<Seen['how'], (seen: Seen) => string>> = {
  nl: {
    nowhere: () => '',
    'as-in-source': ({ inLearnLinq }) => `Er is al een account: ${identify(inLearnLinq, 'nl')}.`,
    differently: (seen) =>
      `Er is al een account, met andere gegevens dan in de bron: ${differences(seen, 'nl')}.`,
    'access-ended': ({ inLearnLinq, accessUntil }) =>
      `Er is al een account (${identify(inLearnLinq, 'nl')}), maar de toegang liep tot en met ${sayDay(accessUntil ?? '', 'nl')}.`,
    'not-in-source': ({ inLearnLinq }) =>
      `Er is al een account (${identify(inLearnLinq, 'nl')}), al staat deze persoon niet in de bron.`,
  },
  en: {
    nowhere: () => '',
    'as-in-source': ({ inLearnLinq }) => `There is an account already: ${identify(inLearnLinq, 'en')}.`,
    differently: (seen) =>
      `There is an account already, with other details than in the source: ${differences(seen, 'en')}.`,
    'access-ended': ({ inLearnLinq, accessUntil }) =>
      `There is an account already (${identify(inLearnLinq, 'en')}), but its access ended after ${sayDay(accessUntil ?? '', 'en')}.`,
    'not-in-source': ({ inLearnLinq }) =>
      `There is an account already (${identify(inLearnLinq, 'en')}), although this person is not in the source.`,
  },
};

const identify = (account: Seen['inLearnLinq'], language: Language): string =>
  enumerate(
    (['username', 'email'] as const).map(
      (field) => `${fieldName(field, language)} ${showValue(account?.[field] ?? '')}`,
    ),
    language,
  );

const differences = ({ differs, inSource, inLearnLinq }: Seen, language: Language): string =>
  sayDifferences(differs, inLearnLinq ?? {}, inSource ?? {}, language);
