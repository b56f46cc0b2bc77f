import type { Mail } from '../../diagnostics/ports/mail.ts';
import type { MailAccess } from './mail-access.ts';
import { openTransport } from './open-transport.ts';
import { outcomeOf } from './outcome-of.ts';

/** The server says *go on* (354), and from then on the letter is on its way (RFC 5321 4.1.1.4). */
const goOn = /^354/u;

/** Letters over SMTP (RFC 5321), marked as written by a program, so that nothing answers them (RFC 3834). */
export const smtpMail = (access: MailAccess): Mail => ({
  async send({ to, subject, text, messageId, replyTo, inReplyTo }) {
    let begun: 'yes' | 'no' = 'no';
    const transport = openTransport(access, (answer) => {
      if (goOn.test(answer)) begun = 'yes';
    });
    try {
      await transport.sendMail({
        from: { name: 'Loket', address: access.from },
        to: { name: '', address: to },
        subject,
        text,
        ...(messageId !== undefined && { messageId }),
        ...(replyTo !== undefined && { replyTo: { name: 'Loket', address: replyTo } }),
        ...(inReplyTo !== undefined && { inReplyTo, references: inReplyTo }),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { is: 'sent' };
    } catch (error) {
      return outcomeOf(error, begun);
    }
  },
});
