import type { Language } from '../../../diagnostics/model.ts';
import type { Rung } from '../../channel.ts';
import type { Filled } from './filled.ts';

/** What only Slack needs to say; the conversation's own sentences stand in `wording/`. */
export interface SlackWords {
  /** Never the colour or the sign alone. */
  readonly states: Readonly<Record<Rung['state'], string>>;
  readonly shortened: string;
  readonly moreChoices: string;
  readonly press: string;
  /** A status, of which Slack makes a sentence that begins with our name. */
  readonly looking: string;
  readonly lookingAloud: string;
  readonly notYours: string;
  readonly inOurChat: string;
  /** The form for more licences, and what it says in the conversation once it is filled in. */
  readonly form: {
    readonly open: string;
    readonly title: string;
    readonly send: string;
    readonly cancel: string;
    readonly amount: string;
    readonly reason: string;
    readonly reference: string;
    readonly said: (filled: Filled) => string;
    readonly wrong: {
      readonly amount: (most: number) => string;
      readonly reason: string;
      readonly reference: (most: number) => string;
    };
  };
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
  readonly home: {
    readonly title: string;
    readonly how: string;
    readonly tickets: string;
    readonly none: string;
    readonly unknown: string;
    readonly ticket: (number: number, desk: string, day: string) => string;
  };
}

const nl: SlackWords = {
  states: {
    passed: 'In orde',
    cause: 'Oorzaak',
    'not-applicable': 'Speelt niet',
    'could-not-check': 'Niet kunnen controleren',
    crashed: 'Vastgelopen',
  },
  shortened: 'Dit antwoord was te lang voor Slack; ik heb het ingekort.',
  moreChoices: 'Er zijn meer keuzes dan hier passen. Typ wat je bedoelt.',
  press: 'Je kunt ook het nummer typen:',
  looking: 'kijkt in LearnLinq en in de HR-bron…',
  lookingAloud: 'Ik kijk in LearnLinq en in de HR-bron…',
  notYours: 'Deze vraag is van iemand anders. Stel je eigen vraag in een chat met mij alleen.',
  inOurChat: 'Ik antwoord je in onze chat, daar leest niemand mee.',
  form: {
    open: 'Licenties aanvragen',
    title: 'Licenties aanvragen',
    send: 'Vraag aan',
    cancel: 'Annuleer',
    amount: 'Hoeveel licenties erbij?',
    reason: 'Waarvoor?',
    reference: 'Referentie of bestelnummer',
    said: ({ amount, reason, reference }) =>
      `Wij willen ${amount} licenties erbij.\nReden: ${reason}${reference === '' ? '' : `\nReferentie: ${reference}`}`,
    wrong: {
      amount: (most) => `Vul een aantal van 1 tot en met ${most} in.`,
      reason: 'Schrijf in een paar woorden waarvoor.',
      reference: (most) => `Houd het op ${most} tekens.`,
    },
  },
  prompts: [
    { title: 'Iemand staat niet in LearnLinq', message: 'Iemand staat niet in LearnLinq' },
    { title: 'Inloggen lukt niet', message: 'Inloggen lukt niet' },
    { title: 'Wat is de status van mijn ticket?', message: 'Wat is de status van mijn ticket?' },
  ],
  home: {
    title: 'Loket',
    how: 'Ik zoek uit wat er misgaat in LearnLinq, zoals iemand die er niet in staat of niet kan inloggen. Stel je vraag op het tabblad met berichten, bijvoorbeeld: “Waarom staat Noor Bakker niet in LearnLinq?” In een kanaal kun je me noemen; het antwoord krijg je alleen zelf.',
    tickets: 'Jouw tickets',
    none: 'Je hebt nu geen ticket openstaan.',
    unknown: 'Ik kan hier niet zien wie je bent, dus ik laat geen tickets zien.',
    ticket: (number, desk, day) => `Ticket ${number} ligt sinds ${day} bij ${desk}.`,
  },
};

const en: SlackWords = {
  states: {
    passed: 'Fine',
    cause: 'Cause',
    'not-applicable': 'Does not apply',
    'could-not-check': 'Could not check',
    crashed: 'Failed',
  },
  shortened: 'This answer was too long for Slack, so I shortened it.',
  moreChoices: 'There are more choices than fit here. Type what you mean.',
  press: 'You can also type the number:',
  looking: 'is looking in LearnLinq and the HR source…',
  lookingAloud: 'I am looking in LearnLinq and the HR source…',
  notYours: 'This question is somebody else’s. Ask your own in a chat with me alone.',
  inOurChat: 'I will answer you in our chat, where nobody reads along.',
  form: {
    open: 'Ask for licences',
    title: 'Ask for licences',
    send: 'Send',
    cancel: 'Cancel',
    amount: 'How many more licences?',
    reason: 'What for?',
    reference: 'Reference or order number',
    said: ({ amount, reason, reference }) =>
      `We need ${amount} more licences.\nReason: ${reason}${reference === '' ? '' : `\nReference: ${reference}`}`,
    wrong: {
      amount: (most) => `Fill in a number from 1 to ${most}.`,
      reason: 'Write in a few words what they are for.',
      reference: (most) => `Keep it within ${most} characters.`,
    },
  },
  prompts: [
    { title: 'Somebody is not in LearnLinq', message: 'Somebody is not in LearnLinq' },
    { title: 'Logging in does not work', message: 'Logging in does not work' },
    { title: 'What is the status of my ticket?', message: 'What is the status of my ticket?' },
  ],
  home: {
    title: 'Loket',
    how: 'I find out what goes wrong in LearnLinq, such as somebody who is not in it or cannot log in. Ask on the messages tab, for example: “Why is Noor Bakker not in LearnLinq?” In a channel you can mention me; only you get to see the answer.',
    tickets: 'Your tickets',
    none: 'You have no open ticket now.',
    unknown: 'I cannot see who you are here, so I show no tickets.',
    ticket: (number, desk, day) => `Ticket ${number} has been with ${desk} since ${day}.`,
  },
};

export const slackWords: Record<Language, SlackWords> = { nl, en };
