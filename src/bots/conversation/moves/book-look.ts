import { isDeepStrictEqual } from 'node:util';
import { lookMoment } from '../../../diagnostics/again/look-moment.ts';
import { momentOf, sayMoment } from '../../../diagnostics/facts/moment.ts';
import { flowFor } from '../../../diagnostics/flows/flows.ts';
import type { BookedLook } from '../../../diagnostics/ports/looks.ts';
import { againWords } from '../../wording/again-words.ts';
import type { Effect, Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { Means, OpenCase, State } from '../state.ts';
import { summaryOf } from '../summary-of.ts';
import { waitedFor } from '../waited-for.ts';
import { isAsking } from './ask-again.ts';
import { customerOf } from './ask-customer.ts';
import { look } from './look.ts';
import { cancel } from './small-talk.ts';

type Case = Pick<OpenCase, 'flow' | 'wish'>;

/** Promises a look after the next run. One promise for a question: a later one takes the place of the earlier. */
export function bookLook(state: State, setting: Setting): Next {
  const { open, language } = state;
  const words = againWords[language];
  if (open === null || open.wish === null || open.lookAfter === null)
    return say(state, setting, words.nothingToWaitFor, { buttons: sameOffers(state) });
  const after = new Date(open.lookAfter);
  // That run is behind us: there is nothing to wait for.
  if (lookMoment(after) <= setting.now) return look(state, open.choice, 'tell');
  const { flow, wish, choice, mentions, causes } = open;
  const forwarded = open.stage === 'forwarded' ? 'yes' : 'no';
  const who = whoIn(open);
  const here = customerOf(state, setting);
  const [next, said] = say(state, setting, words.booked(who, sayRun(after, setting, state)), {
    buttons: [cancelButton(state, open)],
  });
  const about = { flow, wish, choice, mentions, forwarded, waited: waitedFor(open) } as const;
  return [
    next,
    [
      ...bookedFor(setting, open)
        .filter(({ tenant }) => tenant === here)
        .map(({ id }) => end(id, 'replaced')),
      { is: 'book-look', about, causes, after },
      ...said.map((effect) =>
        withNews(effect, { is: 'awaits-sync', tenant: here, flow, summary: summaryOf(open) }),
      ),
    ],
  ];
}

/** The look that is promised for this question is not needed any more. */
export function cancelLook(state: State, setting: Setting, about: Case): Next {
  const all = bookedFor(setting, about);
  const here = all.filter(({ tenant }) => tenant === customerOf(state, setting));
  // What is promised for another customer is taken back as well, where that is all there is.
  const booked = here.length > 0 ? here : all;
  const [first] = booked;
  if (first === undefined) return tellBooked(state, setting);
  const ended = booked.map(({ id }) => end(id, 'cancelled'));
  const [next, said] = say(state, setting, againWords[state.language].cancelled(whoIn(about)));
  const { tenant } = first;
  const news = { is: 'not-awaited', tenant, flow: about.flow, summary: summaryOf(about) } as const;
  return [next, [...ended, ...said.map((effect) => withNews(effect, news))]];
}

/**
 * *Never mind*: the open question, or else the look that is promised. What is asked now goes before what is promised
 * for later, and of several promises the person says which.
 */
export function stop(state: State, setting: Setting): Next {
  const { open } = state;
  const { booked } = setting;
  const only = booked.length === 1 ? booked[0] : undefined;
  if (isAsking(state) === 'yes' || booked.length === 0) return cancel(state, setting);
  if (open !== null && bookedFor(setting, open).length > 0) return cancelLook(state, setting, open);
  if (open !== null || state.waiting.length > 0) return cancel(state, setting);
  return only === undefined ? tellBooked(state, setting) : cancelLook(state, setting, only.about);
}

/** What is promised, each with a button to take it back. */
export function tellBooked(state: State, setting: Setting): Next {
  const words = againWords[state.language];
  if (setting.booked.length === 0)
    return say(state, setting, words.noneBooked, { buttons: sameOffers(state) });
  const lines = setting.booked.map(({ about, after }) =>
    words.listed(whoIn(about), sayRun(after, setting, state)),
  );
  return say(state, setting, [words.list, ...lines.map((line) => `– ${line}`)].join('\n'), {
    buttons: setting.booked.map(({ about }) => cancelButton(state, about)),
  });
}

export const cancelButton = ({ language }: State, about: Case): readonly [label: string, means: Means] => {
  const { flow, wish } = about;
  return [
    againWords[language].cancelButton(whoIn(about)),
    { is: 'cancel-look', flow, wish: wish ?? { is: 'self' } },
  ];
};

/** The same question is the same complaint about the same person, in the asker's own words. */
export const bookedFor = ({ booked }: Setting, { flow, wish }: Case): readonly BookedLook[] =>
  booked.filter(({ about }) => about.flow === flow && isDeepStrictEqual(about.wish, wish));

export const end = (id: number, how: 'cancelled' | 'replaced') =>
  ({ is: 'change-look', change: { is: 'ended', id, how } }) as const;

/** Whom it is about, as the asker calls that person; `null` for the asker, and for the customer as a whole. */
export const whoIn = ({ flow, wish }: Case): string | null =>
  wish === null || wish.is === 'self' || flowFor(flow)?.about === 'customer' ? null : wish.text;

export const sayRun = (run: Date, { timeZone }: { timeZone: string }, { language }: State): string =>
  sayMoment(momentOf(run, timeZone), language);

/** What is said tells the ticket's part as well. */
export const withNews = (effect: Effect, news: Extract<Effect, { is: 'say' }>['news']): Effect =>
  effect.is === 'say' && news !== undefined ? { ...effect, news } : effect;

const sameOffers = ({ offers }: State): readonly (readonly [string, Means])[] =>
  offers.map(({ label, means }) => [label, means]);
