import type { Language } from '../../diagnostics/model.ts';
import type { DueSeatRequest } from '../../diagnostics/ports/seat-requests.ts';
import type { RoundPorts } from './round-ports.ts';

/** In the talk in which it was asked, or the asker's own where others read along. One that is gone is told nothing. */
export async function tellInChat(
  { speakFirst }: RoundPorts,
  { conversation }: DueSeatRequest,
  key: string,
  say: (language: Language) => string,
): Promise<void> {
  await speakFirst.inChat(conversation, {
    key,
    kind: 'ticket',
    say: (language) => ({ text: say(language), ladder: [] }),
  });
}
