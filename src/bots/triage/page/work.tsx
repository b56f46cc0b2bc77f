import { useState } from 'react';
import type { Desk } from '../../../diagnostics/model.ts';
import type { Solved } from '../../../diagnostics/ports/tickets.ts';
import { useLanguage, useWords } from '../../channels/web/page/language-context.ts';
import type { TicketView } from '../ticket-view.ts';
import { GiveTo } from './give-to.tsx';
import { MoveAll } from './move-all.tsx';
import { Select } from './select.tsx';
import type { OpenTicket, Step } from './use-ticket.ts';
import { workWords } from './work-words.ts';

interface WorkProps {
  readonly open: OpenTicket;
  readonly ticket: TicketView;
  readonly me: string;
  readonly draft: string;
  write(text: string): void;
}

/** Everything that an agent can do with the ticket as it stands. */
export function Work({ open, ticket, me, draft, write }: WorkProps) {
  const { language } = useLanguage();
  const words = workWords[language];
  const text = draft.trim();
  const note = text === '' ? {} : { note: text };
  // What was typed goes only once it has been taken.
  const send = async (step: Step) => {
    if ((await open.step({ ...step, ...note })) === 'moved') write('');
  };
  const can = (move: TicketView['moves'][number]) => ticket.moves.includes(move);
  const writes = can('answer') || can('ask-customer');
  return (
    <section className="part work" aria-label={words.work}>
      <Plain open={open} ticket={ticket} me={me} />
      {writes && (
        <>
          <Message ticket={ticket} draft={draft} write={write} />
          <div className="buttons">
            {(['ask-customer', 'answer'] as const).filter(can).map((move) => (
              <button
                key={move}
                type="button"
                className="main"
                disabled={open.busy !== null || text === ''}
                onClick={() => void send({ move })}
              >
                {words.moves[move]}
              </button>
            ))}
          </div>
        </>
      )}
      {ticket.joined > 0 && can('answer') && <MoveAll open={open} ticket={ticket} />}
      {can('solve') && <Endings open={open} ticket={ticket} text={text} send={send} />}
    </section>
  );
}

/** One press, nothing to fill in. */
const plain = [
  ...(['assign', 'take-over', 'give-back', 'release', 'triage', 'await-sync'] as const),
  ...(['wake', 'synced', 'customer-answered', 'desk-answered', 'reopen'] as const),
];

function Plain({ open, ticket, me }: Pick<WorkProps, 'open' | 'ticket' | 'me'>) {
  const words = workWords[useLanguage().language];
  const isMine = ticket.holder?.address === me;
  const shown = plain.filter((move) => {
    if (!ticket.moves.includes(move) || (move === 'assign' && isMine)) return false;
    return !(move === 'take-over' && ticket.talk === 'person' && isMine);
  });
  return (
    <div className="buttons">
      {shown.map((move) => (
        <button
          key={move}
          type="button"
          className={move === 'assign' ? 'main' : 'plain'}
          disabled={open.busy !== null}
          onClick={() => void open.step({ move })}
        >
          {words.moves[move]}
        </button>
      ))}
    </div>
  );
}

function Message({ ticket, draft, write }: Pick<WorkProps, 'ticket' | 'draft' | 'write'>) {
  const words = workWords[useLanguage().language];
  const { suggestion } = ticket;
  return (
    <>
      <label className="message-box">
        <span>{words.write}</span>
        <textarea
          id="desk-message"
          rows={4}
          maxLength={4000}
          lang={ticket.language}
          value={draft}
          aria-describedby="desk-message-hint"
          onChange={({ target }) => write(target.value)}
        />
      </label>
      <p id="desk-message-hint" className="soft">
        {words.writeHint}
      </p>
      {suggestion !== null && (
        <details className="suggestion">
          <summary>{words.suggestion}</summary>
          <p className="told" lang={ticket.language}>
            {suggestion}
          </p>
          <button
            type="button"
            className="plain"
            onClick={() => write(draft.trim() === '' ? suggestion : `${draft.trim()}\n\n${suggestion}`)}
          >
            {words.useSuggestion}
          </button>
        </details>
      )}
    </>
  );
}

interface EndingsProps extends Pick<WorkProps, 'open' | 'ticket'> {
  readonly text: string;
  send(step: Step): Promise<void>;
}

const desks: readonly Desk[] = ['support', 'development', 'consultancy', 'licences'];
const ways: readonly Solved[] = ['verified', 'confirmed', 'assumed'];

/** What takes the ticket away from here. */
function Endings({ open, ticket, text, send }: EndingsProps) {
  const words = workWords[useLanguage().language];
  const said = useWords();
  const [how, setHow] = useState<Solved>('verified');
  const [desk, setDesk] = useState<Desk>(ticket.desk === 'support' ? 'development' : ticket.desk);
  const [into, setInto] = useState('');
  const [until, setUntil] = useState('');
  const rest = open.busy !== null;
  return (
    <>
      <div className="ending">
        <Select
          label={words.solvedHow}
          value={how}
          options={ways.map((id) => ({ id, name: words.solved[id] }))}
          choose={(id) => setHow(id)}
        />
        <button
          type="button"
          className="plain"
          disabled={rest}
          onClick={() => void send({ move: 'solve', how })}
        >
          {words.moves.solve}
        </button>
      </div>
      <details className="more">
        <summary>{words.more}</summary>
        <GiveTo open={open} ticket={ticket} />
        {ticket.moves.includes('hand-over') && (
          <div className="ending">
            <Select
              label={words.toDesk}
              value={desk}
              options={desks.map((id) => ({ id, name: said.desks[id] }))}
              choose={(id) => setDesk(id)}
            />
            <button
              type="button"
              className="plain"
              disabled={rest}
              onClick={() => void send({ move: 'hand-over', desk })}
            >
              {words.moves['hand-over']}
            </button>
          </div>
        )}
        {ticket.moves.includes('snooze') && (
          <div className="ending">
            <label className="select">
              <span>{words.untilDay}</span>
              <input type="date" value={until} onChange={({ target }) => setUntil(target.value)} />
            </label>
            <button
              type="button"
              className="plain"
              disabled={rest}
              onClick={() => void send({ move: 'snooze', until: until === '' ? 'customer' : until })}
            >
              {words.moves.snooze}
            </button>
          </div>
        )}
        <div className="ending">
          <label className="select">
            <span>{words.intoNumber}</span>
            <input
              inputMode="numeric"
              pattern="[0-9]*"
              value={into}
              onChange={({ target }) => setInto(target.value.replaceAll(/\D/gu, ''))}
            />
          </label>
          <button
            type="button"
            className="plain"
            disabled={rest || into === ''}
            onClick={() => void send({ move: 'merge', into: Number(into) })}
          >
            {words.moves.merge}
          </button>
        </div>
        <div className="ending">
          <p className="soft">{text === '' ? words.needsText : null}</p>
          <button
            type="button"
            className="plain"
            disabled={rest || text === ''}
            onClick={() => void send({ move: 'decline' })}
          >
            {words.moves.decline}
          </button>
        </div>
      </details>
    </>
  );
}
