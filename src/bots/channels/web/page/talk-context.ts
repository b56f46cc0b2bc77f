import { createContext, useContext } from 'react';
import { newTalk, type Shown, shownOf } from './talk-state.ts';
import type { Talk } from './use-talk.ts';

const nothing = () => undefined;

export const TalkContext = createContext<Talk>({
  state: newTalk,
  write: nothing,
  press: nothing,
  again: nothing,
});

export const useTalkContext = () => useContext(TalkContext);

/** The message of that id, and whether it is the last thing that Loket said. */
export function useShown(id: string): { shown: Shown | null; place: 'last-said' | 'earlier' } {
  const all = shownOf(useTalkContext().state);
  const lastSaid = all.findLast(({ side }) => side === 'said');
  return {
    shown: all.find((one) => one.id === id) ?? null,
    place: lastSaid?.id === id ? 'last-said' : 'earlier',
  };
}
