import { z } from 'zod';
import { define } from '../../define.ts';
import { type Account, account } from '../../facts/account.ts';
import { differInZeros } from '../../facts/leading-zeros.ts';
import { otherHolders } from '../../facts/other-holders.ts';
import { heldKeys, keysHeld } from '../../facts/own-account.ts';
import type { Language } from '../../model.ts';
import { enumerate } from '../../words/enumerate.ts';
import { theField } from '../../words/field-names.ts';
import { sayZeros } from '../../words/say-zeros.ts';
import { showValue } from '../../words/show-value.ts';

const detail = z.object({
  held: z.array(
    z.object({
      keys: z.array(z.enum(heldKeys)),
      state: account.shape.state,
      /** Whether its import key is the one wanted but for zeros in front: perhaps a spreadsheet dropped them. */
      key: z.enum(['only-leading-zeros', 'no']),
    }),
  ),
  /** The names on those accounts, in the same order. */
  holders: z.array(z.string()),
  theirKeys: z.array(z.string()),
  wanted: z.object({ username: z.string(), email: z.string(), key: z.string() }),
});
type Seen = z.infer<typeof detail>;

/** An archived account, or somebody else's, holds the username, address or import key, so the row is skipped. */
export const keyHeldByAnotherAccount = define({
  id: 'key-held-by-another-account',
  bullets: ['+ key held by an archived account', '+ key held by another account'],
  needs: ['hr.record', 'lms.matches', 'lms.key-holders'],
  detail,
  personal: { holders: 'other', theirKeys: 'other', wanted: 'subject' },
  decide({ 'hr.record': record, 'lms.matches': matches, 'lms.key-holders': holders }) {
    if (record === null) return { is: 'not-applicable' };
    const others = otherHolders(record, matches, holders).map((each) => ({
      account: each,
      keys: [...keysHeld(each, record)],
    }));
    const seen: Seen = {
      held: others.map(({ keys, account: { state, importId } }) => ({
        keys,
        state,
        key: differInZeros(importId, record.id),
      })),
      holders: others.map(({ account: { name } }) => name),
      theirKeys: others.map(({ account: { importId } }) => importId ?? ''),
      wanted: { username: record.username ?? '', email: record.email ?? '', key: record.id },
    };
    if (others.length === 0) return { is: 'clear', seen };
    return { is: 'cause', detail: seen, remedy: { by: 'lms-admin', lookAgain: 'after-next-sync' } };
  },
  wording: {
    nl: {
      title: 'Gegevens die al bij een ander account horen',
      failing: 'Gegevens zijn al in gebruik',
      clear: () => 'Geen ander account gebruikt deze gebruikersnaam, e-mail of koppelsleutel.',
      cause: (seen) => told(seen, 'nl'),
      remedy: ({ held }) =>
        held.some(({ state }) => state === 'archived')
          ? 'Laat een LearnLinq-beheerder het gearchiveerde account terugzetten als het van dezelfde persoon is, of de gegevens daar vrijmaken.'
          : 'Laat een LearnLinq-beheerder nagaan of dat account klopt en de gegevens daar vrijmaken.',
    },
    en: {
      title: 'Details that belong to another account already',
      failing: 'Details are already taken',
      clear: () => 'No other account uses this username, e-mail or import key.',
      cause: (seen) => told(seen, 'en'),
      remedy: ({ held }) =>
        held.some(({ state }) => state === 'archived')
          ? 'Ask a LearnLinq administrator to restore the archived account if it is the same person, or to free the details there.'
          : 'Ask a LearnLinq administrator to find out whether that account is right and to free the details there.',
    },
  },
});

const states: Record<Language, Record<Account['state'], (name: string) => string>> = {
  nl: {
    active: (name) => `Het account van ${name} heeft al`,
    archived: (name) => `Een gearchiveerd account op naam van ${name} heeft al`,
  },
  en: {
    active: (name) => `The account of ${name} already has`,
    archived: (name) => `An archived account in the name of ${name} already has`,
  },
};

const told = ({ held, holders, theirKeys, wanted }: Seen, language: Language): string =>
  held
    .map(({ keys: which, state, key: zeros }, index) => {
      const what = enumerate(
        which.map((key) => `${theField(key, language)} ${showValue(wanted[key])}`),
        language,
      );
      const hint = zeros === 'no' ? '' : ` ${sayZeros(theirKeys[index] ?? '', wanted.key, language)}`;
      return `${states[language][state](holders[index] ?? '')} ${what}.${hint}`;
    })
    .join(' ');
