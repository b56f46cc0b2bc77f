import type { Language } from '../../diagnostics/model.ts';

/** `names`: already put together, such as *Jan en Els*; `null`: too many, or not for this reader. */
type About = (names: string | null, people: number) => string;

/** What is said of people who waited for a licence, once it was looked whether they got in. */
interface SeatProofWords {
  readonly allIn: About;
  readonly someIn: (inside: number, people: number) => string;
  readonly gone: (people: number) => string;
  readonly waits: About;
  /** `why`: what keeps them out, as the checks call it. */
  readonly keptOut: (names: string | null, people: number, why: string) => string;
  readonly noCauseSeen: About;
  readonly notChecked: (people: number) => string;
  readonly since: (people: number) => string;
}

const mensen = (people: number) => (people === 1 ? '1 persoon' : `${people} mensen`);
const persons = (people: number) => (people === 1 ? '1 person' : `${people} people`);

const nl: SeatProofWords = {
  allIn: (names, people) =>
    people === 1
      ? `${names ?? 'Degene die op een licentie wachtte'} staat nu in LearnLinq.`
      : `Alle ${people} mensen die op een licentie wachtten, staan nu in LearnLinq.`,
  someIn: (inside, people) => {
    if (people === 1) return 'Degene die op een licentie wachtte, staat nog niet in LearnLinq.';
    const are = inside === 0 ? 'staat er nog niemand' : `${inside === 1 ? 'staat' : 'staan'} er nu ${inside}`;
    return `Van de ${people} mensen die op een licentie wachtten, ${are} in LearnLinq.`;
  },
  gone: (people) => `${people} ${people === 1 ? 'staat' : 'staan'} niet meer in de bron.`,
  waits: (names, people) =>
    `${names ?? mensen(people)} ${people === 1 ? 'wacht' : 'wachten'} nog op een licentie.`,
  keptOut: (names, people, why) =>
    `${names ?? mensen(people)} ${people === 1 ? 'is' : 'zijn'} er nog niet: ${why}.`,
  noCauseSeen: (names, people) =>
    `${names ?? mensen(people)} ${people === 1 ? 'is' : 'zijn'} er nog niet, en ik zie niet waarom.`,
  notChecked: (people) => `Van ${mensen(people)} kon ik het niet nakijken.`,
  since: (people) =>
    `Intussen ${people === 1 ? 'wacht' : 'wachten'} er ook ${people} ${people === 1 ? 'ander' : 'anderen'} op een licentie.`,
};

const en: SeatProofWords = {
  allIn: (names, people) =>
    people === 1
      ? `${names ?? 'The person who waited for a licence'} is in LearnLinq now.`
      : `All ${people} people who waited for a licence are in LearnLinq now.`,
  someIn: (inside, people) => {
    if (people === 1) return 'The person who waited for a licence is not in LearnLinq yet.';
    const those = `the ${people} people who waited for a licence`;
    return inside === 0
      ? `None of ${those} is in LearnLinq yet.`
      : `Of ${those}, ${inside} ${inside === 1 ? 'is' : 'are'} in LearnLinq now.`;
  },
  gone: (people) => `${people} ${people === 1 ? 'is' : 'are'} not in the source any more.`,
  waits: (names, people) =>
    `${names ?? persons(people)} still ${people === 1 ? 'waits' : 'wait'} for a licence.`,
  keptOut: (names, people, why) =>
    `${names ?? persons(people)} ${people === 1 ? 'is' : 'are'} not there yet: ${why}.`,
  noCauseSeen: (names, people) =>
    `${names ?? persons(people)} ${people === 1 ? 'is' : 'are'} not there yet, and I do not see why.`,
  notChecked: (people) => `For ${persons(people)} I could not check it.`,
  since: (people) =>
    `Meanwhile ${people} ${people === 1 ? 'other is' : 'others are'} waiting for a licence as well.`,
};

export const seatProofWords: Readonly<Record<Language, SeatProofWords>> = { nl, en };
