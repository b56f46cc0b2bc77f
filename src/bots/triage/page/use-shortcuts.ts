import { useEffect, useState } from 'react';

const key = 'loket.shortcuts';

/** Whether single keys do something: who dictates or presses by accident turns them off (WCAG 2.1.4). */
export function useShortcutsOn() {
  const [on, setOn] = useState(() => localStorage.getItem(key) !== 'off');
  return {
    on,
    turn: (next: boolean) => {
      localStorage.setItem(key, next ? 'on' : 'off');
      setOn(next);
    },
  };
}

/** Single keys, while nobody is typing. `?` works always, so that they can be turned on again. */
export function useShortcuts(on: boolean, actions: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const action = actions[event.key];
      if (action === undefined || (!on && event.key !== '?')) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on, actions]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, dialog *'));
