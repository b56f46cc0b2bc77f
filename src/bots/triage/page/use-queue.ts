import { useCallback, useEffect, useRef, useState } from 'react';
import { markShape, type Queue, queueShape } from '../queue-row.ts';
import { callDesk } from './call-desk.ts';
import { type Filter, queryOf } from './filter.ts';

export type Listed =
  | { readonly is: 'opening' | 'no-session' | 'refused' | 'unreachable' }
  | { readonly is: 'listed'; readonly queue: Queue };

const everyMs = 3_000;
const typingMs = 250;

/**
 * The queue, kept fresh: a mark that holds no personal value is asked for every few seconds, and the list itself only
 * when that has changed. `mark` tells the ticket that is open to read itself again.
 */
export function useQueue(session: string, filter: Filter) {
  const [listed, setListed] = useState<Listed>({ is: 'opening' });
  const [mark, setMark] = useState('');
  const query = queryOf(filter);
  const latest = useRef(query);
  latest.current = query;

  const reload = useCallback(async () => {
    const asked = latest.current;
    const called = await callDesk(session, `tickets?${asked}`, queueShape);
    // An answer to an older filter comes too late.
    if (asked !== latest.current) return;
    if (called.is === 'answered') setListed({ is: 'listed', queue: called.value });
    else if (called.is === 'refused') setListed({ is: called.status === 401 ? 'no-session' : 'refused' });
    else setListed((before) => (before.is === 'listed' ? before : { is: 'unreachable' }));
  }, [session]);

  useEffect(() => {
    const asked = query;
    const timer = setTimeout(() => asked === latest.current && void reload(), typingMs);
    return () => clearTimeout(timer);
  }, [query, reload]);

  useEffect(() => {
    let last = '';
    const look = async () => {
      if (document.visibilityState === 'hidden') return;
      const called = await callDesk(session, 'mark', markShape);
      if (called.is !== 'answered' || called.value.mark === last) return;
      if (last !== '') await reload();
      last = called.value.mark;
      setMark(last);
    };
    void look();
    const timer = setInterval(look, everyMs);
    return () => clearInterval(timer);
  }, [session, reload]);

  return { listed, mark, reload };
}
