import type { Language } from '../../../../diagnostics/model.ts';
import type { Rung } from '../../../channel.ts';

interface Words {
  readonly tagline: string;
  readonly language: string;
  readonly talk: string;
  readonly welcome: string;
  readonly welcomeMore: string;
  readonly tryThis: string;
  readonly you: string;
  readonly write: string;
  readonly send: string;
  readonly sending: string;
  readonly notSent: string;
  readonly notAccepted: string;
  readonly again: string;
  readonly thinking: string;
  /** While a person has taken the talk over. */
  readonly withPerson: (name: string) => string;
  readonly looking: (done: number, of: number) => string;
  readonly lost: string;
  readonly chooseTitle: string;
  readonly chooseText: string;
  readonly continueAs: (name: string) => string;
  readonly otherPerson: string;
  readonly tickets: string;
  readonly backToTalk: string;
  readonly opening: string;
  readonly cannotOpenTitle: string;
  readonly noTokenText: string;
  readonly notEmbeddedText: string;
  readonly notAcceptedText: string;
  readonly unreachableText: string;
  readonly states: Readonly<Record<Rung['state'], string>>;
  readonly remedy: string;
  readonly evidence: string;
  readonly steps: string;
  readonly passed: (count: number) => string;
  readonly notApplicable: (count: number) => string;
  readonly answers: string;
  readonly ticketsRefused: string;
  readonly noSession: string;
  readonly desks: Readonly<Record<'support' | 'development' | 'consultancy' | 'licences', string>>;
  readonly file: {
    readonly open: string;
    readonly text: string;
    readonly choose: string;
    readonly check: string;
    readonly close: string;
    readonly sending: (percent: number) => string;
    readonly checking: string;
    readonly tooLarge: string;
    readonly refused: string;
    readonly unreachable: string;
    readonly result: string;
    readonly nothingFound: string;
    readonly more: (count: number) => string;
    readonly corrected: (repairs: number) => string;
    readonly correctedName: (name: string) => string;
  };
}

const nl: Words = {
  tagline: 'Hulp bij je leerplatform',
  language: 'Taal',
  talk: 'Gesprek met Loket',
  welcome: 'Waar kan ik je mee helpen?',
  welcomeMore:
    'Vertel in je eigen woorden wat er misgaat. Ik kijk in de systemen, leg uit wat ik vind en zet door wat je niet zelf kunt oplossen.',
  tryThis: 'Vraag bijvoorbeeld',
  you: 'Jij',
  write: 'Schrijf je vraag',
  send: 'Verstuur',
  sending: 'Wordt verstuurd…',
  notSent: 'Niet verstuurd.',
  notAccepted: 'Dit bericht kon ik niet aannemen. Schrijf het korter of anders.',
  again: 'Probeer opnieuw',
  thinking: 'Loket is bezig…',
  withPerson: (name) => `Je schrijft met ${name} van Support.`,
  looking: (done, of) => `Ik kijk in de systemen: ${done} van ${of}`,
  lost: 'De verbinding is weg. Ik probeer het steeds opnieuw; je gesprek blijft bewaard.',
  chooseTitle: 'Wie ben je?',
  chooseText: 'Dit is een demo met verzonnen mensen. Kies wie je bent: wat je mag zien, hangt af van je rol.',
  continueAs: (name) => `Verder als ${name}`,
  otherPerson: 'Iemand anders',
  tickets: 'Tickets',
  backToTalk: 'Naar het gesprek',
  opening: 'Even geduld, ik doe het loket open…',
  cannotOpenTitle: 'Ik weet nog niet wie je bent',
  noTokenText:
    'De pagina waar je vandaan komt, heeft je niet aangemeld. Log daar opnieuw in en open Loket nog eens. Lukt dat niet, meld het dan bij je beheerder.',
  notEmbeddedText: 'Open Loket vanuit je leerplatform of intranet. Daar ben je al aangemeld.',
  notAcceptedText:
    'Je aanmelding is niet geaccepteerd of verlopen. Open Loket opnieuw vanuit je leerplatform of intranet.',
  unreachableText: 'Ik kan de server niet bereiken. Kijk of je internet hebt en probeer het opnieuw.',
  states: {
    passed: 'In orde',
    cause: 'Dit is de oorzaak',
    'not-applicable': 'Niet van toepassing',
    'could-not-check': 'Niet kunnen nakijken',
    crashed: 'Ging mis bij ons',
  },
  remedy: 'Wat er moet gebeuren',
  evidence: 'Waar en wanneer gelezen',
  steps: 'Wat ik heb nagekeken',
  passed: (count) => `${count} ${count === 1 ? 'punt' : 'punten'} in orde`,
  notApplicable: (count) => `${count} niet van toepassing`,
  answers: 'Kies een antwoord, of typ zelf iets',
  ticketsRefused: 'Deze lijst is voor beheerders en supportmedewerkers.',
  noSession: 'Begin eerst een gesprek met Loket. Daarna vind je hier de tickets.',
  desks: {
    support: 'Support',
    development: 'Development',
    consultancy: 'Consultancy',
    licences: 'Licenties',
  },
  file: {
    open: 'Bestand controleren',
    text: 'Kies een bronbestand (CSV) en zie vóór het leveren wat eraan mankeert. Het bestand wordt niet bewaard.',
    choose: 'Bestand',
    check: 'Controleer',
    close: 'Sluiten',
    sending: (percent) => `Wordt verstuurd: ${percent} %`,
    checking: 'Het bestand wordt gecontroleerd…',
    tooLarge: 'Dit bestand is groter dan 50 MB.',
    refused: 'Dit bestand kon ik niet aannemen.',
    unreachable: 'Ik kan de server niet bereiken. Probeer het opnieuw.',
    result: 'Wat ik heb gevonden',
    nothingFound: 'Niets gevonden: dit bestand kan zo geleverd worden.',
    more: (count) => `en nog ${count}`,
    corrected: (repairs) => `Download hersteld bestand (${repairs} hersteld)`,
    correctedName: (name) => `${name}-hersteld.csv`,
  },
};

