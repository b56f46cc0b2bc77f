import type { ConnectedDesks } from '../desk-dependencies.ts';
import { type MailReceiver, type MailReceiving, receiveMail } from './receive-mail.ts';
import type { ReplyBox } from './reply-address.ts';

/** The receiver for every desk that reads mail; `null` where there is none, or nowhere to write to. */
export function receiveLetters(
  replies: (ReplyBox & Pick<MailReceiving, 'host' | 'port' | 'tls' | 'plain'>) | null,
  customers: ReadonlyMap<string, ConnectedDesks>,
  rest: Pick<MailReceiving, 'hear' | 'machineNow' | 'note'>,
): MailReceiver | null {
  const desks = [...customers].flatMap(([tenant, connected]) =>
    [...connected.desks].flatMap(([desk, { mailbox }]) =>
      mailbox === null ? [] : [{ tenant, desk, mailbox: mailbox.toLowerCase() }],
    ),
  );
  if (replies === null || desks.length === 0) return null;
  const { host, port, tls, plain } = replies;
  return receiveMail({ ...rest, box: replies, host, port, tls, plain, desks });
}
