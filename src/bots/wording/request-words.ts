import type { ApprovalStep } from '../../diagnostics/licences/approval-rules.ts';
import type { Language } from '../../diagnostics/model.ts';
import { saySeats } from './say-seats.ts';
import { saySteps } from './say-steps.ts';

/** What who asked for licences hears of the approval. Names are said already: `Petra Jansen en Karel Smit`. */
interface RequestWords {
  readonly goesPast: (steps: readonly ApprovalStep[], number: number) => string;
  readonly nobodyElse: (amount: number) => string;
  readonly waits: (number: number, amount: number, whom: string, moment: string) => string;
  readonly approvedBy: (whom: string) => string;
  readonly thenPast: (whom: string) => string;
  readonly refused: (number: number, whom: string, notes: readonly string[]) => string;
  readonly expired: (number: number) => string;
  /** It was not approved, and its ticket is open. */
  readonly withSupport: (number: number) => string;
  readonly withdrawn: (number: number) => string;
  /** Before it is withdrawn. */
  readonly sure: (number: number, amount: number) => string;
  readonly withdrawButton: (number: number) => string;
  readonly done: (number: number) => string;
  readonly tooLate: (number: number) => string;
  readonly unknown: (number: number) => string;
  readonly askNumber: string;
}

const quoted = (notes: readonly string[]): string =>
  notes.length === 0 ? '.' : `: ${notes.map((note) => `“${note}”`).join(' ')}`;

const nl: RequestWords = {
  goesPast: (steps, number) =>
    `Dit gaat eerst langs ${saySteps(steps, 'nl')}; ${agree.nl(steps)}, krijgt het licentieteam de aanvraag. Je hoort elke werkdag van me hoe het staat. Je aanvraag heeft nummer ${number}.`,
  nobodyElse: (amount) =>
    `Een aanvraag van ${saySeats(amount, 'nl')} moet bij jullie eerst worden goedgekeurd, en er zijn naast jou te weinig mensen die dat mogen. Je eigen aanvraag keur je niet goed. Laat een collega-beheerder de licenties aanvragen, of laat Support iemand toevoegen die mag goedkeuren. Ik heb nog niets aangevraagd.`,
  waits: (number, amount, whom, moment) =>
    `Aanvraag ${number} (${saySeats(amount, 'nl')}, ${moment}) wacht op het akkoord van ${whom}.`,
  approvedBy: (whom) => `Akkoord: ${whom}.`,
  thenPast: (whom) => `Daarna gaat de aanvraag langs ${whom}.`,
  refused: (number, whom, notes) => `Aanvraag ${number} is afgewezen door ${whom}${quoted(notes)}`,
  withSupport: (number) =>
    `Aanvraag ${number} is niet goedgekeurd, maar Support kijkt er nog naar (ticket ${number}). Zodra er nieuws is, hoor je het hier.`,
  expired: (number) =>
    `Aanvraag ${number} is verlopen: er kwam niet op tijd antwoord. Je kunt de licenties opnieuw aanvragen.`,
  withdrawn: (number) => `Aanvraag ${number} heb je ingetrokken.`,
  sure: (number, amount) =>
    `Zal ik aanvraag ${number} (${saySeats(amount, 'nl')}) intrekken? Niemand hoeft er dan meer over te beslissen.`,
  withdrawButton: (number) => `Trek aanvraag ${number} in`,
  done: (number) => `Aanvraag ${number} is ingetrokken. Je kunt altijd opnieuw licenties aanvragen.`,
  tooLate: (number) =>
    `Aanvraag ${number} wacht niet meer op akkoord, dus ik kan hem niet meer intrekken. Ligt hij bij het licentieteam? Dan kan iemand hem daar nog tegenhouden.`,
  unknown: (number) => `Ik ken geen aanvraag ${number} van jou. Controleer het nummer.`,
  askNumber: 'Welke aanvraag wil je intrekken? Zet het nummer erbij, bijvoorbeeld “trek aanvraag 1001 in”.',
};

const en: RequestWords = {
  goesPast: (steps, number) =>
    `This first needs the approval of ${saySteps(steps, 'en')}; ${agree.en(steps)}, the licence team gets the request. You will hear from me every working day how it stands. Your request has number ${number}.`,
  nobodyElse: (amount) =>
    `At your organisation a request for ${saySeats(amount, 'en')} has to be approved first, and besides you there are too few people who may do that. Nobody approves their own request. Have another administrator ask for the licences, or have Support add somebody who may approve. I have not asked for anything yet.`,
  waits: (number, amount, whom, moment) =>
    `Request ${number} (${saySeats(amount, 'en')}, ${moment}) is waiting for the approval of ${whom}.`,
  approvedBy: (whom) => `Approved by ${whom}.`,
  thenPast: (whom) => `After that it needs the approval of ${whom}.`,
  refused: (number, whom, notes) => `Request ${number} was declined by ${whom}${quoted(notes)}`,
  withSupport: (number) =>
    `Request ${number} was not approved, but Support is still looking at it (ticket ${number}). As soon as there is news, you will hear it here.`,
  expired: (number) =>
    `Request ${number} has expired: nobody answered in time. You can ask for the licences again.`,
  withdrawn: (number) => `You have withdrawn request ${number}.`,
  sure: (number, amount) =>
    `Shall I withdraw request ${number} (${saySeats(amount, 'en')})? Nobody will have to decide about it any more.`,
  withdrawButton: (number) => `Withdraw request ${number}`,
  done: (number) => `Request ${number} has been withdrawn. You can always ask for licences again.`,
  tooLate: (number) =>
    `Request ${number} is not waiting for approval any more, so I cannot withdraw it. If it is with the licence team, somebody there can still stop it.`,
  unknown: (number) => `I know no request ${number} of yours. Please check the number.`,
  askNumber: 'Which request would you like to withdraw? Add its number, such as “withdraw request 1001”.',
};

/** When it goes on, said of as many people as have to agree. */
const agree: Readonly<Record<Language, (steps: readonly ApprovalStep[]) => string>> = {
  nl: (steps) => (total(steps) === 1 ? 'zodra die akkoord is' : 'zodra zij akkoord zijn'),
  en: (steps) => (total(steps) === 1 ? 'once that is given' : 'once they have given it'),
};
const total = (steps: readonly ApprovalStep[]): number => steps.reduce((all, { needed }) => all + needed, 0);

export const requestWords: Readonly<Record<Language, RequestWords>> = { nl, en };
