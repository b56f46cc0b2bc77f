import type { TicketMove } from '../../../diagnostics/escalation/ticket-moves.ts';
import type { Language } from '../../../diagnostics/model.ts';
import type { Solved } from '../../../diagnostics/ports/tickets.ts';
import type { Reader } from '../../letters/reader.ts';

interface DeskWords {
  readonly title: string;
  readonly queue: string;
  readonly filters: string;
  readonly search: string;
  readonly state: string;
  readonly states: Readonly<Record<'open' | 'closed' | 'all', string>>;
  readonly desk: string;
  readonly customer: string;
  readonly all: string;
  readonly mine: string;
  readonly noticed: (count: number) => string;
  readonly empty: string;
  readonly count: (count: number) => string;
  readonly joined: (count: number) => string;
  /** The time that was agreed for this ticket. */
  readonly late: Readonly<Record<'warned' | 'overdue', string>>;
  readonly free: string;
  readonly choose: string;
  readonly back: string;
  readonly opened: string;
  readonly asker: string;
  readonly holder: string;
  readonly partOf: (number: number) => string;
  readonly person: string;
  readonly readOnly: string;
  readonly work: string;
  readonly write: string;
  readonly writeHint: string;
  readonly suggestion: string;
  readonly useSuggestion: string;
  readonly moves: Readonly<Record<TicketMove, string>>;
  readonly did: Readonly<Record<TicketMove, string>>;
  readonly more: string;
  readonly toDesk: string;
  readonly intoNumber: string;
  readonly untilDay: string;
  readonly solvedHow: string;
  readonly solved: Readonly<Record<Solved, string>>;
  readonly needsText: string;
  readonly found: string;
  readonly foundNothing: string;
  readonly lookedAt: (moment: string) => string;
  readonly again: string;
  readonly looking: string;
  readonly againAt: (moment: string) => string;
  readonly same: string;
  readonly changed: string;
  readonly before: string;
  readonly now: string;
  readonly notThere: string;
  readonly whichOne: string;
  readonly verdicts: Readonly<Record<'solved' | 'not-yet' | 'not-checked' | 'nothing-to-see', string>>;
  readonly notLooked: string;
  readonly letters: Readonly<Record<Reader, string>>;
  readonly letterIn: Readonly<Record<Language, string>>;
  readonly history: string;
  readonly customerWrote: string;
  readonly joinedTitle: string;
  readonly similarTitle: string;
  readonly notices: Readonly<
    Record<'moved' | 'overtaken' | 'not-possible' | 'not-verified' | 'unreachable' | 'refused', string>
  >;
  readonly shortcuts: string;
  readonly shortcutsOn: string;
  readonly close: string;
  readonly keys: readonly (readonly [key: string, does: string])[];
}

