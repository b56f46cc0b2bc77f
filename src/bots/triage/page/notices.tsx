import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { useLanguage } from '../../channels/web/page/language-context.ts';
import { type noticeLine, noticeLines } from '../read-notices.ts';
import { sayAt } from './age.tsx';
import { callDesk } from './call-desk.ts';
import { queueWords } from './queue-words.ts';

/** Milliseconds: what is watched changes slowly. */
const every = 60_000;

/** What goes on at customers without anybody having asked; nothing where all is well. */
export function Notices({ session }: { readonly session: string }) {
  const { language } = useLanguage();
  const words = queueWords[language];
  const lines = useNotices(session);
  if (lines.length === 0) return null;
  return (
    // Several would push the queue off the screen.
    <details className="noticed" open={lines.length === 1}>
      <summary>
        {words.noticed(lines.length)}{' '}
        <span className="means">{[...new Set(lines.map(({ customer }) => customer))].join(', ')}</span>
      </summary>
      <ul>
        {lines.map(({ id, customer, since, text }) => (
          <li key={`${customer} ${id}`}>
            <b>{customer}</b> · <time dateTime={since}>{sayAt(since, language)}</time>
            <p>{text[language]}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function useNotices(session: string): readonly z.infer<typeof noticeLine>[] {
  const [lines, setLines] = useState<readonly z.infer<typeof noticeLine>[]>([]);
  useEffect(() => {
    const read = async () => {
      const called = await callDesk(session, 'notices', noticeLines);
      if (called.is === 'answered') setLines(called.value.notices);
    };
    void read();
    const timer = setInterval(() => void read(), every);
    return () => clearInterval(timer);
  }, [session]);
  return lines;
}
