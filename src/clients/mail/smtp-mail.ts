import { Readable } from 'node:stream';
import type { Letter, Mail } from '../../diagnostics/ports.ts';
import type { MailAccess } from './mail-access.ts';
import { openTransport } from './open-transport.ts';
import { outcomeOf } from './outcome-of.ts';

/** Letters over SMTP (RFC 5321), marked as written by a program, so that nothing answers them (RFC 3834). */
export function smtpMail(access: MailAccess): Mail {
  const transport = openTransport(access);
  return {
    async send({ to, subject, text }) {
      const written = writing(text);
      try {
        await transport.sendMail({
          from: { name: 'Loket', address: access.from },
          to: { name: '', address: to },
          subject,
          text: written.pages,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { is: 'sent' };
      } catch (error) {
        return outcomeOf(error, written.begun());
      }
    },
  };
}

/** The text, and whether the server has been given any of it: a line that breaks after that leaves it open what came of it. */
function writing(text: Letter['text']): { pages: Readable; begun(): 'yes' | 'no' } {
  let begun: 'yes' | 'no' = 'no';
  const pages = Readable.from(
    (function* () {
      begun = 'yes';
      yield text;
    })(),
    { objectMode: false },
  );
  return { pages, begun: () => begun };
}
