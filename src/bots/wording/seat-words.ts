import type { Language } from '../../diagnostics/model.ts';
import { saySeats } from './say-seats.ts';

/** What is said on the way to more licences; `amount` is `null` while it is not known how many. */
interface SeatWords {
  readonly button: (amount: number | null) => string;
  readonly offer: (amount: number | null) => string;
  /** One message answers all of it. */
  readonly ask: (amount: number | null) => string;
  readonly askAmount: string;
  readonly withoutReason: string;
  readonly asked: (amount: number) => string;
  /** What was looked at after licences were added. */
  readonly allIn: string;
}

const licenties = (amount: number) => saySeats(amount, 'nl');
const seats = (amount: number) => saySeats(amount, 'en');

const nl: SeatWords = {
  button: (amount) => (amount === null ? 'Licenties aanvragen' : `Vraag ${licenties(amount)} aan`),
  offer: (amount) =>
    amount === null
      ? 'Zal ik licenties aanvragen bij het licentieteam?'
      : `Zal ik ${licenties(amount)} aanvragen bij het licentieteam?`,
  ask: (amount) =>
    amount === null
      ? 'Hoeveel licenties wil je erbij, en waarvoor? Heb je een referentie of bestelnummer, zet dat er dan bij. Eén bericht is genoeg.'
      : `Ik vraag ${licenties(amount)} aan. Waarvoor is dat, en heb je een referentie of bestelnummer? Eén bericht is genoeg. Wil je een ander aantal, zet dat er dan bij.`,
  askAmount: 'Hoeveel licenties wil je erbij? Zet het aantal in je bericht, bijvoorbeeld “4 licenties”.',
  withoutReason: 'Zonder toelichting',
  asked: (amount) =>
    `Ik vraag ${licenties(amount)} voor je aan. Is dat rond, dan kijk ik na de volgende synchronisatie of iedereen die wacht in LearnLinq staat, en laat ik het je weten.`,
  allIn: 'Er wacht niemand meer: iedereen die op een licentie wachtte, staat nu in LearnLinq.',
};

const en: SeatWords = {
  button: (amount) => (amount === null ? 'Ask for licences' : `Ask for ${seats(amount)}`),
  offer: (amount) =>
    amount === null
      ? 'Shall I ask the licence team for licences?'
      : `Shall I ask the licence team for ${seats(amount)}?`,
  ask: (amount) =>
    amount === null
      ? 'How many more licences would you like, and what for? If you have a reference or order number, add it. One message is enough.'
      : `I will ask for ${seats(amount)}. What is this for, and do you have a reference or order number? One message is enough. If you want another number, add it.`,
  askAmount: 'How many more licences would you like? Put the number in your message, such as “4 licences”.',
  withoutReason: 'Without a reason',
  asked: (amount) =>
    `I am asking for ${seats(amount)} for you. Once that is done, I will check after the sync whether everybody who is waiting is in LearnLinq, and tell you.`,
  allIn: 'Nobody waits any more: everybody who waited for a licence is in LearnLinq now.',
};

export const seatWords: Readonly<Record<Language, SeatWords>> = { nl, en };