const en: Words = {
  tagline: 'Help with your learning platform',
  language: 'Language',
  talk: 'Talk with Loket',
  welcome: 'What can I help you with?',
  welcomeMore:
    'Tell me in your own words what goes wrong. I look in the systems, explain what I find and hand on what you cannot solve yourself.',
  tryThis: 'You could ask',
  you: 'You',
  write: 'Write your question',
  send: 'Send',
  sending: 'Sending…',
  notSent: 'Not sent.',
  notAccepted: 'I could not take this message. Please write it shorter or differently.',
  again: 'Try again',
  thinking: 'Loket is working on it…',
  withPerson: (name) => `You are writing with ${name} from Support.`,
  looking: (done, of) => `I am looking in the systems: ${done} of ${of}`,
  lost: 'The connection is gone. I keep trying; your talk is kept.',
  chooseTitle: 'Who are you?',
  chooseText:
    'This is a demo with made-up people. Choose who you are: what you may see depends on your role.',
  continueAs: (name) => `Continue as ${name}`,
  otherPerson: 'Someone else',
  tickets: 'Tickets',
  backToTalk: 'To the chat',
  opening: 'One moment, I am opening the desk…',
  cannotOpenTitle: 'I do not know yet who you are',
  noTokenText:
    'The page you came from has not signed you in. Log in there again and open Loket once more. If that does not help, tell your administrator.',
  notEmbeddedText: 'Open Loket from your learning platform or intranet. You are signed in there already.',
  notAcceptedText:
    'Your sign-in was not accepted or is over. Open Loket again from your learning platform or intranet.',
  unreachableText: 'I cannot reach the server. Check that you are online and try again.',
  states: {
    passed: 'Fine',
    cause: 'This is the cause',
    'not-applicable': 'Does not apply',
    'could-not-check': 'Could not check',
    crashed: 'Went wrong on our side',
  },
  remedy: 'What must happen',
  evidence: 'Where and when it was read',
  steps: 'What I checked',
  passed: (count) => `${count} ${count === 1 ? 'point' : 'points'} fine`,
  notApplicable: (count) => `${count} ${count === 1 ? 'does' : 'do'} not apply`,
  answers: 'Choose an answer, or type your own',
  ticketsRefused: 'This list is for administrators and support agents.',
  noSession: 'Start a talk with Loket first. After that you find the tickets here.',
  desks: {
    support: 'Support',
    development: 'Development',
    consultancy: 'Consultancy',
    licences: 'Licences',
  },
  file: {
    open: 'Check a file',
    text: 'Choose a source file (CSV) and see what is wrong with it before it is delivered. The file is not kept.',
    choose: 'File',
    check: 'Check',
    close: 'Close',
    sending: (percent) => `Sending: ${percent}%`,
    checking: 'The file is being checked…',
    tooLarge: 'This file is larger than 50 MB.',
    refused: 'I could not take this file.',
    unreachable: 'I cannot reach the server. Please try again.',
    result: 'What I found',
    nothingFound: 'Nothing found: this file can be delivered as it is.',
    more: (count) => `and ${count} more`,
    corrected: (repairs) => `Download the corrected file (${repairs} repaired)`,
    correctedName: (name) => `${name}-corrected.csv`,
  },
};

/** The page's own texts; what Loket says comes from the server. */
export const words: Readonly<Record<Language, Words>> = { nl, en };
