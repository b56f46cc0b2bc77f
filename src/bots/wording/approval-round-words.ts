import { isErased } from '../../diagnostics/access/erased-address.ts';
import type { Decision } from '../../diagnostics/licences/seat-request.ts';
import type { Language } from '../../diagnostics/model.ts';
import { enumerate } from '../../diagnostics/words/enumerate.ts';
import { agentName } from './agent-name.ts';
import { approverName } from './approver-name.ts';
import { saySeats } from './say-seats.ts';

/** What is said of a request for licences without being asked. People stand as addresses. */
interface RoundWords {
  /** Of the letter to who has to decide. */
  readonly subject: (number: number, amount: number, time: 'first' | 'again') => string;
  readonly letter: (number: number, amount: number, askedBy: string, customer: string) => string;
  readonly notReached: (number: number, whom: readonly string[]) => string;
  /** `missing`: how many of these have to approve still. */
  readonly waits: (number: number, amount: number, missing: number, whom: readonly string[]) => string;
  readonly lies: (number: number, amount: number, desk: string, since: string) => string;
  readonly withSupport: (number: number, amount: number) => string;
  readonly waitsForYou: (number: number) => string;
  readonly approved: (number: number, whom: readonly string[], desk: string) => string;
  readonly refused: (number: number, against: readonly Pick<Decision, 'by' | 'note'>[]) => string;
  readonly expired: (number: number, silent: readonly string[]) => string;
  readonly stuck: (number: number) => string;
  /** To who was asked and said nothing. */
  readonly over: (number: number, askedBy: string) => string;
  /** Of the letter that says so. */
  readonly overSubject: (number: number) => string;
}

const people = (addresses: readonly string[], language: Language): string =>
  enumerate(
    addresses.map((address) => approverName(address, language)),
    language,
  );

/** Who was erased is not named. */
const from = (address: string, word: string): string =>
  isErased(address) ? '' : ` ${word} ${agentName(address)}`;

/** What each wrote with it, on a line of its own. */
const notes = (against: readonly Pick<Decision, 'by' | 'note'>[]): string =>
  against.flatMap(({ by, note }) => (note === null ? [] : [`\n${agentName(by)}: “${note}”`])).join('');

const nl: RoundWords = {
  subject: (number, amount, time) =>
    `${time === 'first' ? 'Je' : 'Herinnering: je'} akkoord gevraagd voor ${saySeats(amount, 'nl')} (aanvraag ${number})`,
  letter: (number, amount, askedBy, customer) =>
    [
      'Hoi,',
      '',
      `${agentName(askedBy)} vraagt ${saySeats(amount, 'nl')} aan voor ${customer} (aanvraag ${number}).`,
      `Ga je akkoord? Typ dan in de chat met Loket: goedkeuren ${number}`,
      `Ga je niet akkoord? Typ dan: afwijzen ${number}`,
      '',
      'Loket',
    ].join('\n'),
  notReached: (number, whom) =>
    `Voor aanvraag ${number} is het akkoord nodig van ${people(whom, 'nl')}, maar die kan ik niet bereiken. Wil je dit doorsturen? “Typ in de chat met Loket: goedkeuren ${number}”`,
  waits: (number, amount, missing, whom) =>
    missing === whom.length
      ? `Aanvraag ${number} (${saySeats(amount, 'nl')}) wacht nog op het akkoord van ${people(whom, 'nl')}.`
      : `Aanvraag ${number} (${saySeats(amount, 'nl')}) wacht nog op ${missing === 1 ? '1 akkoord' : `${missing} akkoorden`} van deze ${whom.length}: ${people(whom, 'nl')}.`,
  lies: (number, amount, desk, since) =>
    `Aanvraag ${number} (${saySeats(amount, 'nl')}) ligt sinds ${since} bij ${desk}. Zodra er nieuws is, hoor je het hier.`,
  withSupport: (number, amount) =>
    `Support heeft ticket ${number} (${saySeats(amount, 'nl')}). Zodra er nieuws is, hoor je het hier.`,
  waitsForYou: (number) => `Ticket ${number} wacht op je antwoord. Schrijf het hier, dan geef ik het door.`,
  approved: (number, whom, desk) =>
    `Goed nieuws: aanvraag ${number} is goedgekeurd door ${people(whom, 'nl')}. De aanvraag gaat nu naar ${desk}. Zodra er nieuws is, hoor je het hier.`,
  refused: (number, against) =>
    `Aanvraag ${number} is afgewezen door ${people(
      against.map(({ by }) => by),
      'nl',
    )}.${notes(against)}`,
  expired: (number, silent) =>
    `Aanvraag ${number} is verlopen: ${people(silent, 'nl')} ${silent.length === 1 ? 'gaf' : 'gaven'} niet op tijd antwoord. Overleg even met elkaar; je kunt de licenties daarna opnieuw aanvragen.`,
  stuck: (number) =>
    `Aanvraag ${number} kan niet meer worden goedgekeurd, want wie dat moest doen, gaat er niet meer over. Support weet ervan. Vraag de licenties gerust opnieuw aan, dan leg ik het voor aan wie er nu over gaat.`,
  over: (number, askedBy) =>
    `Aanvraag ${number}${from(askedBy, 'van')} gaat niet door. Je hoeft er niets meer voor te doen.`,
  overSubject: (number) => `Aanvraag ${number} gaat niet door`,
};

