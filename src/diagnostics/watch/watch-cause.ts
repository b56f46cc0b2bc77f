import type { Bilingual } from '../facts/tenant.ts';
import type { Notice } from './notice.ts';

/** From so many people with the same cause on it is told. */
const many = 3;

/** A ticket that others with the same cause have joined. */
export interface SharedTicket {
  readonly number: number;
  /** What was asked, as it stands in a sentence. */
  readonly topic: Bilingual;
  readonly joined: number;
}

/** An empty number: what all such ids begin with. */
export const sameCause = (number: number | ''): string => `same-cause-${number}`;

/** That many people ask the same, for the same reason. */
export function watchCause({ number, topic, joined }: SharedTicket): Notice | null {
  const people = joined + 1;
  if (people < many) return null;
  return {
    id: sameCause(number),
    concerns: ['administrator'],
    title: {
      nl: `Veel vragen met dezelfde oorzaak: ${topic.nl}`,
      en: `Many questions with one cause: ${topic.en}`,
    },
    say: (language) =>
      ({
        nl: `${people} vragen hebben dezelfde oorzaak (${topic.nl}). Ze zijn gebundeld in ticket ${number}.`,
        en: `${people} questions have the same cause (${topic.en}). They are together in ticket ${number}.`,
      })[language],
  };
}
