import { useState } from 'react';
import type { Language } from '../../../diagnostics/model.ts';
import { useLanguage } from '../../channels/web/page/language-context.ts';
import type { TicketView } from '../ticket-view.ts';
import { moveAllWords } from './move-all-words.ts';
import type { OpenTicket } from './use-ticket.ts';

interface MoveAllProps {
  readonly open: OpenTicket;
  readonly ticket: TicketView;
}

const moves = [
  { move: 'answer', how: {} },
  { move: 'solve', how: { how: 'assumed' } },
  { move: 'decline', how: {} },
] as const;

/** One answer or end for a ticket and all that joined it; a text for each language that somebody reads. */
export function MoveAll({ open, ticket }: MoveAllProps) {
  const words = moveAllWords[useLanguage().language];
  const [texts, setTexts] = useState<Readonly<Partial<Record<Language, string>>>>({});
  const spoken = [...new Set([ticket.language, ...ticket.joinedTickets.map(({ language }) => language)])];
  const ready = spoken.every((each) => (texts[each] ?? '').trim() !== '');
  const send = async (step: (typeof moves)[number]) => {
    const written = Object.fromEntries(spoken.map((each) => [each, texts[each]]));
    if ((await open.step({ move: step.move, ...step.how, texts: written }, 'all')) === 'moved') setTexts({});
  };
  return (
    <details className="more">
      <summary>{words.title(ticket.joined + 1)}</summary>
      <p className="soft">{words.hint}</p>
      {spoken.map((each) => (
        <label key={each} className="message-box">
          <span>{words.text[each]}</span>
          <textarea
            rows={3}
            maxLength={4000}
            lang={each}
            value={texts[each] ?? ''}
            onChange={({ target }) => setTexts({ ...texts, [each]: target.value })}
          />
        </label>
      ))}
      <div className="buttons">
        {moves
          .filter(({ move }) => ticket.moves.includes(move))
          .map((step) => (
            <button
              key={step.move}
              type="button"
              className="plain"
              disabled={open.busy !== null || !ready}
              onClick={() => void send(step)}
            >
              {words[step.move]}
            </button>
          ))}
      </div>
    </details>
  );
}
