import type { Language } from '../../../diagnostics/model.ts';

export interface DeskWords {
  readonly title: string;
  readonly choose: string;
  readonly back: string;
  readonly opened: string;
  readonly asker: string;
  readonly holder: string;
  readonly partOf: (number: number) => string;
  /** Set aside until those who have to approve did. */
  readonly asideForApproval: string;
  readonly person: string;
  readonly readOnly: string;
  readonly letterIn: Readonly<Record<Language, string>>;
  readonly joinedTitle: string;
  readonly similarTitle: string;
  /** The talk with who asked was let go of. */
  readonly chatGone: string;
  readonly shortcuts: string;
  readonly shortcutsOn: string;
  readonly close: string;
  readonly keys: readonly (readonly [key: string, does: string])[];
}

const nl: DeskWords = {
  title: 'Tickets',
  choose: 'Kies links een ticket.',
  back: 'Terug naar de wachtrij',
  opened: 'Geopend',
  asker: 'Gevraagd door',
  holder: 'Behandelaar',
  partOf: (number) => `Hoort bij ticket ${number}`,
  asideForApproval: 'Weggelegd tot het is goedgekeurd',
  person: 'Jij of een collega voert het gesprek; Loket houdt zich stil.',
  readOnly: 'Je kunt meelezen. Alleen supportmedewerkers werken aan tickets.',
  letterIn: { nl: 'in het Nederlands', en: 'in het Engels' },
  joinedTitle: 'Tickets met dezelfde oorzaak',
  similarTitle: 'Eerder opgelost bij deze klant',
  chatGone: 'Het gesprek is gewist. Wat de klant moet weten, zeg ik in diens eigen chat, als ik die nog ken.',
  shortcuts: 'Sneltoetsen',
  shortcutsOn: 'Sneltoetsen gebruiken',
  close: 'Sluiten',
  keys: [
    ['j', 'Volgend ticket in de wachtrij'],
    ['k', 'Vorig ticket in de wachtrij'],
    ['Enter', 'Open het ticket'],
    ['u', 'Terug naar de wachtrij'],
    ['t', 'Pak het ticket op'],
    ['c', 'Schrijf aan de klant'],
    ['r', 'Kijk opnieuw in de systemen'],
    ['/', 'Zoek'],
    ['?', 'Toon deze sneltoetsen'],
  ],
};

const en: DeskWords = {
  title: 'Tickets',
  choose: 'Choose a ticket from the queue.',
  back: 'Back to the queue',
  opened: 'Opened',
  asker: 'Asked by',
  holder: 'In the hands of',
  partOf: (number) => `Part of ticket ${number}`,
  asideForApproval: 'Set aside until it is approved',
  person: 'You or a colleague leads the conversation; Loket keeps quiet.',
  readOnly: 'You can read along. Only support agents work on tickets.',
  letterIn: { nl: 'in Dutch', en: 'in English' },
  joinedTitle: 'Tickets with the same cause',
  similarTitle: 'Solved before at this customer',
  chatGone:
    'The conversation was erased. What the customer needs to know I say in their own chat, if I still know it.',
  shortcuts: 'Shortcuts',
  shortcutsOn: 'Use shortcuts',
  close: 'Close',
  keys: [
    ['j', 'Next ticket in the queue'],
    ['k', 'Previous ticket in the queue'],
    ['Enter', 'Open the ticket'],
    ['u', 'Back to the queue'],
    ['t', 'Take the ticket'],
    ['c', 'Write to the customer'],
    ['r', 'Look in the systems again'],
    ['/', 'Search'],
    ['?', 'Show these shortcuts'],
  ],
};

/** The desk's own texts, around the queue and a ticket. */
export const deskWords: Readonly<Record<Language, DeskWords>> = { nl, en };
