import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import type { Language } from '../../../diagnostics/model.ts';
import { type Again, againShape, movedShape, type TicketView, ticketView } from '../ticket-view.ts';
import { callDesk } from './call-desk.ts';

const shown = z.strictObject({ ticket: ticketView });

export type Notice = z.infer<typeof movedShape>['is'] | 'unreachable' | 'refused';

/** A move as it is posted, without the revision. */
export type Step = { readonly move: string } & Readonly<Record<string, unknown>>;

export interface OpenTicket {
  readonly ticket: TicketView | null;
  readonly notice: Notice | null;
  readonly busy: 'step' | 'look' | null;
  readonly again: Again | null;
  /** `all`: with those that joined it. */
  step(step: Step, whom?: 'one' | 'all'): Promise<Notice>;
  look(choice: string | null): Promise<void>;
}

/** The ticket that is open, read again whenever something changed at the desk. */
export function useTicket(
  session: string,
  number: number | null,
  language: Language,
  mark: string,
): OpenTicket {
  const [ticket, setTicket] = useState<TicketView | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [again, setAgain] = useState<Again | null>(null);
  const [busy, setBusy] = useState<OpenTicket['busy']>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another ticket begins with a clean slate
  useEffect(() => {
    setNotice(null);
    setAgain(null);
  }, [number]);

  const read = useCallback(async () => {
    if (number === null) return setTicket(null);
    const called = await callDesk(session, `tickets/${number}?language=${language}`, shown);
    if (called.is === 'answered') setTicket(called.value.ticket);
  }, [session, number, language]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new mark means that something changed
  useEffect(() => {
    void read();
  }, [read, mark]);

  const step: OpenTicket['step'] = async (given, whom = 'one') => {
    if (ticket === null) return 'refused';
    setBusy('step');
    const posted = { ...given, revision: ticket.revision };
    const what = whom === 'all' ? 'all' : 'steps';
    const path = `tickets/${ticket.number}/${what}?language=${language}`;
    const called = await callDesk(session, path, movedShape, posted);
    const told = called.is === 'answered' ? called.value.is : called.is;
    if (called.is === 'answered') setTicket(called.value.ticket);
    setNotice(told);
    setBusy(null);
    return told;
  };

  const look = async (choice: string | null) => {
    if (ticket === null) return;
    setBusy('look');
    const path = `tickets/${ticket.number}/look?language=${language}`;
    const called = await callDesk(session, path, againShape, { choice });
    if (called.is === 'answered') setAgain(called.value);
    else setNotice(called.is);
    setBusy(null);
  };

  return { ticket: ticket?.number === number ? ticket : null, notice, busy, again, step, look };
}
