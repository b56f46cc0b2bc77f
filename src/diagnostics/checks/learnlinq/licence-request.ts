import { z } from 'zod';
import { define } from '../../define.ts';
import { dayIn } from '../../facts/calendar.ts';
import { type IdleAccount, idleAccount } from '../../facts/idle-account.ts';
import type { Waiting } from '../../facts/licences.ts';
import { type ByStart, byStart, startGroup } from '../../licences/by-start.ts';
import { seatSum } from '../../licences/seat-sum.ts';
import { seatSumIn } from '../../licences/seat-sum-in.ts';
import type { Language } from '../../model.ts';
import { enumerate } from '../../words/enumerate.ts';
import { saySeatSum } from '../../words/say-seat-sum.ts';
import { sayInLine, sayWaiting } from '../../words/say-waiting.ts';

const reason = idleAccount.shape.because;
const count = z.int().min(0);
const detail = z.object({
  used: count,
  maximum: count,
  /** `null`: could not be counted. */
  waiting: count.nullable(),
  /** Those who wait, by the day that they start; the evidence of an older ticket does not say it. */
  starts: z.array(startGroup).default([]),
  /** By the source's keys, so that it can be shown later that each got in; none where they are too many to follow. */
  keys: z.array(z.string()).default([]),
  startNames: z.array(z.array(z.string())).default([]),
  /** Who comes in later and does not wait yet. */
  later: z.array(startGroup).default([]),
  laterNames: z.array(z.array(z.string())).default([]),
  /** How many of them there are. */
  laterPeople: count.default(0),
  /** Accounts that could be given up first, by the reason why; only reasons that occur. */
  idle: z.array(z.object({ because: reason, accounts: count })),
  /** Some of their names, each with its reason, in the order of `idle`. */
  names: z.array(z.array(z.string())),
  /** How many licences to ask for; `null` while it is unknown how many people wait. */
  proposed: count.nullable(),
});
type Seen = z.infer<typeof detail>;
type Reason = z.infer<typeof reason>;

/** So many names are given of each kind. */
const namesShown = 5;
/** So many people are followed one by one; of more it is counted whether anybody waits. */
const mostFollowed = 500;

/** What a request for more licences rests on: how many are used, who waits and from when, and what could be freed first (000:23). */
export const licenceRequest = define({
  id: 'licence-request',
  bullets: ['000:23', '+ ended access frees its licence at once'],
  needs: ['lms.licences', 'lms.waiting', 'lms.idle-accounts', 'tenant.agreement'],
  detail,
  personal: { names: 'other', startNames: 'other', keys: 'other', laterNames: 'other' },
  decide(facts, now) {
    const { 'lms.licences': licences, 'lms.waiting': waiting, 'lms.idle-accounts': idle } = facts;
    const people = inLine(waiting);
    const seen: Seen = {
      ...licences,
      waiting: people,
      ...whoWaits(waiting, dayIn(facts['tenant.agreement'].timeZone, now)),
      ...byReason(idle),
      proposed: people === null ? null : seatSum(people, licences, idle.length).amount,
    };
    if (licences.used < licences.maximum) return { is: 'clear', seen };
    return { is: 'cause', detail: seen, remedy: { by: 'support', desk: 'licences' } };
  },
  wording: {
    nl: {
      title: 'Licenties: in gebruik, vrij en wachtend',
      failing: 'De licenties zijn op',
      clear: (seen) =>
        `${seen.used} van de ${seen.maximum} licenties zijn in gebruik, dus er zijn er nog ${seen.maximum - seen.used} vrij. ${sayInLine(seen, 'nl')}${freed.nl(seen)}${shortage('nl', seen)}`,
      cause: (seen) =>
        `Alle ${seen.maximum} licenties zijn in gebruik (${seen.used} accounts). ${sayWaiting(seen, 'nl')} ${freed.nl(seen)}`,
      remedy: (seen) => proposal('nl', seen),
    },
    en: {
      title: 'Licences: used, free and waited for',
      failing: 'No licences left',
      clear: (seen) =>
        `${seen.used} of the ${seen.maximum} licences are used, so ${seen.maximum - seen.used} are still free. ${sayInLine(seen, 'en')}${freed.en(seen)}${shortage('en', seen)}`,
      cause: (seen) =>
        `All ${seen.maximum} licences are used (${seen.used} accounts). ${sayWaiting(seen, 'en')} ${freed.en(seen)}`,
      remedy: (seen) => proposal('en', seen),
    },
  },
});

