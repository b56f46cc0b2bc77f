import type { Desk, Language } from '../../diagnostics/model.ts';
import type { Solved } from '../../diagnostics/ports/tickets.ts';
import { wording } from './wording.ts';

/** What is said in a conversation while a person has something to do with it. `who`: *Sanne van Support*. */
interface PersonWords {
  readonly asks: (who: string, number: number, text: string) => string;
  readonly writes: (who: string, number: number, text: string) => string;
  readonly took: (who: string, number: number) => string;
  readonly tookOver: (who: string, number: number, moment: string) => string;
  readonly gaveBack: (who: string, number: number) => string;
  /** Behind the news that a ticket is closed or goes elsewhere. */
  readonly loketAgain: string;
  readonly handedOver: (number: number, desk: Desk) => string;
  readonly awaitsSync: (number: number) => string;
  readonly solved: Readonly<Record<Solved, (who: string, number: number) => string>>;
  /** Behind the news that it is taken to be solved. */
  readonly looksAfter: (run: string) => string;
  readonly declined: (who: string, number: number) => string;
  readonly merged: (number: number) => string;
  readonly reopened: (number: number) => string;
  /** What was written for the customer with a move. */
  readonly adds: (who: string, text: string) => string;
  readonly passedOn: (who: string, number: number) => string;
  readonly stillWaits: (who: string, number: number) => string;
  /** On the button under what was passed on. */
  readonly otherQuestion: string;
}

const nl: PersonWords = {
  asks: (who, number, text) =>
    `${who} vraagt bij ticket ${number}: ${text}\nSchrijf je antwoord hier, dan geef ik het door.`,
  writes: (who, number, text) => `${who} schrijft bij ticket ${number}: ${text}`,
  took: (who, number) => `${who} heeft ticket ${number} opgepakt. Je hoort het hier als er nieuws is.`,
  tookOver: (who, number, moment) =>
    `${who} neemt dit gesprek over, bij ticket ${number} (${moment}). Ik houd me even stil: wat je hier schrijft, komt bij ${who} terecht.`,
  gaveBack: (who, number) =>
    `${who} is klaar met dit gesprek bij ticket ${number}. Loket helpt je weer verder.`,
  loketAgain: 'Loket helpt je weer verder.',
  handedOver: (number, desk) =>
    `Ticket ${number} is doorgezet naar ${wording.nl.desks[desk]}. Je hoort het hier als er nieuws is.`,
  awaitsSync: (number) =>
    `Ticket ${number} wacht op de volgende synchronisatie. Daarna wordt er opnieuw gekeken.`,
  solved: {
    verified: (who, number) => `Ticket ${number} is opgelost: ${who} heeft het nagekeken in de systemen.`,
    confirmed: (who, number) => `Ticket ${number} is opgelost, bevestigt ${who}.`,
    assumed: (who, number) =>
      `${who} heeft ticket ${number} gesloten en gaat ervan uit dat het is opgelost. Klopt dat niet? Laat het me weten.`,
  },
  looksAfter: (run) => `Na de synchronisatie van ${run} kijk ik het nog na in de systemen.`,
  declined: (who, number) => `${who} heeft ticket ${number} gesloten zonder oplossing.`,
  merged: (number) =>
    `Ticket ${number} gaat verder samen met een ander ticket over hetzelfde. Je hoort het hier als er nieuws is.`,
  reopened: (number) => `Ticket ${number} is heropend. Je hoort het hier als er nieuws is.`,
  adds: (who, text) => `${who} schrijft erbij: ${text}`,
  passedOn: (who, number) => `Dank je, ik heb het doorgegeven aan ${who}, bij ticket ${number}.`,
  stillWaits: (who, number) =>
    `Daar kijk ik naar. ${who} wacht nog op je antwoord bij ticket ${number}; dat kun je hierna nog geven.`,
  otherQuestion: 'Dit is een andere vraag',
};

const en: PersonWords = {
  asks: (who, number, text) =>
    `${who} asks about ticket ${number}: ${text}\nWrite your answer here and I will pass it on.`,
  writes: (who, number, text) => `${who} writes about ticket ${number}: ${text}`,
  took: (who, number) => `${who} has picked up ticket ${number}. You will hear it here when there is news.`,
  tookOver: (who, number, moment) =>
    `${who} takes over this conversation, about ticket ${number} (${moment}). I keep quiet for now: what you write here goes to ${who}.`,
  gaveBack: (who, number) =>
    `${who} has finished this conversation about ticket ${number}. Loket helps you from here.`,
  loketAgain: 'Loket helps you from here.',
  handedOver: (number, desk) =>
    `Ticket ${number} has been passed on to ${wording.en.desks[desk]}. You will hear it here when there is news.`,
  awaitsSync: (number) =>
    `Ticket ${number} is waiting for the next sync. It will be looked at again after that.`,
  solved: {
    verified: (who, number) => `Ticket ${number} is solved: ${who} has looked it up in the systems.`,
    confirmed: (who, number) => `Ticket ${number} is solved, ${who} confirms.`,
    assumed: (who, number) =>
      `${who} has closed ticket ${number} and takes it to be solved. Is that not so? Let me know.`,
  },
  looksAfter: (run) => `After the sync of ${run} I will check it in the systems.`,
  declined: (who, number) => `${who} has closed ticket ${number} without a solution.`,
  merged: (number) =>
    `Ticket ${number} goes on together with another ticket about the same. You will hear it here when there is news.`,
  reopened: (number) => `Ticket ${number} has been reopened. You will hear it here when there is news.`,
  adds: (who, text) => `${who} adds: ${text}`,
  passedOn: (who, number) => `Thank you, I have passed it on to ${who}, with ticket ${number}.`,
  stillWaits: (who, number) =>
    `I will look into that. ${who} is still waiting for your answer about ticket ${number}; you can give it after this.`,
  otherQuestion: 'This is another question',
};

export const personWords: Readonly<Record<Language, PersonWords>> = { nl, en };
