import type { Language, Remedy } from '../../diagnostics/model.ts';
import type { Reader } from './reader.ts';

interface LetterWords {
  readonly button: Readonly<Record<Reader, string>>;
  /** Above a letter in the chat. */
  readonly lead: (messages: number) => string;
  readonly inLanguage: Readonly<Record<Language, string>>;
  readonly subject: Readonly<Record<Reader, (who: string | null) => string>>;
  /** `who`: `null` for whoever sends it on; `moment`: when was looked. */
  readonly opening: Readonly<Record<Reader, (who: string | null, moment: string) => string>>;
  readonly needed: string;
  readonly yourself: string;
  readonly mendedBy: Readonly<Record<Exclude<Remedy['by'], 'person'>, string>>;
  /** What concerns the whole customer, to somebody who may not read more of it. */
  readonly ofTheCustomer: string;
  readonly unchecked: string;
  readonly closing: string;
}

export const letterWords: Readonly<Record<Language, LetterWords>> = {
  nl: {
    button: {
      hr: 'Bericht voor HR',
      'technical-admin': 'Bericht voor de technisch applicatiebeheerder',
      person: 'Bericht voor de persoon zelf',
    },
    lead: (messages) =>
      messages === 1
        ? 'Dit kun je zo doorsturen.'
        : `Dit kun je zo doorsturen. Het is lang, dus het staat in ${messages} berichten onder elkaar.`,
    inLanguage: { nl: 'In het Nederlands', en: 'In het Engels' },
    subject: {
      hr: (who) => (who === null ? 'Gegevens in de HR-bron' : `Gegevens van ${who} in de HR-bron`),
      'technical-admin': () => 'De koppeling van HR naar LearnLinq',
      person: () => 'Wat er bij jou misgaat in LearnLinq',
    },
    opening: {
      hr: (who, moment) =>
        `Hoi,\n\nIn LearnLinq gaat er iets mis ${who === null ? 'bij degene die dit doorstuurt' : `bij ${who}`}. Op ${moment} is gekeken waar dat aan ligt. Dit is er gevonden:`,
      'technical-admin': (_, moment) =>
        `Hoi,\n\nIn de koppeling van HR naar LearnLinq gaat er iets mis. Op ${moment} is gekeken waar dat aan ligt. Dit is er gevonden:`,
      person: (_, moment) =>
        `Hoi,\n\nEr gaat iets mis bij jou in LearnLinq. Op ${moment} is gekeken waar dat aan ligt:`,
    },
    needed: 'Wat er nodig is:',
    yourself: 'Wat je zelf kunt doen:',
    mendedBy: {
      'source-owner': 'Wie de HR-bron beheert, lost dit op.',
      'technical-admin': 'De technisch applicatiebeheerder lost dit op.',
      'lms-admin': 'Een LearnLinq-beheerder lost dit op.',
      support: 'Support lost dit op.',
      time: 'Dit komt vanzelf goed.',
      nobody: 'Hier hoeft niets voor te gebeuren.',
      flow: 'Dit wordt verder uitgezocht.',
    },
    ofTheCustomer:
      'Er speelt iets in de koppeling met HR dat voor meer mensen geldt. Daar hoef je zelf niets voor te doen.',
    unchecked: 'Dit kon niet worden nagekeken:',
    closing: 'Loket heeft dit in de systemen nagekeken.',
  },
  en: {
    button: {
      hr: 'Message for HR',
      'technical-admin': 'Message for the technical administrator',
      person: 'Message for that person',
    },
    lead: (messages) =>
      messages === 1
        ? 'You can send this on as it is.'
        : `You can send this on as it is. It is long, so it comes in ${messages} messages.`,
    inLanguage: { nl: 'In Dutch', en: 'In English' },
    subject: {
      hr: (who) => (who === null ? 'Details in the HR source' : `Details of ${who} in the HR source`),
      'technical-admin': () => 'The integration from HR to LearnLinq',
      person: () => 'What is going wrong for you in LearnLinq',
    },
    opening: {
      hr: (who, moment) =>
        `Hi,\n\nSomething is going wrong in LearnLinq for ${who === null ? 'the person who sends you this' : who}. On ${moment} we looked for the cause. This was found:`,
      'technical-admin': (_, moment) =>
        `Hi,\n\nSomething is going wrong in the integration from HR to LearnLinq. On ${moment} we looked for the cause. This was found:`,
      person: (_, moment) =>
        `Hi,\n\nSomething is going wrong for you in LearnLinq. On ${moment} we looked for the cause:`,
    },
    needed: 'Needed:',
    yourself: 'What you can do:',
    mendedBy: {
      'source-owner': 'Whoever looks after the HR source puts this right.',
      'technical-admin': 'The technical administrator puts this right.',
      'lms-admin': 'A LearnLinq administrator puts this right.',
      support: 'Support puts this right.',
      time: 'This comes right by itself.',
      nobody: 'Nothing needs to be done about this.',
      flow: 'This is being looked into further.',
    },
    ofTheCustomer:
      'Something is wrong in the integration with HR that affects more people. You need not do anything about it.',
    unchecked: 'This could not be checked:',
    closing: 'Loket checked this in the systems.',
  },
};