const nl: DeskWords = {
  title: 'Tickets',
  queue: 'Wachtrij',
  filters: 'Filters',
  search: 'Zoek op nummer, naam of adres',
  state: 'Status',
  states: { open: 'Alle open', closed: 'Alle gesloten', all: 'Alle' },
  desk: 'Ligt bij',
  customer: 'Klant',
  all: 'Alle',
  mine: 'Alleen van mij',
  noticed: (count) => `Meldingen bij klanten: ${count}`,
  empty: 'Geen tickets die hieraan voldoen.',
  count: (count) => `${count} ${count === 1 ? 'ticket' : 'tickets'}`,
  joined: (count) => `+${count} met hetzelfde`,
  late: { warned: 'bijna te laat', overdue: 'te laat' },
  free: 'Nog van niemand',
  choose: 'Kies links een ticket.',
  back: 'Terug naar de wachtrij',
  opened: 'Geopend',
  asker: 'Gevraagd door',
  holder: 'Behandelaar',
  partOf: (number) => `Hoort bij ticket ${number}`,
  person: 'Jij of een collega voert het gesprek; Loket houdt zich stil.',
  readOnly: 'Je kunt meelezen. Alleen supportmedewerkers werken aan tickets.',
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
  found: 'Wat Loket heeft nagekeken',
  foundNothing: 'Bij dit ticket is niets in de systemen nagekeken.',
  lookedAt: (moment) => `Nagekeken op ${moment}`,
  again: 'Kijk opnieuw in de systemen',
  looking: 'Ik kijk in de systemen…',
  againAt: (moment) => `Opnieuw nagekeken op ${moment}`,
  same: 'Alles is nog zoals toen het ticket werd geopend.',
  changed: 'Anders dan toen het ticket werd geopend',
  before: 'Eerst',
  now: 'Nu',
  notThere: 'niet nagekeken',
  whichOne: 'Er passen meer mensen bij. Wie is het?',
  verdicts: {
    solved: 'Volgens de systemen is het opgelost.',
    'not-yet': 'Volgens de systemen is het nog niet opgelost.',
    'not-checked': 'Niet alles was te lezen, dus dit zegt nog niets.',
    'nothing-to-see': 'In de systemen was niets mis, dus daaraan is niet te zien of het werkt.',
  },
  notLooked: 'Dit kan niet opnieuw worden nagekeken.',
  letters: {
    hr: 'Bericht voor HR',
    'technical-admin': 'Bericht voor de technisch applicatiebeheerder',
    person: 'Bericht voor de persoon zelf',
  },
  letterIn: { nl: 'in het Nederlands', en: 'in het Engels' },
  history: 'Gesprek en verloop',
  customerWrote: 'Klant',
  joinedTitle: 'Tickets met dezelfde oorzaak',
  similarTitle: 'Eerder opgelost bij deze klant',
  notices: {
    moved: 'Gedaan.',
    overtaken: 'Iemand anders was je voor. Dit is het ticket zoals het nu is; wat je typte, staat er nog.',
    'not-possible': 'Dat kan nu niet met dit ticket.',
    'not-verified': 'Volgens de systemen is het nog niet opgelost, dus het ticket blijft open.',
    unreachable: 'Ik kan de server niet bereiken. Wat je typte, staat er nog. Probeer het opnieuw.',
    refused: 'Dat mag niet of kon niet worden gelezen.',
  },
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
  queue: 'Queue',
  filters: 'Filters',
  search: 'Search by number, name or address',
  state: 'State',
  states: { open: 'All open', closed: 'All closed', all: 'All' },
  desk: 'Lies with',
  customer: 'Customer',
  all: 'All',
  mine: 'Only mine',
  noticed: (count) => `Alerts at customers: ${count}`,
  empty: 'No tickets fit this.',
  count: (count) => `${count} ${count === 1 ? 'ticket' : 'tickets'}`,
  joined: (count) => `+${count} with the same`,
  late: { warned: 'nearly late', overdue: 'late' },
  free: 'Nobody’s yet',
  choose: 'Choose a ticket from the queue.',
  back: 'Back to the queue',
  opened: 'Opened',
  asker: 'Asked by',
  holder: 'In the hands of',
  partOf: (number) => `Part of ticket ${number}`,
  person: 'You or a colleague leads the conversation; Loket keeps quiet.',
  readOnly: 'You can read along. Only support agents work on tickets.',
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
  more: 'More',
  toDesk: 'Pass on to',
  untilDay: 'Set aside until (empty: until the customer writes)',
  intoNumber: 'Merge with ticket',
  solvedHow: 'Solved, because',
  solved: {
    verified: 'looked up in the systems',
    confirmed: 'confirmed by the customer',
    assumed: 'we assume so',
  },
  needsText: 'Write a message to the customer first.',
  found: 'What Loket checked',
  foundNothing: 'Nothing was looked up in the systems for this ticket.',
  lookedAt: (moment) => `Looked up on ${moment}`,
  again: 'Look in the systems again',
  looking: 'I am looking in the systems…',
  againAt: (moment) => `Looked up again on ${moment}`,
  same: 'Everything is still as it was when the ticket was opened.',
  changed: 'Different from when the ticket was opened',
  before: 'Then',
  now: 'Now',
  notThere: 'not checked',
  whichOne: 'More than one person fits. Who is it?',
  verdicts: {
    solved: 'The systems say that it is solved.',
    'not-yet': 'The systems say that it is not solved yet.',
    'not-checked': 'Not everything could be read, so this says nothing yet.',
    'nothing-to-see': 'Nothing was wrong in the systems, so they cannot show whether it works.',
  },
  notLooked: 'This cannot be looked up again.',
  letters: {
    hr: 'Message for HR',
    'technical-admin': 'Message for the technical administrator',
    person: 'Message for that person',
  },
  letterIn: { nl: 'in Dutch', en: 'in English' },
  history: 'Conversation and history',
  customerWrote: 'Customer',
  joinedTitle: 'Tickets with the same cause',
  similarTitle: 'Solved before at this customer',
  notices: {
    moved: 'Done.',
    overtaken: 'Somebody else was first. This is the ticket as it is now; what you typed is still there.',
    'not-possible': 'That cannot be done with this ticket now.',
    'not-verified': 'The systems say that it is not solved yet, so the ticket stays open.',
    unreachable: 'I cannot reach the server. What you typed is still there. Please try again.',
    refused: 'That is not allowed or could not be read.',
  },
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

/** The desk's own texts. */
export const deskWords: Readonly<Record<Language, DeskWords>> = { nl, en };
