import { once } from 'node:events';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Desk } from '../../../diagnostics/model.ts';
import type { Desks } from '../../../diagnostics/ports/desks.ts';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import { hearLetter } from './hear-letter.ts';
import { type CertificateFiles, readCertificate } from './letter-certificate.ts';
import { type ReadLetter, readLetter } from './read-letter.ts';
import { type ReplyBox, readReplyAddress } from './reply-address.ts';

/** A desk that writes letters, and from which address. */
export interface WritingDesk {
  readonly tenant: string;
  readonly desk: Desk;
  readonly mailbox: string;
}

export interface MailReceiving {
  readonly box: ReplyBox;
  readonly host: string;
  readonly port: number;
  /** `null`: no safe line is offered. */
  readonly tls: CertificateFiles | null;
  /** Whether a line that is not safe is taken. */
  readonly plain: 'taken' | 'refused';
  /** Milliseconds between two looks whether the certificate was renewed; left out: an hour. */
  readonly renewMs?: number;
  readonly desks: readonly WritingDesk[];
  readonly hear: Desks['hear'];
  readonly machineNow: Clock;
  /** Ids and words of ours only. */
  note(letter: Readonly<Record<string, string>>): void;
}

export interface MailReceiver {
  /** The port, once letters are taken. */
  listen(): Promise<
    | { readonly is: 'listening'; readonly port: number }
    | { readonly is: 'not-listening'; readonly why: string }
  >;
  stop(): Promise<void>;
}

/** With room for a few pictures; larger letters are refused while they come in. */
const mostBytes = 10_000_000;
const second = 1_000;
const hour = 60 * 60 * second;

class Answer extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, words: string) {
    super(words);
    this.responseCode = responseCode;
  }
}

const noSuchAddress = new Answer(550, '5.1.1 No such address');
const otherSender = new Answer(
  550,
  "5.7.1 This address takes letters from the desk's own address only: answer from there",
);
const unreadable = new Answer(554, '5.6.0 This letter cannot be read: send it as plain text');
const later = new Answer(451, '4.3.0 Not kept: please send it again later');

const unsafe = new Answer(530, '5.7.0 Must issue a STARTTLS command first');

/**
 * Takes the letters of desks, and nobody else's: only addresses that were signed here exist. A letter is on disk before
 * it is taken, and what cannot be kept now is asked for again. It stands behind the mail server of the house, which
 * looks after forged senders; from another machine that server has to make the line safe first (RFC 3207).
 */
export function receiveMail(receiving: MailReceiving): MailReceiver {
  let server: SMTPServer | null = null;
  let renewing: NodeJS.Timeout | undefined;
  return {
    async listen() {
      const { tls, port, host, renewMs = hour } = receiving;
      const shown = tls === null ? null : await readCertificate(tls);
      if (shown?.is === 'wrong') return { is: 'not-listening', why: shown.why };
      server = smtpServer(receiving, shown);
      if (tls !== null)
        renewing = setInterval(() => void renew(server, tls).catch(() => undefined), renewMs).unref();
      return listenOn(server, port, host);
    },
    async stop() {
      clearInterval(renewing);
      const open = server;
      if (open !== null) await new Promise<void>((resolve) => open.close(() => resolve()));
    },
  };
}

async function listenOn(server: SMTPServer, port: number, host: string): ReturnType<MailReceiver['listen']> {
  const listening = server.listen(port, host);
  try {
    await once(listening, 'listening');
  } catch (error) {
    return { is: 'not-listening', why: error instanceof Error ? error.message : 'unknown reason' };
  }
  const bound = listening.address();
  return { is: 'listening', port: typeof bound === 'object' && bound !== null ? bound.port : port };
}

function smtpServer(
  receiving: MailReceiving,
  shown: { readonly key: string; readonly cert: string } | null,
): SMTPServer {
  const server = new SMTPServer({
    disabledCommands: shown === null ? ['AUTH', 'STARTTLS'] : ['AUTH'],
    ...(shown !== null && { key: shown.key, cert: shown.cert }),
    banner: 'Loket',
    disableReverseLookup: true,
    size: mostBytes,
    rejectOversized: true,
    maxClients: 10,
    socketTimeout: 60 * second,
    onMailFrom(_address, session, done) {
      done(session.secure || receiving.plain === 'taken' ? null : unsafe);
    },
    onRcptTo({ address }, _session, done) {
      done(aboutOf(receiving, address) === null ? noSuchAddress : null);
    },
    onData(stream, session, done) {
      take(receiving, stream, session).then(done, () => done(later));
    },
  });
  // A line that breaks is the sender's to try again.
  server.on('error', () => undefined);
  return server;
}

/** One that cannot be read does not take the place of the one that is shown. */
async function renew(server: SMTPServer | null, files: CertificateFiles): Promise<void> {
  const read = await readCertificate(files);
  if (read.is === 'read') server?.updateSecureContext({ key: read.key, cert: read.cert });
}

const aboutOf = ({ box, desks }: MailReceiving, address: string) => readReplyAddress(box, address, desks);

async function take(
  receiving: MailReceiving,
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<Answer | null> {
  const source = await bytesOf(stream);
  // It is refused by the server itself.
  if (source === null) return null;
  const letter = await readLetter(source).catch(() => null);
  if (letter === null) return unreadable;
  const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  const answers: (Answer | null)[] = [];
  for (const { address } of envelope.rcptTo) answers.push(await hear(receiving, letter, sender, address));
  return answers.find((answer) => answer !== null) ?? null;
}

async function hear(
  receiving: MailReceiving,
  letter: ReadLetter,
  sender: string,
  address: string,
): Promise<Answer | null> {
  const about = aboutOf(receiving, address);
  if (about === null) return noSuchAddress;
  const { tenant, desk, mailbox } = about.from;
  const heard = hearLetter(letter, sender, { mailbox, about: about.key });
  receiving.note({
    ...{ tenant, desk, about: about.key, letter: heard.is },
    ...('because' in heard && { because: heard.because }),
  });
  if (heard.is === 'refused') return otherSender;
  if (heard.is === 'ignored') return null;
  const { key, said } = heard;
  await receiving.hear({ tenant, desk, key, about: about.key, said, receivedAt: receiving.machineNow() });
  return null;
}

/** `null`: more than is taken. All of it has to be read either way. */
async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) {
    if (stream.sizeExceeded) pieces.length = 0;
    else pieces.push(Buffer.from(piece));
  }
  return stream.sizeExceeded ? null : Buffer.concat(pieces);
}
