import type { Letter } from '../../diagnostics/ports/mail.ts';
import type { DueSeatRequest } from '../../diagnostics/ports/seat-requests.ts';
import { roundWords } from '../wording/approval-round-words.ts';

/** To who was asked by mail, and need not answer any more. */
export function overLetter({ request, ids }: DueSeatRequest, address: string): Letter {
  const { number, askedBy, language } = request;
  const words = roundWords[language];
  return {
    to: address,
    subject: words.overSubject(number),
    text: [words.over(number, askedBy), '', 'Loket'].join('\n'),
    // The same letter, sent again, has the same.
    messageId: `<loket-approval-${number}-${ids[address]}-over@loket>`,
  };
}
