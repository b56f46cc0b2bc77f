import { Ladder } from '../../channels/web/page/ladder.tsx';
import { useLanguage, useWords } from '../../channels/web/page/language-context.ts';
import { saySubject } from '../../wording/say-subject.ts';
import { ticketStateWords } from '../../wording/ticket-states.ts';
import type { TicketView } from '../ticket-view.ts';
import { AgainResult } from './again-result.tsx';
import { Age, sayAt } from './age.tsx';
import { deskWords } from './desk-words.ts';
import { History } from './history.tsx';
import { lookedWords } from './looked-words.ts';
import { queueWords } from './queue-words.ts';
import { Request } from './request.tsx';
import type { OpenTicket } from './use-ticket.ts';
import { Work } from './work.tsx';
import { workWords } from './work-words.ts';

interface CaseProps {
  readonly open: OpenTicket;
  readonly me: string;
  readonly draft: string;
  write(text: string): void;
  choose(number: number): void;
  back(): void;
}

/** One ticket: where it stands, what can be done, what was found, and what was said. */
export function Case({ open, me, draft, write, choose, back }: CaseProps) {
  const { language } = useLanguage();
  const words = deskWords[language];
  const work = workWords[language];
  const { ticket, notice } = open;
  if (ticket === null)
    return (
      <section className="case" aria-label={words.title}>
        <p className="choose">{words.choose}</p>
      </section>
    );
  return (
    <section className="case" aria-labelledby="case-title">
      <button type="button" className="link back" onClick={back}>
        {words.back}
      </button>
      <Head ticket={ticket} />
      <p className="notice-line" role="status" data-notice={notice ?? 'none'}>
        {notice !== null && work.notices[notice]}
      </p>
      {ticket.moves.length === 0 ? (
        <p className="read-only">{words.readOnly}</p>
      ) : (
        <Work open={open} ticket={ticket} me={me} draft={draft} write={write} />
      )}
      {ticket.request !== null && <Request request={ticket.request} />}
      <Found open={open} ticket={ticket} />
      <History ticket={ticket} />
      <Others title={words.joinedTitle} tickets={ticket.joinedTickets} choose={choose} />
      <Others title={words.similarTitle} tickets={ticket.similar} choose={choose} />
    </section>
  );
}

function Head({ ticket }: { readonly ticket: TicketView }) {
  const { language } = useLanguage();
  const words = deskWords[language];
  const queue = queueWords[language];
  const work = workWords[language];
  const said = useWords();
  return (
    <header className="case-head">
      <h2 id="case-title" tabIndex={-1}>
        #{ticket.number} {saySubject(ticket, language)}
      </h2>
      <p className="row-top">
        <span className="chip" data-state={ticket.state}>
          {ticketStateWords[language][ticket.state].label}
        </span>
        {ticket.solved !== null && <span className="chip">{work.solved[ticket.solved]}</span>}
        {ticket.joined > 0 && <span className="chip many">{queue.joined(ticket.joined)}</span>}
        {ticket.snoozed?.is === 'until-approval' && <span className="chip">{words.asideForApproval}</span>}
        {ticket.parent !== null && <span className="chip">{words.partOf(ticket.parent)}</span>}
      </p>
      <dl className="facts">
        <Fact name={queue.customer}>{ticket.customer}</Fact>
        <Fact name={words.asker}>{ticket.openedBy}</Fact>
        <Fact name={queue.desk}>{said.desks[ticket.desk]}</Fact>
        <Fact name={words.holder}>{ticket.holder?.name ?? queue.free}</Fact>
        <Fact name={words.opened}>
          <Age at={ticket.openedAt} now={ticket.now} />
        </Fact>
      </dl>
      {ticket.chat === 'gone' && <p className="chat-gone">{words.chatGone}</p>}
      {ticket.talk === 'person' && <p className="person-talks">{words.person}</p>}
    </header>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function Found({ open, ticket }: { readonly open: OpenTicket; readonly ticket: TicketView }) {
  const { language } = useLanguage();
  const words = lookedWords[language];
  return (
    <section className="part" aria-labelledby="found-title">
      <h3 id="found-title">{words.found}</h3>
      {ticket.lookedAt === null && <p className="soft">{words.foundNothing}</p>}
      {ticket.lookedAt !== null && <p className="soft">{words.lookedAt(sayAt(ticket.lookedAt, language))}</p>}
      {ticket.looking === 'possible' && (
        <button
          type="button"
          className="plain"
          disabled={open.busy !== null}
          onClick={() => void open.look(null)}
        >
          {open.busy === 'look' ? words.looking : words.again}
        </button>
      )}
      <AgainResult open={open} />
      <Ladder rungs={ticket.ladder} language={language} />
    </section>
  );
}

interface OthersProps {
  readonly title: string;
  readonly tickets: TicketView['similar'];
  choose(number: number): void;
}

function Others({ title, tickets, choose }: OthersProps) {
  const { language } = useLanguage();
  if (tickets.length === 0) return null;
  return (
    <section className="part" aria-label={title}>
      <h3>{title}</h3>
      <ul className="others">
        {tickets.map(({ number, flow, summary, state }) => (
          <li key={number}>
            <button type="button" className="link" onClick={() => choose(number)}>
              #{number} {saySubject({ flow, summary }, language)}
            </button>{' '}
            <span className="soft">{ticketStateWords[language][state].label}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