const ask = {
  nl: (amount: number) => `Mijn voorstel: vraag ${amount} ${amount === 1 ? 'licentie' : 'licenties'} erbij`,
  en: (amount: number) => `My proposal: ask for ${amount} more ${amount === 1 ? 'licence' : 'licences'}`,
} as const;
const unknown = {
  nl: 'Support kan met je kijken hoeveel licenties erbij moeten.',
  en: 'Support can work out with you how many licences to add.',
} as const;
const enough = {
  nl: 'Voor wie er nu wacht, hoeft er niets bij',
  en: 'No more are needed for those who are waiting',
} as const;

/** How many to ask for, with the sum; none where those who wait can be helped without. */
function proposal(language: Language, seen: Seen): string {
  const sum = seatSumIn(seen);
  if (sum === null) return unknown[language];
  const says = sum.amount === 0 ? enough[language] : ask[language](sum.amount);
  return `${says} (${saySeatSum(sum, language)}).`;
}

/** Some are free, and more people wait than that. */
function shortage(language: Language, seen: Seen): string {
  const sum = seatSumIn(seen);
  return sum === null || sum.amount === 0 ? '' : ` ${proposal(language, seen)}`;
}

function inLine(waiting: Waiting): number | null {
  if (waiting.is === 'not-counted') return null;
  return waiting.is === 'counted' ? waiting.people : 0;
}

function byReason(idle: readonly IdleAccount[]): Pick<Seen, 'idle' | 'names'> {
  const kinds = reason.options
    .map((because) => ({ because, accounts: idle.filter((each) => each.because === because) }))
    .filter(({ accounts }) => accounts.length > 0);
  return {
    idle: kinds.map(({ because, accounts }) => ({ because, accounts: accounts.length })),
    names: kinds.map(({ accounts }) =>
      accounts
        .map(({ account: { name, username } }) => (name === '' ? username : name))
        .sort()
        .slice(0, namesShown),
    ),
  };
}

function whoWaits(waiting: Waiting, today: string) {
  const { who, later } = waiting.is === 'counted' ? waiting : { who: null, later: [] };
  const now: ByStart = byStart(who ?? [], today);
  const soon: ByStart = byStart(later, today);
  return {
    keys: (who ?? []).length > mostFollowed ? [] : (who ?? []).map(({ id }) => id),
    starts: now.groups,
    startNames: now.names,
    later: soon.groups,
    laterNames: soon.names,
    laterPeople: later.length,
  };
}

const kinds: Record<Language, Record<Reason, (accounts: number) => string>> = {
  nl: {
    'not-in-source': (accounts) =>
      accounts === 1
        ? '1 van iemand die niet meer in de bron staat'
        : `${accounts} van mensen die niet meer in de bron staan`,
    'never-used': (accounts) =>
      accounts === 1
        ? '1 van iemand die nog nooit heeft ingelogd'
        : `${accounts} van mensen die nog nooit hebben ingelogd`,
    'ends-soon': (accounts) =>
      `${accounts} van ${accounts === 1 ? 'iemand' : 'mensen'} van wie de toegang binnen 30 dagen eindigt`,
  },
  en: {
    'not-in-source': (accounts) =>
      accounts === 1
        ? '1 of somebody who is not in the source any more'
        : `${accounts} of people who are not in the source any more`,
    'never-used': (accounts) =>
      `${accounts} of ${accounts === 1 ? 'somebody' : 'people'} who never signed in`,
    'ends-soon': (accounts) =>
      `${accounts} of ${accounts === 1 ? 'somebody' : 'people'} whose access ends within 30 days`,
  },
};

const freed: Record<Language, (seen: Seen) => string> = {
  nl: (seen) =>
    seen.idle.length === 0
      ? 'Er zijn geen accounts die je eerst kunt vrijmaken.'
      : `Deze accounts kun je eerst vrijmaken: ${listed(seen, 'nl')}. Zodra de toegang eindigt, is de licentie vrij.`,
  en: (seen) =>
    seen.idle.length === 0
      ? 'There are no accounts that you can free first.'
      : `You can free these accounts first: ${listed(seen, 'en')}. As soon as access ends, the licence is free.`,
};

const listed = ({ idle, names }: Seen, language: Language): string =>
  enumerate(
    idle.map(({ because, accounts }, index) => {
      const some = names[index] ?? [];
      const more = accounts > some.length ? ', …' : '';
      return `${kinds[language][because](accounts)} (${some.join(', ')}${more})`;
    }),
    language,
  );
