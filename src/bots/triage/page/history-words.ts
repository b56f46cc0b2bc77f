import type { Mover, TicketMove } from '../../../diagnostics/escalation/ticket-moves.ts';
import type { Language } from '../../../diagnostics/model.ts';

interface HistoryWords {
  readonly did: Readonly<Record<TicketMove, string>>;
  /** Whoever asked for licences took that back. */
  readonly withdrew: string;
  readonly history: string;
  readonly customerWrote: string;
}

const nl: HistoryWords = {
  did: {
    triage: 'bekeek het ticket',
    assign: 'pakte het op',
    release: 'gaf het terug aan de wachtrij',
    'ask-customer': 'vroeg aan de klant',
    'customer-answered': 'antwoordde',
    answer: 'schreef aan de klant',
    'customer-wrote': 'schreef',
    'take-over': 'nam het gesprek over',
    'give-back': 'gaf het gesprek terug aan Loket',
    'await-sync': 'wacht op de synchronisatie',
    synced: 'zag dat de synchronisatie is geweest',
    snooze: 'legde het weg tot later',
    wake: 'haalde het terug',
    'hand-over': 'zette het door',
    'desk-answered': 'kreeg antwoord',
    solve: 'loste het op',
    verify: 'zag in de systemen dat het is opgelost',
    reopen: 'heropende het',
    decline: 'wees het af',
    merge: 'voegde het samen',
    warn: 'zag dat de afgesproken tijd bijna om is',
    escalate: 'meldde dat de afgesproken tijd om is',
  },
  withdrew: 'trok de aanvraag in',
  history: 'Gesprek en verloop',
  customerWrote: 'Klant',
};

const en: HistoryWords = {
  did: {
    triage: 'looked at the ticket',
    assign: 'took it',
    release: 'put it back in the queue',
    'ask-customer': 'asked the customer',
    'customer-answered': 'answered',
    answer: 'wrote to the customer',
    'customer-wrote': 'wrote',
    'take-over': 'took over the conversation',
    'give-back': 'gave the conversation back to Loket',
    'await-sync': 'waits for the sync',
    synced: 'saw that the sync has run',
    snooze: 'set it aside until later',
    wake: 'brought it back',
    'hand-over': 'passed it on',
    'desk-answered': 'got an answer',
    solve: 'solved it',
    verify: 'saw in the systems that it is solved',
    reopen: 'reopened it',
    decline: 'declined it',
    merge: 'merged it',
    warn: 'saw that the agreed time is nearly over',
    escalate: 'reported that the agreed time is over',
  },
  withdrew: 'took the request back',
  history: 'Conversation and history',
  customerWrote: 'Customer',
};

/** The texts of what was said and done about a ticket. */
export const historyWords: Readonly<Record<Language, HistoryWords>> = { nl, en };

/** What was done, behind the name of who did it. */
export const sayDid = (
  { move, by }: { readonly move: TicketMove; readonly by: Mover },
  language: Language,
): string => {
  const { did, withdrew } = historyWords[language];
  return move === 'decline' && by === 'asker' ? withdrew : did[move];
};
