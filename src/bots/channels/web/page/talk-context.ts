import { createContext, useContext } from 'react';
import { newTalk, type Place, placeOf, type Shown, shownOf } from './talk-state.ts';
import type { Talk } from './use-talk.ts';

const nothing = () => undefined;

export const TalkContext = createContext<Talk>({
  state: newTalk,
  write: nothing,
  press: nothing,
  again: nothing,
});

export const useTalkContext = () => useContext(TalkContext);

/** The message of that id, and where it stands in the talk. */
export function useShown(id: string): { shown: Shown | null; place: Place } {
  const all = shownOf(useTalkContext().state);
  return { shown: all.find((one) => one.id === id) ?? null, place: placeOf(all, id) };
}
