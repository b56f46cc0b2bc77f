import { useState } from 'react';
import { useLanguage } from '../../channels/web/page/language-context.ts';
import type { TicketView } from '../ticket-view.ts';
import { moveAllWords } from './move-all-words.ts';
import { Select } from './select.tsx';
import type { OpenTicket } from './use-ticket.ts';

interface GiveToProps {
  readonly open: OpenTicket;
  readonly ticket: TicketView;
}

/** Hands a ticket to another agent of the customer. */
export function GiveTo({ open, ticket }: GiveToProps) {
  const words = moveAllWords[useLanguage().language];
  const others = ticket.agents.filter(({ address }) => address !== ticket.holder?.address);
  const [chosen, setChosen] = useState('');
  const to = others.find(({ address }) => address === chosen) ?? others[0];
  if (to === undefined || !ticket.moves.includes('assign')) return null;
  return (
    <div className="ending">
      <Select
        label={words.assign}
        value={to.address}
        options={others.map(({ address, name }) => ({ id: address, name }))}
        choose={setChosen}
      />
      <button
        type="button"
        className="plain"
        disabled={open.busy !== null}
        onClick={() => void open.step({ move: 'assign', to: to.address })}
      >
        {words.give}
      </button>
    </div>
  );
}
