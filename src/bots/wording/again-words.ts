import type { WhyNotYet } from '../../diagnostics/again/judge-look.ts';
import type { Language } from '../../diagnostics/model.ts';
import type { CaseNews } from '../../diagnostics/ports/looks.ts';

/** What is said of looking again later. Moments are clock times of runs; `who` is `null` for the asker, or for nobody. */
interface AgainWords {
  readonly button: string;
  readonly cancelButton: (who: string | null) => string;
  readonly booked: (who: string | null, run: string) => string;
  readonly nothingToWaitFor: string;
  readonly cancelled: (who: string | null) => string;
  /** Above what is promised. */
  readonly list: string;
  readonly listed: (who: string | null, run: string) => string;
  readonly noneBooked: string;
  readonly looked: (who: string | null, run: string) => string;
  readonly present: (who: string | null) => string;
  readonly solved: (who: string | null) => string;
  /** Above what was found now. */
  readonly verdict: Readonly<Record<'still' | 'another-cause' | 'nothing-to-see', string>>;
  readonly notYet: Readonly<Record<WhyNotYet, (run: string) => string>>;
  readonly thenAgain: (run: string) => string;
  readonly givenUp: string;
  readonly several: string;
  readonly notYours: string;
  readonly notProven: string;
  /** For whom this was, to an agent who is busy with another customer now. */
  readonly forCustomer: (name: string) => string;
  /** Behind it, where the question has a ticket. */
  readonly ticket: Readonly<Record<CaseNews['is'], (number: number) => string>>;
}

const nl: AgainWords = {
  button: 'Kijk opnieuw na de volgende synchronisatie',
  cancelButton: (who) => (who === null ? 'Niet meer kijken' : `Niet meer kijken: ${who}`),
  booked: (who, run) =>
    `Doe ik. Na de synchronisatie van ${run} kijk ik opnieuw${who === null ? '' : ` naar ${who}`}, en je hoort het hier. Hoeft het niet meer? Zeg dan “laat maar”.`,
  nothingToWaitFor:
    'De volgende synchronisatie verandert hier niets aan, dus opnieuw kijken heeft nu geen zin. Is er iets aangepast? Dan kijk ik meteen.',
  cancelled: (who) => `Oké, dan kijk ik niet opnieuw${who === null ? '' : ` naar ${who}`}.`,
  list: 'Dit staat er gepland:',
  listed: (who, run) =>
    `Opnieuw kijken${who === null ? '' : ` naar ${who}`}, na de synchronisatie van ${run}.`,
  noneBooked: 'Er staat niets gepland.',
  looked: (who, run) =>
    `Zoals beloofd heb ik na de synchronisatie van ${run} opnieuw gekeken${who === null ? '' : ` naar ${who}`}.`,
  present: (who) => `${who ?? 'Je'} staat nu in LearnLinq.`,
  solved: (who) => (who === null ? 'Het is opgelost.' : `Bij ${who} is het opgelost.`),
  verdict: {
    still: 'Het is nog niet opgelost. Dit speelt er nu nog:',
    'another-cause': 'De eerste oorzaak is weg. Nu is er iets anders:',
    'nothing-to-see': 'Er is niets veranderd: ook nu zie ik niets dat niet klopt.',
  },
  notYet: {
    'sync-failed': (run) => `De synchronisatie van ${run} is mislukt, dus er kan nog niets zijn veranderd.`,
    'sync-not-run': (run) =>
      `De synchronisatie van ${run} is niet gestart, dus er kan nog niets zijn veranderd.`,
    'sync-running': (run) => `De synchronisatie van ${run} is nog bezig.`,
    'not-checked': (run) => `Na de synchronisatie van ${run} kon ik het niet nakijken.`,
  },
  thenAgain: (run) => `Ik kijk opnieuw na de synchronisatie van ${run}.`,
  givenUp:
    'Ik heb het nu vier keer geprobeerd en kijk niet meer vanzelf. Je kunt me nog eens laten kijken of je vraag laten doorsturen.',
  several: 'Ik wilde opnieuw kijken, maar nu passen er meer mensen bij je vraag.',
  notYours:
    'Ik zou opnieuw voor je kijken, maar dit mag ik jou niet meer laten zien. De beheerder van LearnLinq in je organisatie kan het wel bekijken.',
  notProven:
    'Ik zou opnieuw voor je kijken, maar ik kan hier niet meer zien wie je bent. Stel je vraag nog eens, dan help ik je verder.',
  forCustomer: (name) => `Dit gaat over ${name}.`,
  ticket: {
    'awaits-sync': (number) => `Ticket ${number} wacht zolang.`,
    verified: (number) => `Ticket ${number} heb ik gesloten.`,
    confirmed: (number) => `Ticket ${number} heb ik gesloten.`,
    'not-solved': (number) => `Ticket ${number} ligt weer bij Support.`,
    'not-awaited': (number) => `Ticket ${number} ligt weer bij Support.`,
  },
};

const en: AgainWords = {
  button: 'Look again after the next sync',
  cancelButton: (who) => (who === null ? 'Stop looking' : `Stop looking: ${who}`),
  booked: (who, run) =>
    `I will. After the sync of ${run} I look again${who === null ? '' : ` for ${who}`}, and you will hear it here. No longer needed? Then say “never mind”.`,
  nothingToWaitFor:
    'The next sync changes nothing about this, so there is no point in looking again after it. Has something been changed? Then I will look right away.',
  cancelled: (who) => `All right, I will not look again${who === null ? '' : ` for ${who}`}.`,
  list: 'This is planned:',
  listed: (who, run) => `Looking again${who === null ? '' : ` for ${who}`}, after the sync of ${run}.`,
  noneBooked: 'Nothing is planned.',
  looked: (who, run) =>
    `As promised, I looked again${who === null ? '' : ` for ${who}`} after the sync of ${run}.`,
  present: (who) => (who === null ? 'You are in LearnLinq now.' : `${who} is in LearnLinq now.`),
  solved: (who) => (who === null ? 'It is solved.' : `For ${who} it is solved.`),
  verdict: {
    still: 'It is not solved yet. This is still the case:',
    'another-cause': 'The first cause is gone. Now there is something else:',
    'nothing-to-see': 'Nothing has changed: I still see nothing that is wrong.',
  },
  notYet: {
    'sync-failed': (run) => `The sync of ${run} failed, so nothing can have changed yet.`,
    'sync-not-run': (run) => `The sync of ${run} did not start, so nothing can have changed yet.`,
    'sync-running': (run) => `The sync of ${run} is still running.`,
    'not-checked': (run) => `After the sync of ${run} I could not check it.`,
  },
  thenAgain: (run) => `I will look again after the next one, of ${run}.`,
  givenUp:
    'I have tried four times now and will stop. You can have me look once more, or have your question forwarded.',
  several: 'I was going to look again, but now several people fit your question.',
  notYours:
    'I was going to look again for you, but I may not show you this any more. The LearnLinq administrator of your organisation can look at it.',
  notProven:
    'I was going to look again for you, but I can no longer see here who you are. Ask your question once more and I will help you from there.',
  forCustomer: (name) => `This is about ${name}.`,
  ticket: {
    'awaits-sync': (number) => `Ticket ${number} waits until then.`,
    verified: (number) => `I have closed ticket ${number}.`,
    confirmed: (number) => `I have closed ticket ${number}.`,
    'not-solved': (number) => `Ticket ${number} is with Support again.`,
    'not-awaited': (number) => `Ticket ${number} is with Support again.`,
  },
};

export const againWords: Readonly<Record<Language, AgainWords>> = { nl, en };
