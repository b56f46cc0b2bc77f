import { useEffect, useState } from 'react';
import { useLanguage, useWords } from '../../../channels/web/page/language-context.ts';
import type { Insight } from '../../../insight/insight-shape.ts';
import { insightWords } from '../../../insight/insight-words.ts';
import { Select } from '../select.tsx';
import { AllFigures } from './all-figures.tsx';
import { LooksList } from './looks-list.tsx';
import { saveFigures } from './save-figures.ts';
import { queryOf, useInsight, type Wish } from './use-insight.ts';

interface BoardProps {
  readonly session: string;
  /** The session has ended. */
  over(): void;
}

const none: Insight['customers'] = [];

/** The figures of some days, of one customer or of all together. */
export function Board({ session, over }: BoardProps) {
  const { language } = useLanguage();
  const words = insightWords[language];
  const said = useWords();
  const [wish, setWish] = useState<Wish>({ from: '', to: '' });
  const [customer, setCustomer] = useState('');
  const read = useInsight(session, wish, language);
  useEffect(() => {
    if (read.is === 'no-session') over();
  }, [read.is, over]);
  const insight = read.is === 'read' ? read.insight : null;
  const customers = insight?.customers ?? none;
  const chosen = customers.filter(({ id }) => customer === '' || id === customer);
  const figures = customer === '' ? insight?.together : chosen[0]?.figures;
  const texts = {
    opening: said.opening,
    'no-session': said.noSession,
    refused: said.ticketsRefused,
    'wrong-days': words.wrongDays,
    unreachable: said.unreachableText,
    read: null,
  };
  return (
    <main className="insight column">
      <h2>{words.title}</h2>
      <search className="insight-days">
        <Day
          label={words.from}
          value={wish.from || insight?.from}
          change={(from) => setWish({ ...wish, from })}
        />
        <Day label={words.to} value={wish.to || insight?.to} change={(to) => setWish({ ...wish, to })} />
        {customers.length > 1 && (
          <Select
            label={words.customer}
            value={customer}
            options={[{ id: '', name: words.all }, ...customers]}
            choose={setCustomer}
          />
        )}
      </search>
      <p role="status">{texts[read.is]}</p>
      {figures !== undefined && <AllFigures figures={figures} customers={chosen} />}
      {insight !== null && (
        <div className="buttons">
          {(['csv', 'json'] as const).map((format) => (
            <button
              key={format}
              type="button"
              className="plain"
              onClick={() => void saveFigures(session, queryOf({ ...wish, customer }, language), format)}
            >
              {words[format]}
            </button>
          ))}
        </div>
      )}
      <LooksList session={session} />
    </main>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | undefined;
  change(day: string): void;
}

const Day = ({ label, value = '', change }: DayProps) => (
  <label className="select">
    <span>{label}</span>
    <input type="date" value={value} onChange={({ target }) => change(target.value)} />
  </label>
);
