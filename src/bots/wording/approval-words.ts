import type { Decision, SeatRequestState } from '../../diagnostics/licences/seat-request.ts';
import type { Language } from '../../diagnostics/model.ts';
import { saySeats } from './say-seats.ts';

type Verdict = Decision['is'];
type Over = Exclude<SeatRequestState, 'awaiting-approval'>;

/** What who approves licences reads. Names are said already: `Petra Jansen en Karel Smit`. */
interface ApprovalWords {
  /** On buttons; with the number where several requests wait. */
  readonly button: Readonly<Record<Verdict, (number: number | null) => string>>;
  readonly see: (number: number) => string;
  /** `customer`: only for who approves for several. */
  readonly asks: (who: string, amount: number, number: number, customer: string | null) => string;
  readonly sum: (sum: string) => string;
  readonly reason: (text: string | null) => string;
  /** Whose word counts; `null`: the reader's alone. */
  readonly needs: (whom: string | null) => string;
  readonly gaveAlready: (whom: string) => string;
  readonly thenPast: (whom: string) => string;
  readonly question: string;
  readonly askWhy: (number: number) => string;
  readonly withoutReason: string;
  /** What was said may be a question of its own as well. */
  readonly isThatWhy: (number: number) => string;
  readonly thatIsWhy: string;
  readonly lookInto: string;
  /** It is not declined after all. */
  readonly stillWaits: (number: number) => string;
  readonly approved: Readonly<{
    more: (number: number, whom: string) => string;
    next: (number: number, whom: string) => string;
    all: (number: number) => string;
  }>;
  readonly refused: Readonly<{
    more: (number: number) => string;
    all: (number: number, who: string) => string;
  }>;
  readonly unknown: (number: number) => string;
  readonly notYet: (number: number, whom: string) => string;
  readonly already: (number: number, said: Verdict) => string;
  readonly stepOver: (number: number) => string;
  readonly over: Readonly<Record<Over, (number: number) => string>>;
  readonly none: string;
  readonly waiting: (count: number) => string;
  readonly line: (who: string, amount: number, number: number) => string;
  readonly which: Readonly<Record<Verdict, string>>;
}

const nl: ApprovalWords = {
  button: {
    approved: (number) => `Goedkeuren${behind(number)}`,
    refused: (number) => `Afwijzen${behind(number)}`,
  },
  see: (number) => `Bekijk aanvraag ${number}`,
  asks: (who, amount, number, customer) =>
    `${who} vraagt ${saySeats(amount, 'nl')} aan${customer === null ? '' : ` voor ${customer}`} (aanvraag ${number}).`,
  sum: (sum) => `De som: ${sum}.`,
  reason: (text) => (text === null ? 'Waarvoor ze zijn, staat er niet bij.' : `Waarvoor: “${text}”`),
  needs: (whom) => (whom === null ? 'Alleen jouw akkoord is nodig.' : `Nodig is het akkoord van ${whom}.`),
  gaveAlready: (whom) => `Akkoord: ${whom}.`,
  thenPast: (whom) => `Daarna gaat de aanvraag langs ${whom}.`,
  question: 'Ga je akkoord?',
  askWhy: (number) =>
    `Waarom wijs je aanvraag ${number} af? Eén bericht is genoeg; wie de licenties vroeg, krijgt het te lezen.`,
  withoutReason: 'Zonder reden',
  isThatWhy: (number) =>
    `Is dat waarom je aanvraag ${number} afwijst? Dan leest wie de licenties vroeg dit. Of is het een vraag aan mij?`,
  thatIsWhy: 'Ja, daarom',
  lookInto: 'Nee, zoek het uit',
  stillWaits: (number) => `Goed, ik heb niets afgewezen. Aanvraag ${number} wacht nog op jouw akkoord.`,
  approved: {
    more: (number, whom) =>
      `Dank je, jouw akkoord op aanvraag ${number} is genoteerd. Nodig is nog het akkoord van ${whom}.`,
    next: (number, whom) =>
      `Dank je, jouw akkoord op aanvraag ${number} is genoteerd. Nu gaat de aanvraag langs ${whom}.`,
    all: (number) => `Dank je, aanvraag ${number} is goedgekeurd. Het licentieteam krijgt de aanvraag.`,
  },
  refused: {
    more: (number) => `Genoteerd: je wijst aanvraag ${number} af. Anderen kunnen nog wel akkoord geven.`,
    all: (number, who) => `Genoteerd: aanvraag ${number} is afgewezen. ${who} hoort het van me.`,
  },
  unknown: (number) => `Ik ken geen aanvraag ${number} die op jouw akkoord wacht. Controleer het nummer.`,
  notYet: (number, whom) =>
    `Aanvraag ${number} ligt nu bij ${whom}. Zodra jij aan de beurt bent, vraag ik het je.`,
  already: (number, said) =>
    `Je hebt aanvraag ${number} al ${said === 'approved' ? 'goedgekeurd' : 'afgewezen'}, en dat blijft zo.`,
  stepOver: (number) =>
    `Over aanvraag ${number} hebben genoeg anderen al beslist. Je hoeft niets meer te doen.`,
  over: {
    approved: (number) => `Aanvraag ${number} is al goedgekeurd. Je hoeft niets meer te doen.`,
    refused: (number) => `Aanvraag ${number} is al afgewezen. Je hoeft niets meer te doen.`,
    expired: (number) => `Aanvraag ${number} is verlopen, dus beslissen kan niet meer.`,
    withdrawn: (number) => `Aanvraag ${number} is ingetrokken. Je hoeft niets meer te doen.`,
  },
  none: 'Er wacht geen aanvraag op jouw akkoord.',
  waiting: (count) =>
    count === 1 ? 'Er wacht 1 aanvraag op jouw akkoord:' : `Er wachten ${count} aanvragen op jouw akkoord:`,
  line: (who, amount, number) => `aanvraag ${number}, ${saySeats(amount, 'nl')} voor ${who}`,
  which: {
    approved: 'Welke aanvraag keur je goed?',
    refused: 'Welke aanvraag wijs je af?',
  },
};

