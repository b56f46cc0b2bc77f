import { type RefObject, useEffect, useRef } from 'react';
import type { Place } from './talk-state.ts';

/** Brings the last message into view: from its beginning when it is longer than the window, else whole. */
export function useShowLast(place: Place): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const message = root.current;
    const window = message?.closest('[role=log]');
    if (place !== 'last' || !message || !window) return;
    message.scrollIntoView({ block: message.clientHeight > window.clientHeight ? 'start' : 'end' });
  }, [place]);
  return root;
}
