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
    title: { nl: `Veel vragen over ${topic.nl}`, en: `Many questions about ${topic.en}` },
    say: (language) =>
      ({
        nl: `Het gaat om ${people} vragen over ${topic.nl}, allemaal met dezelfde oorzaak. Ze liggen samen bij ticket ${number}.`,
        en: `There are ${people} questions about ${topic.en}, all with the same cause. They are together in ticket ${number}.`,
      })[language],
  };
}
