import { z } from 'zod';
import type { Checked } from '../checked.ts';
import type { MailAccess } from './mail-access.ts';
import { openTransport } from './open-transport.ts';

const why = 'Who cannot be recognised in a chat gets no code, and is helped no further than a colleague.';

/** Says hello to the mail server and signs in; sends nothing. */
export async function checkMail(access: MailAccess): Promise<Checked> {
  const where = `${access.host}:${access.port}`;
  try {
    await openTransport(access, () => undefined).verify();
    return { is: 'well', what: `The mail server at ${where} lets Loket in.` };
  } catch (error) {
    const what = `The mail server at ${where} does not let Loket in (${because(error)}).`;
    return { is: 'wrong', what, why, fix: fixOf(error) };
  }
}

const failure = z.object({ code: z.string(), responseCode: z.number().optional() });

/** The client's own code and the server's number; never its words, which may repeat a login. */
function because(error: unknown): string {
  const { code, responseCode } = failure.safeParse(error).data ?? {};
  return [code ?? 'unknown reason', ...(responseCode === undefined ? [] : [responseCode])].join(' ');
}

const fixes: Readonly<Record<string, string>> = {
  EAUTH: 'Check LOKET_SMTP_USER and LOKET_SMTP_PASSWORD.',
  ETLS: 'The server offers no safe line, or shows a certificate that is not its own. Check the name in LOKET_SMTP_HOST, and LOKET_SMTP_PORT.',
  EDNS: 'Check the name in LOKET_SMTP_HOST.',
};

const fixOf = (error: unknown): string =>
  fixes[failure.safeParse(error).data?.code ?? ''] ??
  'Check LOKET_SMTP_HOST and LOKET_SMTP_PORT, and that this machine may reach it.';
