import type { TicketMove } from '../../../diagnostics/escalation/ticket-moves.ts';
import type { Language } from '../../../diagnostics/model.ts';
import type { Solved } from '../../../diagnostics/ports/tickets.ts';

interface WorkWords {
  readonly work: string;
  readonly write: string;
  readonly writeHint: string;
  readonly suggestion: string;
  readonly useSuggestion: string;
  readonly moves: Readonly<Record<TicketMove, string>>;
  readonly more: string;
  readonly toDesk: string;
  readonly intoNumber: string;
  readonly untilDay: string;
  readonly solvedHow: string;
  readonly solved: Readonly<Record<Solved, string>>;
  readonly needsText: string;
  readonly notices: Readonly<
    Record<
      'moved' | 'unheard' | 'overtaken' | 'not-possible' | 'not-verified' | 'unreachable' | 'refused',
      string
    >
  >;
}

const nl: WorkWords = {
  work: 'Aan het werk',
  write: 'Bericht aan de klant',
  writeHint:
    'Komt in het gesprek van de klant, ook bij oplossen en afwijzen. Bij doorzetten en samenvoegen blijft het aan deze kant.',
  suggestion: 'Voorstel',
  useSuggestion: 'Neem voorstel over',
  moves: {
    triage: 'Markeer als bekeken',
    assign: 'Pak op',
    release: 'Geef terug aan de wachtrij',
    'ask-customer': 'Stel als vraag',
    'customer-answered': 'Klant antwoordde elders',
    answer: 'Stuur als antwoord',
    'customer-wrote': 'Klant schreef',
    'take-over': 'Neem het gesprek over',
    'give-back': 'Geef het gesprek terug',
    'await-sync': 'Wacht op de synchronisatie',
    synced: 'Synchronisatie is geweest',
    snooze: 'Leg weg',
    wake: 'Haal terug',
    'hand-over': 'Zet door',
    'desk-answered': 'Antwoord is binnen',
    solve: 'Los op',
    verify: 'Bevestig uit de systemen',
    reopen: 'Heropen',
    decline: 'Wijs af',
    merge: 'Voeg samen',
    warn: 'Waarschuw',
    escalate: 'Meld als te laat',
  },
  more: 'Meer',
  toDesk: 'Doorzetten naar',
  intoNumber: 'Samenvoegen met ticket',
  untilDay: 'Wegleggen tot (leeg: tot de klant schrijft)',
  solvedHow: 'Opgelost, want',
  solved: {
    verified: 'nagekeken in de systemen',
    confirmed: 'bevestigd door de klant',
    assumed: 'we nemen het aan',
  },
  needsText: 'Schrijf eerst een bericht aan de klant.',
  notices: {
    moved: 'Gedaan.',
    unheard:
      'Gedaan, maar wie dit vroeg kan ik niet meer bereiken: het gesprek is gewist. Neem zo nodig zelf contact op.',
    overtaken: 'Iemand anders was je voor. Dit is het ticket zoals het nu is; wat je typte, staat er nog.',
    'not-possible': 'Dat kan nu niet met dit ticket.',
    'not-verified': 'Volgens de systemen is het nog niet opgelost, dus het ticket blijft open.',
    unreachable: 'Ik kan de server niet bereiken. Wat je typte, staat er nog. Probeer het opnieuw.',
    refused: 'Dat mag niet of kon niet worden gelezen.',
  },
};

const en: WorkWords = {
  work: 'Work on it',
  write: 'Message to the customer',
  writeHint:
    'Goes to the customer’s conversation, also when you solve or decline. When you pass on or merge, it stays on this side.',
  suggestion: 'Suggestion',
  useSuggestion: 'Use the suggestion',
  moves: {
    triage: 'Mark as looked at',
    assign: 'Take',
    release: 'Put back in the queue',
    'ask-customer': 'Send as a question',
    'customer-answered': 'Customer answered elsewhere',
    answer: 'Send as an answer',
    'customer-wrote': 'Customer wrote',
    'take-over': 'Take over the conversation',
    'give-back': 'Give the conversation back',
    'await-sync': 'Wait for the sync',
    synced: 'The sync has run',
    snooze: 'Set aside',
    wake: 'Bring back',
    'hand-over': 'Pass on',
    'desk-answered': 'The answer is in',
    solve: 'Solve',
    verify: 'Confirm from the systems',
    reopen: 'Reopen',
    decline: 'Decline',
    merge: 'Merge',
    warn: 'Warn',
    escalate: 'Report as late',
  },
  more: 'More',
  toDesk: 'Pass on to',
  intoNumber: 'Merge with ticket',
  untilDay: 'Set aside until (empty: until the customer writes)',
  solvedHow: 'Solved, because',
  solved: {
    verified: 'looked up in the systems',
    confirmed: 'confirmed by the customer',
    assumed: 'we assume so',
  },
  needsText: 'Write a message to the customer first.',
  notices: {
    moved: 'Done.',
    unheard:
      'Done, but I can no longer reach who asked: the conversation was erased. Get in touch yourself if need be.',
    overtaken: 'Somebody else was first. This is the ticket as it is now; what you typed is still there.',
    'not-possible': 'That cannot be done with this ticket now.',
    'not-verified': 'The systems say that it is not solved yet, so the ticket stays open.',
    unreachable: 'I cannot reach the server. What you typed is still there. Please try again.',
    refused: 'That is not allowed or could not be read.',
  },
};

/** The texts of working on a ticket: every move, and what came of it. Cards in chat have the same. */
export const workWords: Readonly<Record<Language, WorkWords>> = { nl, en };
