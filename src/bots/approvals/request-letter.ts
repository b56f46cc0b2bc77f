import type { Letter } from '../../diagnostics/ports/mail.ts';
import { roundWords } from '../wording/approval-round-words.ts';
import type { InHand } from './in-hand.ts';

/** Somebody who has to decide, and the how manieth time that they are asked, counted from 0. */
export interface Asking extends InHand {
  readonly address: string;
  readonly nth: number;
}

/** To an approver whom no chat reaches. What the licences are for is told in the chat. */
export function requestLetter({ due, tenant, address, nth }: Asking): Letter {
  const { number, step, amount, askedBy, language } = due.request;
  const words = roundWords[language];
  return {
    to: address,
    subject: words.subject(number, amount, nth === 0 ? 'first' : 'again'),
    text: words.letter(number, amount, askedBy, tenant.name),
    // The same letter, sent again, has the same.
    messageId: `<loket-approval-${number}-${step}-${due.ids[address]}-${nth}@loket>`,
  };
}
