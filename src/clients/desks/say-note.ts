import type { DeskNote } from './outside-desk.ts';

/** What follows a ticket in plain lines, for desks that people read, in both languages: who works there is not known here. */
export function sayNote({ number, mark, what }: DeskNote): readonly string[] {
  switch (what.is) {
    case 'answer':
      return [`Antwoord bij ticket ${number} / Answer to ticket ${number} (${mark}):`, '', what.text];
    case 'decided':
      return [...sayDecided(number, mark, what), ...(what.text === null ? [] : ['', what.text])];
    case 'forget':
      return [
        `Wie ticket ${number} opende, wil dat zijn of haar gegevens worden gewist (AVG, artikel 17). Verwijder wat jullie daarvan bewaren, ook bijlagen en reacties, en laat het weten zodra dat is gebeurd. (${mark})`,
        `Who opened ticket ${number} asked to be erased (GDPR, article 17). Please delete what you keep of it, attachments and comments too, and say so when it is done. (${mark})`,
      ];
  }
}

type Decided = Extract<DeskNote['what'], { readonly is: 'decided' }>;

function sayDecided(number: number, mark: string, what: Decided): readonly string[] {
  const [nl, en] = because(what);
  switch (what.state) {
    case 'solved':
      return [
        `Ticket ${number} is opgelost: ${nl}. Staat het bij jullie nog open, dan kan het dicht. (${mark})`,
        `Ticket ${number} is solved: ${en}. If it is still open on your side, you can close it. (${mark})`,
      ];
    case 'declined':
      return [
        `Ticket ${number} is bij ons gesloten zonder oplossing. Staat het bij jullie nog open, dan kan het dicht. (${mark})`,
        `Ticket ${number} was closed here without a solution. If it is still open on your side, you can close it. (${mark})`,
      ];
    case 'reopened':
      return [
        `Ticket ${number} is weer open: ${nl}. Het staat nu bij onze Support, die het opnieuw doorstuurt als jullie nodig zijn. (${mark})`,
        `Ticket ${number} is open again: ${en}. Our Support has it now, and passes it on again if you are needed. (${mark})`,
      ];
  }
}

/** How that is known, as the rest of a sentence, in both languages. */
function because({ state, how, by }: Decided): readonly [nl: string, en: string] {
  if (state === 'reopened') return stillSo[by];
  if (how === 'verified') return ['de systemen laten het zien', 'the systems show it'];
  if (how === 'assumed') return ['daar gaat onze Support van uit', 'our Support assumes so'];
  return by === 'asker'
    ? ['degene die het vroeg, zegt dat het weer werkt', 'whoever asked says that it works again']
    : ['onze Support heeft het nagevraagd', 'our Support has made sure'];
}

const stillSo = {
  agent: ['onze Support kijkt er nog eens naar', 'our Support is looking at it once more'],
  asker: ['degene die het vroeg, heeft er nog last van', 'whoever asked still has the problem'],
  loket: ['in de systemen is het nog niet opgelost', 'the systems do not show it as solved yet'],
} as const;