const en: ApprovalWords = {
  button: {
    approved: (number) => `Approve${behind(number)}`,
    refused: (number) => `Decline${behind(number)}`,
  },
  see: (number) => `See request ${number}`,
  asks: (who, amount, number, customer) =>
    `${who} asks for ${saySeats(amount, 'en')}${customer === null ? '' : ` for ${customer}`} (request ${number}).`,
  sum: (sum) => `The sum: ${sum}.`,
  reason: (text) => (text === null ? 'It does not say what they are for.' : `What for: “${text}”`),
  needs: (whom) => (whom === null ? 'It needs your approval alone.' : `It needs the approval of ${whom}.`),
  gaveAlready: (whom) => `Approved by ${whom}.`,
  thenPast: (whom) => `After that it needs the approval of ${whom}.`,
  question: 'Do you approve?',
  askWhy: (number) =>
    `Why do you decline request ${number}? One message is enough; whoever asked for the licences will read it.`,
  withoutReason: 'Without a reason',
  isThatWhy: (number) =>
    `Is that why you decline request ${number}? Whoever asked for the licences will then read it. Or is it a question for me?`,
  thatIsWhy: 'Yes, that is why',
  lookInto: 'No, look into it',
  stillWaits: (number) =>
    `All right, nothing was declined. Request ${number} is still waiting for your approval.`,
  approved: {
    more: (number, whom) =>
      `Thank you, your approval of request ${number} is noted. It still needs the approval of ${whom}.`,
    next: (number, whom) =>
      `Thank you, your approval of request ${number} is noted. Next it needs the approval of ${whom}.`,
    all: (number) => `Thank you, request ${number} is approved. The licence team gets the request.`,
  },
  refused: {
    more: (number) => `Noted: you decline request ${number}. Others can still approve it.`,
    all: (number, who) => `Noted: request ${number} is declined. I will tell ${who}.`,
  },
  unknown: (number) =>
    `I know no request ${number} that is waiting for your approval. Please check the number.`,
  notYet: (number, whom) =>
    `Request ${number} is with ${whom} now. I will ask you as soon as it is your turn.`,
  already: (number, said) =>
    `You have already ${said === 'approved' ? 'approved' : 'declined'} request ${number}, and that stands.`,
  stepOver: (number) =>
    `Enough others have already decided about request ${number}. There is nothing left to do.`,
  over: {
    approved: (number) => `Request ${number} has already been approved. There is nothing left to do.`,
    refused: (number) => `Request ${number} has already been declined. There is nothing left to do.`,
    expired: (number) => `Request ${number} has expired, so it cannot be decided any more.`,
    withdrawn: (number) => `Request ${number} was withdrawn. There is nothing left to do.`,
  },
  none: 'No request is waiting for your approval.',
  waiting: (count) =>
    count === 1
      ? '1 request is waiting for your approval:'
      : `${count} requests are waiting for your approval:`,
  line: (who, amount, number) => `request ${number}, ${saySeats(amount, 'en')} for ${who}`,
  which: {
    approved: 'Which request do you approve?',
    refused: 'Which request do you decline?',
  },
};

const behind = (number: number | null): string => (number === null ? '' : ` ${number}`);

export const approvalWords: Readonly<Record<Language, ApprovalWords>> = { nl, en };
