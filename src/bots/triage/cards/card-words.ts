import type { Language } from '../../../diagnostics/model.ts';
import { lookedWords } from '../page/looked-words.ts';
import { workWords } from '../page/work-words.ts';
import type { TicketView } from '../ticket-view.ts';
import type { CardAct, CardField } from './card-order.ts';

export interface CardWords {
  readonly title: (number: number, customer: string) => string;
  readonly acts: Readonly<Record<CardAct, string>>;
  readonly more: string;
  readonly status: string;
  readonly chat: string;
  readonly found: string;
  readonly nothingFound: string;
  readonly latest: string;
  readonly solvedBefore: (counted: TicketView['solvedBefore']) => string;
  readonly asideUntil: (moment: string) => string;
  readonly asideForCustomer: string;
  readonly fields: Readonly<Record<CardField, string>>;
  readonly untilHint: string;
  readonly send: string;
  readonly cancel: string;
  readonly wrong: Readonly<Record<CardField, string>>;
  readonly notAgent: string;
  readonly looking: string;
  readonly overtaken: string;
  readonly elsewhere: (number: number) => string;
  readonly youWrote: (text: string) => string;
  readonly failed: string;
  readonly takenAway: string;
}

const nl: CardWords = {
  title: (number, customer) => `Ticket ${number} · ${customer}`,
  acts: {
    ...workWords.nl.moves,
    look: 'Kijk opnieuw',
    give: 'Geef aan een collega',
    'ask-customer': 'Stel de klant een vraag',
    answer: 'Schrijf aan de klant',
  },
  more: 'Meer…',
  status: 'Status',
  chat: 'Gesprek',
  found: 'Gevonden',
  nothingFound: 'Geen oorzaak gevonden.',
  latest: 'Verloop',
  solvedBefore: ({ count, sameCause, more }) =>
    `${count}${more === 'yes' ? ' of meer' : ''}${sameCause === 0 ? '' : `, met dezelfde oorzaak: ${sameCause}`}`,
  asideUntil: (moment) => `Weggelegd tot ${moment}`,
  asideForCustomer: 'Weggelegd tot de klant iets schrijft',
  fields: {
    note: 'Bericht',
    to: 'Wie pakt het op?',
    desk: workWords.nl.toDesk,
    how: workWords.nl.solvedHow,
    into: workWords.nl.intoNumber,
    until: 'Terug op',
  },
  untilHint: 'Leeg: zodra de klant iets schrijft.',
  send: 'Verstuur',
  cancel: 'Annuleer',
  wrong: {
    note: workWords.nl.needsText,
    to: 'Kies een collega die deze klant helpt.',
    desk: 'Kies waar het naartoe gaat.',
    how: 'Kies hoe je weet dat het is opgelost.',
    into: 'Vul het nummer in van een ander open ticket van deze klant.',
    until: 'Kies een dag die nog komt.',
  },
  notAgent: 'Alleen supportmedewerkers van deze klant kunnen hier iets doen.',
  looking: lookedWords.nl.looking,
  overtaken: 'Iemand anders was je voor. De kaart laat zien hoe het ticket er nu voor staat.',
  elsewhere: (number) => `De kaart van ticket ${number} staat verderop in dit kanaal.`,
  youWrote: (text) => `Dit schreef je: ${text}`,
  failed: 'Dat is niet gelukt. Probeer het zo nog eens.',
  takenAway: 'Wat hier stond, is gewist. Kijk gerust opnieuw in de systemen.',
};

const en: CardWords = {
  title: (number, customer) => `Ticket ${number} · ${customer}`,
  acts: {
    ...workWords.en.moves,
    look: 'Look again',
    give: 'Give to a colleague',
    'ask-customer': 'Ask the customer',
    answer: 'Write to the customer',
  },
  more: 'More…',
  status: 'Status',
  chat: 'Conversation',
  found: 'Found',
  nothingFound: 'No cause was found.',
  latest: 'Latest',
  solvedBefore: ({ count, sameCause, more }) =>
    `${count}${more === 'yes' ? ' or more' : ''}${sameCause === 0 ? '' : `, with the same cause: ${sameCause}`}`,
  asideUntil: (moment) => `Set aside until ${moment}`,
  asideForCustomer: 'Set aside until the customer writes',
  fields: {
    note: 'Message',
    to: 'Who takes it?',
    desk: workWords.en.toDesk,
    how: workWords.en.solvedHow,
    into: workWords.en.intoNumber,
    until: 'Back on',
  },
  untilHint: 'Empty: as soon as the customer writes.',
  send: 'Send',
  cancel: 'Cancel',
  wrong: {
    note: workWords.en.needsText,
    to: 'Choose a colleague who helps this customer.',
    desk: 'Choose where it goes.',
    how: 'Choose how you know that it is solved.',
    into: 'Write the number of another open ticket of this customer.',
    until: 'Choose a day that is still to come.',
  },
  notAgent: 'Only support agents of this customer can do anything here.',
  looking: lookedWords.en.looking,
  overtaken: 'Somebody else was first. The card shows the ticket as it is now.',
  elsewhere: (number) => `The card of ticket ${number} is elsewhere in this channel.`,
  youWrote: (text) => `This is what you wrote: ${text}`,
  failed: 'That did not work. Try again in a moment.',
  takenAway: 'What stood here was erased. You can always look again in the systems.',
};

export const cardWords: Readonly<Record<Language, CardWords>> = { nl, en };
