import type { TicketState } from '../../diagnostics/escalation/ticket-moves.ts';
import type { Language } from '../../diagnostics/model.ts';

interface StateWords {
  /** In a list. */
  readonly label: string;
  /** Behind *Ticket 1001 lies with the support team* and what follows from that. */
  readonly says: (desk: string) => string;
}

/** Where a ticket stands, for who asked and for who answers. */
export const ticketStateWords: Readonly<Record<Language, Readonly<Record<TicketState, StateWords>>>> = {
  nl: {
    new: { label: 'Nieuw', says: (desk) => `ligt bij ${desk} en is nog niet opgepakt` },
    triaged: { label: 'Bekeken', says: (desk) => `is bekeken en ligt klaar bij ${desk}` },
    assigned: { label: 'In behandeling', says: (desk) => `wordt behandeld door ${desk}` },
    'waiting-for-customer': { label: 'Wacht op de klant', says: () => 'wacht op jouw antwoord' },
    'waiting-for-sync': {
      label: 'Wacht op de synchronisatie',
      says: () => 'wacht op de volgende synchronisatie; daarna kijk ik opnieuw',
    },
    'with-desk': { label: 'Doorgezet', says: (desk) => `ligt bij ${desk}` },
    solved: { label: 'Opgelost', says: () => 'is opgelost' },
    reopened: { label: 'Heropend', says: (desk) => `is heropend en ligt bij ${desk}` },
    declined: { label: 'Afgewezen', says: () => 'is gesloten zonder oplossing' },
    merged: { label: 'Samengevoegd', says: (desk) => `is samengevoegd met een ander ticket bij ${desk}` },
  },
  en: {
    new: { label: 'New', says: (desk) => `is with ${desk} and has not been picked up yet` },
    triaged: { label: 'Looked at', says: (desk) => `has been looked at and is waiting at ${desk}` },
    assigned: { label: 'In hand', says: (desk) => `is being handled by ${desk}` },
    'waiting-for-customer': { label: 'Waiting for the customer', says: () => 'is waiting for your answer' },
    'waiting-for-sync': {
      label: 'Waiting for the sync',
      says: () => 'is waiting for the next sync; I will look again after it',
    },
    'with-desk': { label: 'Passed on', says: (desk) => `is with ${desk}` },
    solved: { label: 'Solved', says: () => 'has been solved' },
    reopened: { label: 'Reopened', says: (desk) => `has been reopened and is with ${desk}` },
    declined: { label: 'Declined', says: () => 'has been closed without a solution' },
    merged: { label: 'Merged', says: (desk) => `has been merged with another ticket at ${desk}` },
  },
};
