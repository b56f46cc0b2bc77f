import { useEffect, useState } from 'react';
import { useLanguage } from '../../channels/web/page/language-context.ts';
import { type StrandedRow, strandedShape } from '../stranded-row.ts';
import { callDesk } from './call-desk.ts';
import { strandedWords } from './stranded-words.ts';

interface StrandedProps {
  readonly session: string;
  /** Changes when something may have changed. */
  readonly mark: string;
}

/** What reached no desk outside, each to be sent again; nothing where everything arrived. */
export function Stranded({ session, mark }: StrandedProps) {
  const { language } = useLanguage();
  const words = strandedWords[language];
  const [rows, setRows] = useState<readonly StrandedRow[]>([]);
  const [failed, setFailed] = useState<'no' | 'yes'>('no');
  const load = async (post?: { readonly tenant: string; readonly id: number }) => {
    const called = await callDesk(session, 'stranded', strandedShape, post);
    if (called.is === 'answered') setRows(called.value.stranded);
    setFailed(called.is === 'answered' || post === undefined ? 'no' : 'yes');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read again when the mark changes
  useEffect(() => void load(), [session, mark]);
  if (rows.length === 0) return null;
  return (
    <section className="stranded" aria-labelledby="stranded-title">
      <h2 id="stranded-title">{words.title}</h2>
      {failed === 'yes' && <p role="alert">{words.notSent}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            {words.what[row.kind](row.ticket)} · {row.customer} · {words.desks[row.desk]} ·{' '}
            {words.why(row.problem)}{' '}
            <button
              type="button"
              className="link"
              onClick={() => void load({ tenant: row.tenant, id: row.id })}
            >
              {words.again}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