const en: RoundWords = {
  subject: (number, amount, time) =>
    `${time === 'first' ? 'Your' : 'Reminder: your'} approval of ${saySeats(amount, 'en')} (request ${number})`,
  letter: (number, amount, askedBy, customer) =>
    [
      'Hi,',
      '',
      `${agentName(askedBy)} asks for ${saySeats(amount, 'en')} for ${customer} (request ${number}).`,
      `Do you approve? Then type in the chat with Loket: approve ${number}`,
      `If you do not approve, type: decline ${number}`,
      '',
      'Loket',
    ].join('\n'),
  notReached: (number, whom) =>
    `Request ${number} needs the approval of ${people(whom, 'en')}, but I cannot reach them. Would you send this on? “Type in the chat with Loket: approve ${number}”`,
  waits: (number, amount, missing, whom) =>
    missing === whom.length
      ? `Request ${number} (${saySeats(amount, 'en')}) is still waiting for the approval of ${people(whom, 'en')}.`
      : `Request ${number} (${saySeats(amount, 'en')}) is still waiting for the approval of ${missing} of these ${whom.length}: ${people(whom, 'en')}.`,
  lies: (number, amount, desk, since) =>
    `Request ${number} (${saySeats(amount, 'en')}) has been with ${desk} since ${since}. As soon as there is news, you will hear it here.`,
  withSupport: (number, amount) =>
    `Support has ticket ${number} (${saySeats(amount, 'en')}). As soon as there is news, you will hear it here.`,
  waitsForYou: (number) =>
    `Ticket ${number} is waiting for your answer. Write it here, and I will pass it on.`,
  approved: (number, whom, desk) =>
    `Good news: request ${number} was approved by ${people(whom, 'en')}. It now goes to ${desk}. As soon as there is news, you will hear it here.`,
  refused: (number, against) =>
    `Request ${number} was declined by ${people(
      against.map(({ by }) => by),
      'en',
    )}.${notes(against)}`,
  expired: (number, silent) =>
    `Request ${number} has expired: ${people(silent, 'en')} did not answer in time. Talk it over with each other; after that you can ask for the licences again.`,
  stuck: (number) =>
    `Request ${number} cannot be approved any more, because those who had to do that no longer decide about it. Support knows. Feel free to ask for the licences again: I will put it to whoever decides about it now.`,
  over: (number, askedBy) =>
    `Request ${number}${from(askedBy, 'from')} is not going ahead. There is nothing left for you to do.`,
  overSubject: (number) => `Request ${number} is not going ahead`,
};

export const roundWords: Readonly<Record<Language, RoundWords>> = { nl, en };
