import type { Next, Setting } from './event.ts';
import { say } from './say.ts';
import type { Means, Offer, State } from './state.ts';

/** The buttons of so many requests are kept at most. */
const mostStanding = 40;

/** One reply whose buttons of requests work on, whatever is spoken of after it. */
export function sayWithStanding(
  state: State,
  setting: Setting,
  text: string,
  buttons: readonly (readonly [label: string, means: Means])[],
): Next {
  const [next, effects] = say(state, setting, text, { buttons });
  const mine = next.offers.filter(({ means }) => 'request' in means);
  const kept = state.standing.filter((one) => !mine.some((other) => doesTheSame(one, other)));
  return [{ ...next, standing: [...kept, ...mine].slice(-mostStanding) }, effects];
}

/** The same word about the same request. */
export const doesTheSame = ({ means: one }: Offer, { means: other }: Offer): boolean =>
  'request' in one && 'request' in other && one.is === other.is && one.request === other.request;
