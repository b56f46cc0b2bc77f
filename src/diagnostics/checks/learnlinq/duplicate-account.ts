import { z } from 'zod';
import { define } from '../../define.ts';
import { differInZeros } from '../../facts/leading-zeros.ts';
import { accountsRead } from '../../facts/own-account.ts';
import { type Twin, twinFields, twins } from '../../facts/twin-accounts.ts';
import type { Language } from '../../model.ts';
import { enumerate } from '../../words/enumerate.ts';
import { fieldName, theField } from '../../words/field-names.ts';
import { showValue } from '../../words/show-value.ts';

const detail = z.object({
  accounts: z.array(
    z.object({
      fedBy: z.enum(['this-record', 'another-record', 'nothing']),
      results: z.int().min(0),
      differs: z.array(z.enum(twinFields)),
      /** Whether its import key is that of the first but for zeros in front. */
      key: z.enum(['only-leading-zeros', 'no']),
    }),
  ),
  /** The username and address of the first, and those of the others in the same order. */
  first: z.string(),
  others: z.array(z.string()),
});
type Seen = z.infer<typeof detail>;

/** The person occurs more than once: mostly because the source changed what an account is recognised by (000:63-65). */
export const duplicateAccount = define({
  id: 'duplicate-account',
  bullets: ['000:63', '000:65'],
  needs: ['hr.record', 'hr.matches', 'lms.own-accounts', 'lms.matches', 'lms.key-holders'],
  detail,
  personal: { first: 'subject', others: 'other' },
  decide(facts) {
    const found = twins(facts['hr.record'], {
      own: facts['lms.own-accounts'],
      read: accountsRead(facts['lms.matches'], facts['lms.key-holders']),
      records: facts['hr.matches'].map(({ record }) => record),
    });
    if (found.length === 0) return { is: 'not-applicable' };
    const [first = '', ...others] = found.map(called);
    const wantedKey = facts['hr.record']?.id ?? found[0]?.account.importId ?? null;
    const seen: Seen = {
      accounts: found.map(({ account: { results, importId }, fedBy, differs }) => ({
        fedBy,
        results,
        differs: [...differs],
        key: differInZeros(importId, wantedKey),
      })),
      first,
      others,
    };
    if (others.length === 0) return { is: 'clear', seen };
    return { is: 'cause', detail: seen, remedy: { by: 'source-owner', lookAgain: 'after-next-sync' } };
  },
  kind: ({ accounts }) => accounts.map(({ fedBy, differs }) => ({ fedBy, differs })),
  wording: {
    nl: {
      title: 'Eén account voor deze persoon',
      failing: 'Meer dan één account',
      clear: () => 'Deze persoon heeft één account.',
      cause: (seen) => `Deze persoon heeft ${seen.accounts.length} accounts. ${told(seen, 'nl')}`,
      remedy: (seen) =>
        `${ask(seen, 'nl')} Ik voeg accounts nooit zelf samen: een LearnLinq-beheerder beslist welk account blijft, liefst het account met de resultaten.`,
    },
    en: {
      title: 'One account for this person',
      failing: 'More than one account',
      clear: () => 'This person has one account.',
      cause: (seen) => `This person has ${seen.accounts.length} accounts. ${told(seen, 'en')}`,
      remedy: (seen) =>
        `${ask(seen, 'en')} I never merge accounts myself: a LearnLinq administrator decides which one stays, preferably the one with the results.`,
    },
  },
});

const called = ({ account }: Twin): string => (account.username === '' ? account.email : account.username);

function told({ accounts, first, others }: Seen, language: Language): string {
  const names = [first, ...others];
  const about = { nl: inDutch, en: inEnglish }[language];
  return accounts.map((account, index) => about(account, showValue(names[index] ?? ''))).join(' ');
}

type Shown = Seen['accounts'][number];

const fed: Record<Language, Record<Shown['fedBy'], string>> = {
  nl: {
    'this-record': 'komt uit de bron',
    'another-record': 'komt uit de bron onder een andere koppelsleutel',
    nothing: 'komt niet (meer) uit de bron',
  },
  en: {
    'this-record': 'comes from the source',
    'another-record': 'comes from the source under another import key',
    nothing: 'does not come from the source (any more)',
  },
};

const zeros: Record<Language, Record<Shown['key'], string>> = {
  nl: { no: '', 'only-leading-zeros': ' (van de koppelsleutel alleen de nullen aan het begin)' },
  en: { no: '', 'only-leading-zeros': ' (of the import key only the zeros in front)' },
};

const list = (differs: Shown['differs'], language: Language): string =>
  enumerate(
    differs.map((field) => fieldName(field, language)),
    language,
  );

function inDutch({ fedBy, results, differs, key }: Shown, name: string): string {
  const count = results === 1 ? '1 resultaat' : `${results} resultaten`;
  const other = differs.length === 0 ? '' : `; anders dan in de bron: ${list(differs, 'nl')}`;
  return `Account ${name} ${fed.nl[fedBy]} en heeft ${count}${other}${zeros.nl[key]}.`;
}

function inEnglish({ fedBy, results, differs, key }: Shown, name: string): string {
  const count = results === 1 ? '1 result' : `${results} results`;
  const other = differs.length === 0 ? '' : `; not as in the source: ${list(differs, 'en')}`;
  return `Account ${name} ${fed.en[fedBy]} and has ${count}${other}${zeros.en[key]}.`;
}

/** What the source changed is what the accounts differ in, the one that the source feeds left aside. */
function ask({ accounts }: Seen, language: Language): string {
  const changed = twinFields.filter((field) =>
    accounts.some(({ fedBy, differs }) => fedBy !== 'this-record' && differs.includes(field)),
  );
  const what = enumerate(
    changed.map((field) => theField(field, language)),
    language,
  );
  return {
    nl: `Laat in de HR-bron nakijken of ${changed.length === 0 ? 'deze persoon er dubbel in staat' : `er iets is gewijzigd aan ${what}`}.`,
    en: `Ask whether ${changed.length === 0 ? 'this person stands twice in the HR source' : `the HR source changed ${what}`}.`,
  }[language];
}
