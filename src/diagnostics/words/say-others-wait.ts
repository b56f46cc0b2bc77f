import type { LicenceQueue } from '../facts/licence-queue.ts';
import type { Language } from '../model.ts';

/** Why the next run cannot be promised to somebody who needs a licence. */
export const sayOthersWait = ({ people, free }: LicenceQueue, language: Language): string =>
  ({ nl: inDutch, en: inEnglish })[language](people, free);

function inDutch(people: number | null, free: number): string {
  const seats = free === 1 ? 'is nog 1 licentie' : `zijn nog ${free} licenties`;
  const crowd =
    people === null ? 'en ik kon niet tellen hoeveel mensen er wachten' : `en er wachten ${people} mensen op`;
  return `Er ${seats} vrij, ${crowd}. Of er dan plaats is voor deze persoon, kan ik niet beloven.`;
}

function inEnglish(people: number | null, free: number): string {
  const seats = free === 1 ? '1 licence is' : `${free} licences are`;
  const crowd =
    people === null
      ? 'and I could not count how many people wait for one'
      : `and ${people} people wait for one`;
  return `${seats} still free, ${crowd}. I cannot promise that there will be room for this person then.`;
}
