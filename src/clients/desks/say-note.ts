import type { DeskNote } from './outside-desk.ts';

/** What follows a ticket in plain lines, for desks that people read, in both languages: who works there is not known here. */
export function sayNote({ number, mark, what }: DeskNote): readonly string[] {
  if (what.is === 'answer')
    return [`Antwoord bij ticket ${number} / Answer to ticket ${number} (${mark}):`, '', what.text];
  return [
    `Wie ticket ${number} opende, wil dat zijn of haar gegevens worden gewist (AVG, artikel 17). Verwijder wat jullie daarvan bewaren, ook bijlagen en reacties, en laat het weten zodra dat is gebeurd. (${mark})`,
    `Who opened ticket ${number} asked to be erased (GDPR, article 17). Please delete what you keep of it, attachments and comments too, and say so when it is done. (${mark})`,
  ];
}
