import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../channels/web/page/language-context.ts';
import { saySubject } from '../../wording/say-subject.ts';
import { ticketStateWords } from '../../wording/ticket-states.ts';
import type { QueueRow } from '../queue-row.ts';
import { Age } from './age.tsx';
import type { Filter } from './filter.ts';
import { Filters } from './filters.tsx';
import { queueWords } from './queue-words.ts';
import { requestWords } from './request-words.ts';
import type { Listed } from './use-queue.ts';

interface QueueProps {
  /** Stands above the filters. */
  readonly above: ReactNode;
  readonly listed: Listed;
  readonly filter: Filter;
  readonly open: number | null;
  change(filter: Filter): void;
  choose(number: number): void;
}

/** What waits, the most pressing first; or why that cannot be shown. */
export function Queue({ above, listed, filter, open, change, choose }: QueueProps) {
  const { language } = useLanguage();
  const words = queueWords[language];
  const said = useWords();
  const texts = {
    opening: said.opening,
    'no-session': said.noSession,
    refused: said.ticketsRefused,
    unreachable: said.unreachableText,
  };
  return (
    <section className="queue" aria-labelledby="queue-title">
      <h2 id="queue-title">{words.queue}</h2>
      {above}
      {listed.is !== 'listed' && <p role="status">{texts[listed.is]}</p>}
      {listed.is === 'listed' && (
        <>
          <Filters filter={filter} customers={listed.queue.customers} change={change} />
          <p className="count" role="status">
            {listed.queue.tickets.length === 0 ? words.empty : words.count(listed.queue.tickets.length)}
          </p>
          <ol className="rows">
            {listed.queue.tickets.map((row) => (
              <li key={row.number}>
                <Row row={row} now={listed.queue.now} open={row.number === open} choose={choose} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

interface RowProps {
  readonly row: QueueRow;
  readonly now: string;
  readonly open: boolean;
  choose(number: number): void;
}

function Row({ row, now, open, choose }: RowProps) {
  const { language } = useLanguage();
  const words = queueWords[language];
  return (
    <button
      type="button"
      className="row"
      data-number={row.number}
      aria-current={open ? 'true' : undefined}
      onClick={() => choose(row.number)}
    >
      <span className="row-top">
        <b>#{row.number}</b>
        <span className="chip" data-state={row.state}>
          {ticketStateWords[language][row.state].label}
        </span>
        {row.awaits === 'approval' && (
          <span className="chip">{requestWords[language].states['awaiting-approval']}</span>
        )}
        {row.late !== 'fine' && <span className="chip late">{words.late[row.late]}</span>}
        {row.joined > 0 && <span className="chip many">{words.joined(row.joined)}</span>}
      </span>
      <span className="row-summary">{saySubject(row, language)}</span>
      <span className="row-foot">
        {row.customer} · <Age at={row.openedAt} now={now} /> · {row.holder?.name ?? words.free}
      </span>
    </button>
  );
}
