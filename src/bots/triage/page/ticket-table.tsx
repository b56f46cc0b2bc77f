import { useLanguage, useWords } from '../../channels/web/page/language-context.ts';
import { ticketStateWords } from '../../wording/ticket-states.ts';
import type { TicketRow } from '../ticket-row.ts';

export type Listed =
  | { readonly is: 'opening' | 'no-session' | 'refused' | 'unreachable' }
  | { readonly is: 'listed'; readonly tickets: readonly TicketRow[] };

/** The customer's tickets, the newest first; or why they cannot be shown. */
export function TicketTable({ listed }: { readonly listed: Listed }) {
  const said = useWords();
  const texts = {
    opening: said.opening,
    'no-session': said.noSession,
    refused: said.ticketsRefused,
    unreachable: said.unreachableText,
  };
  return (
    <main className="desk">
      <h2>{said.ticketsTitle}</h2>
      {listed.is !== 'listed' && <p role="status">{texts[listed.is]}</p>}
      {listed.is === 'listed' && listed.tickets.length === 0 && <p>{said.ticketsNone}</p>}
      {listed.is === 'listed' && listed.tickets.length > 0 && <Table tickets={listed.tickets} />}
    </main>
  );
}

function Table({ tickets }: { readonly tickets: readonly TicketRow[] }) {
  const said = useWords();
  return (
    <table className="tickets">
      <thead>
        <tr>
          {said.ticketColumns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tickets.map((ticket) => (
          <Row key={ticket.number} ticket={ticket} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ ticket }: { readonly ticket: TicketRow }) {
  const said = useWords();
  const { language } = useLanguage();
  const [number, subject, desk, state, opened] = said.ticketColumns;
  const openedAt = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <tr>
      <th scope="row" data-label={number}>
        #{ticket.number}
      </th>
      <td data-label={subject} lang={ticket.language}>
        {ticket.summary}
        <small>{ticket.tenant}</small>
      </td>
      <td data-label={desk}>{said.desks[ticket.desk]}</td>
      <td data-label={state}>{ticketStateWords[language][ticket.state].label}</td>
      <td data-label={opened}>
        <time dateTime={ticket.openedAt}>{openedAt.format(new Date(ticket.openedAt))}</time>
      </td>
    </tr>
  );
}
