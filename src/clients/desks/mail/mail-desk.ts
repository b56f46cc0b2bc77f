import type { Mail } from '../../../diagnostics/ports.ts';
import { describeTicket, titleOf } from '../describe-ticket.ts';
import type { DeskOpened, HandedTicket, OutsideDesk } from '../outside-desk.ts';

export interface MailDeskAccess {
  readonly evidence: 'full' | 'redacted';
  /** The desk's address. */
  readonly to: string;
}

/**
 * A desk that reads mail. A letter that may have been lost goes again with the same Message-ID, by which mail programs
 * see that it is one letter (RFC 5322 3.6.4). It cannot answer: what its people write comes to whoever reads the
 * sender's mailbox.
 */
export const mailDesk = ({ evidence, to }: MailDeskAccess, mail: Mail | null): OutsideDesk => ({
  evidence,
  lookUp: null,
  hear: null,
  async open(ticket): Promise<DeskOpened> {
    if (mail === null) return { is: 'refused', problem: 'no-mail-server' };
    const messageId = `<${ticket.key}@loket>`;
    const mailed = await mail.send({ to, subject: titleOf(ticket), text: letterOf(ticket), messageId });
    switch (mailed.is) {
      case 'sent':
        return { is: 'opened', ref: null };
      case 'maybe-sent':
        return { is: 'unknown', problem: mailed.is };
      case 'refused':
        return { is: 'refused', problem: String(mailed.code) };
      case 'unreachable':
        return { is: 'later', until: null, problem: mailed.is };
    }
  },
});

const letterOf = (ticket: HandedTicket): string =>
  [
    ...describeTicket(ticket),
    ...(ticket.evidence === null ? [] : ['', JSON.stringify(ticket.evidence, null, 1)]),
    '',
  ].join('\n');
